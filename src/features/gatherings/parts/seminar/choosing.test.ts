import { expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { answered } from '../../../../../test/support/afterwards.ts';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { leaves, previewed } from '../../../../../test/support/departures.ts';
import { labelsOf } from '../../../../../test/support/meteo.ts';
import { seminar, sequenceOf } from '../../../../../test/support/seminar.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { sequenceById } from '../../../../community/gatherings/sequences.ts';
import { changeSequence } from './notifications.ts';

const read = (message: Message | null | undefined) =>
  textOf(message).replaceAll('\u00a0', ' ').replaceAll('**', '');
const ids = ['gatherings', 'agenda', 'welcome', 'departures', 'privacy'];
const features = allFeatures.filter(({ id }) => ids.includes(id));

async function choosing(places = 2) {
  const community = await testCommunity({ now: '2022-03-08T10:00', features });
  const held = await seminar(community, places);
  await answered(community, held.gathering, {
    ...{ alix: 'yes', noe: 'yes', ines: 'yes', sacha: 'yes', lina: 'maybe' },
  });
  const presses = (who: Actor, name: string, ref: string) =>
    who.does({ kind: 'press', press: `seminar/${name}`, ref, value: null });
  return { ...community, ...held, presses, choices: (id: string) => choicesIn(community, id) };
}

async function choicesIn({ database }: TestCommunity, sequenceId: string): Promise<string[]> {
  const rows = await database.db
    .selectFrom('sequence_choices')
    .selectAll()
    .where('sequenceId', '=', sequenceId)
    .orderBy('position')
    .execute();
  return rows.map(({ memberId, answer }) => `${memberId} ${answer}`);
}

it('a place is taken by whoever comes to the seminar; who waits has the next that is free', async () => {
  const { alix, noe, ines, lina, paul, mona, access, presses, choices, app, gathering, clock } =
    await choosing(1);
  await alix.types('/rencontre programme');
  const programme = read(alix.lastWhisper());
  expect(programme).toContain('Ensuite');
  expect(programme).toContain(
    '14 h – 15 h 30 : Auditer un service (Salle 1, accessibilité, encore une place)',
  );
  expect(programme).not.toContain('Maintenant');
  await alix.chooses('Ouvrir une séquence', '14 h – 15 h 30 · Auditer un service');
  await alix.presses('J’y vais');
  expect(read(alix.lastWhisper())).toContain('vous y allez');
  await presses(alix, 'go', access.id);
  await presses(noe, 'go', access.id);
  expect(read(noe.lastWhisper())).toContain('liste d’attente, rang 1');
  await presses(ines, 'go', access.id);
  expect(await choices(access.id)).toEqual(['m-alix yes', 'm-noe waiting', 'm-ines waiting']);
  // Who only may come, who is not asked, and who has no place to give up change nothing.
  await presses(lina, 'go', access.id);
  expect(read(lina.lastWhisper())).toContain('dites d’abord que vous venez');
  await presses(mona, 'go', access.id);
  expect(read(mona.lastWhisper())).toContain('ne vous concerne pas');
  await presses(paul, 'leave', access.id);
  expect(await choices(access.id)).toHaveLength(3);
  await presses(alix, 'leave', access.id);
  await app.outbox.idle();
  expect(read(noe.lastMessage())).toContain('Une place s’est libérée : vous allez à Auditer un service');
  expect(await choices(access.id)).toEqual(['m-noe yes', 'm-ines waiting']);
  // Whoever says no to the whole leaves her place; in a departure too, and then it is told with the rest.
  await noe.does({ kind: 'press', press: 'gatherings/no', ref: gathering.id, value: null });
  await app.outbox.idle();
  expect(read(ines.lastMessage())).toContain('Une place s’est libérée');
  expect(await choices(access.id)).toEqual(['m-ines yes']);
  await clock.to('2022-03-17T14:00');
  await presses(ines, 'leave', access.id);
  expect(read(ines.lastWhisper())).toContain('a commencé');
});

it('what was for everybody who comes and has few places now is told to them, and comes back with a place', async () => {
  const { alix, noe, lina, opening, gathering, presses, app, clock } = await choosing();
  const limit = (capacity: number | null) =>
    app.transact(async (uow) =>
      changeSequence(
        uow,
        { gathering, sequence: (await sequenceById(uow.tx, opening.id)) ?? opening },
        { capacity },
      ),
    );
  const limited = (who: Actor) => who.messages().filter((each) => read(each).includes('n’a plus que'));
  const hers = async () => {
    await alix.types('/agenda mois');
    return read(alix.lastWhisper());
  };
  expect(await hers()).toContain('Ouverture');
  await clock.to('2022-03-09T10:00');
  expect(await limit(2)).toEqual({ chose: 0, coming: 4 });
  await app.outbox.idle();
  expect(limited(alix).map(read)).toEqual([
    expect.stringContaining(
      'Ouverture n’a plus que 2 places : pour y aller, prenez la vôtre dans le programme.',
    ),
  ]);
  expect(limited(noe)).toHaveLength(1);
  // Who only may come had nothing of it.
  expect(limited(lina)).toEqual([]);
  expect(await hers()).not.toContain('Ouverture');
  await presses(alix, 'go', opening.id);
  expect(await hers()).toContain('Ouverture');
  // Another number of places is nothing new; nor is it that there is no limit any more.
  expect(await limit(3)).toEqual({ chose: 0, coming: 0 });
  expect(await limit(null)).toEqual({ chose: 0, coming: 0 });
  expect(await hers()).toContain('Ouverture');
  // Who has a place already is not told that she needs one.
  expect(await limit(4)).toEqual({ chose: 0, coming: 3 });
  await app.outbox.idle();
  expect(limited(alix)).toHaveLength(1);
});

it('who is given a place in her night hears of it in the morning, though the seminar has moved meanwhile', async () => {
  const { alix, noe, camille, access, gathering, presses, choices, clock, app } = await choosing(1);
  await app.transact(({ tx }) =>
    tx
      .updateTable('identities')
      .set({ timeZone: 'Pacific/Auckland' })
      .where('memberId', '=', noe.id)
      .execute(),
  );
  await presses(alix, 'go', access.id);
  await presses(noe, 'go', access.id);
  await clock.to('2022-03-08T13:00');
  await presses(alix, 'leave', access.id);
  await camille.does({ kind: 'press', press: 'planning/core', ref: gathering.id, value: null });
  await camille.fills({ on: '2022-03-24' });
  expect(await choices(access.id)).toEqual(['m-noe yes']);
  const said = () => noe.messages().map(read).join('\n');
  expect(said()).not.toContain('Une place s’est libérée');
  // Late, as after hours without Magellan: what still waits is looked at again.
  await clock.leap('2022-03-09T12:00');
  expect(said()).toContain('Une place s’est libérée : vous allez à Auditer un service');
});

it('of two at the same time, whoever chooses says which one she keeps', async () => {
  const { alix, noe, access, open, presses, choices } = await choosing(1);
  await presses(alix, 'go', access.id);
  await presses(noe, 'go', open.id);
  await presses(alix, 'go', open.id);
  const asked = read(alix.lastWhisper());
  expect(asked).toContain('Laquelle gardez-vous');
  expect(asked).toContain('vous laisseriez votre place pour une liste d’attente');
  await alix.presses('Garder Auditer un service');
  expect(await choices(open.id)).toEqual(['m-noe yes']);
  await presses(noe, 'leave', open.id);
  await presses(alix, 'go', open.id);
  expect(read(alix.lastWhisper())).not.toContain('liste d’attente');
  await alix.presses('Aller à Ouvrir son code');
  expect([await choices(access.id), await choices(open.id)]).toEqual([[], ['m-alix yes']]);
});

it('who leaves the programme gives her places back, and who gets one hears of it at nine, with the rest', async () => {
  const community = await choosing(1);
  const { alix, noe, access, presses, choices, clock } = community;
  await presses(alix, 'go', access.id);
  await presses(noe, 'go', access.id);
  await leaves(community, alix);
  const before = noe.messages().length;
  await clock.to('2022-03-09T09:05');
  expect(await choices(access.id)).toEqual(['m-noe yes']);
  const said = noe.messages().slice(before).map(read).join('\n');
  expect(said).toContain('Une place s’est libérée : vous allez à « Auditer un service »');
});

it('who never said that she comes is offered no answer that is refused, once the seminar has begun', async () => {
  const { lina, alix, access, presses, clock } = await choosing();
  await presses(lina, 'open', access.id);
  expect(labelsOf(lina.lastWhisper())).toContain('Je viens au séminaire');
  await clock.to('2022-03-17T12:00');
  await presses(lina, 'open', access.id);
  expect(labelsOf(lina.lastWhisper())).not.toContain('Je viens au séminaire');
  expect(read(lina.lastWhisper())).toContain('avant le début du séminaire');
  // Whoever comes chooses until the sequence itself begins.
  await presses(alix, 'open', access.id);
  expect(labelsOf(alix.lastWhisper())).toContain('J’y vais');
});

it('coaches hear which sequences lose who speaks in them, and not of a name that only holds hers', async () => {
  const community = await choosing();
  const { alix, gathering } = community;
  for (const [title, speaker] of [
    ['La sienne', 'ALIX MOREAU, Portail'],
    ['D’une autre', 'Malix Moreau'],
    ['À deux', 'Lou Martin & Alix Moreau'],
  ] as const)
    await sequenceOf(community, gathering, { title, speaker, starts: '2022-03-18T14:00' });
  const effects = await previewed(community, alix);
  const losing = effects.filter((about) => about.includes('loses who speaks'));
  expect(losing).toHaveLength(2);
  expect(losing.join()).not.toContain('D’une autre');
});

it('ten minutes before, only who chose a sequence is told; everybody who comes, where it has moved', async () => {
  const { alix, noe, camille, access, opening, presses, clock, app } = await choosing();
  await presses(alix, 'go', access.id);
  await camille.does({ kind: 'press', press: 'seminar/change', ref: opening.id, value: null });
  await camille.fills({ at: '10:00', to: '11:00' });
  await app.outbox.idle();
  const said = (who: Actor) =>
    who
      .messages()
      .map(read)
      .filter((each) => each.includes('commence dans'));
  await clock.to('2022-03-17T09:49');
  expect([said(alix), said(noe)]).toEqual([[], []]);
  await clock.to('2022-03-17T09:50');
  expect(said(noe).join()).toContain('Ouverture commence dans 10 minutes');
  await alix.types('/rencontre programme');
  expect(read(alix.lastWhisper())).toMatch(/Ensuite\n.*Ouverture/);
  await clock.to('2022-03-17T10:05');
  await alix.types('/rencontre programme');
  expect(read(alix.lastWhisper())).toMatch(/Maintenant\n.*Ouverture[\s\S]*Ensuite\n.*Auditer un service/);
  await noe.types('/rencontre programme');
  expect(read(noe.lastWhisper())).toMatch(/Ensuite\n.*Auditer un service/);
  // After a time of silence, nothing is said of what has begun.
  await clock.leap('2022-03-17T14:05');
  expect([said(alix), said(noe)].map((all) => all.length)).toEqual([1, 1]);
});
