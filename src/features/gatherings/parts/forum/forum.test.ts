import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../test/support/actor.ts';
import { testCommunity } from '../../../../../test/support/community.ts';
import { leaves, previewed } from '../../../../../test/support/departures.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import { features as allFeatures } from '../../../../boot/features.ts';
import type { Message } from '../../../../chat/message.ts';
import { changeGathering } from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import { giveRooms, readRooms } from './rules.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');

it('subjects are proposed until the time that was set, then have rooms by how many go; later ones are refused', async () => {
  const features = allFeatures.filter(({ id }) => ['gatherings', 'privacy', 'welcome'].includes(id));
  const there = await testCommunity({ now: '2022-03-10T10:00', features });
  const { alix, noe, ines, paul, lina, mona, camille, channel, clock, app } = there;
  const { id: ref } = await planned(there, { format: 'seminaire', starts: '2022-03-29T09:00' });
  const does = async (who: Actor, press: string, of = ref) => {
    const answer = await who.does({ kind: 'press', press, ref: of, value: null });
    return 'message' in answer ? read(answer.message) : answer.kind;
  };
  expect(await does(alix, 'forum/open')).toContain('pas encore de forum ouvert');
  await does(camille, 'planning/open');
  await camille.presses('Régler le forum ouvert');
  expect(camille.form?.fields[0]).toMatchObject({ initial: '2022-03-29' });
  const when = { on: '2022-03-28', at: '12:00' };
  await camille.fills({ ...when, rooms: 'Salle bleue' });
  expect(camille.errors?.rooms).toContain('Salle bleue, 20');
  await camille.fills({ ...when, on: '2022-04-12', rooms: 'Salle bleue, 8' });
  expect(camille.errors?.on).toContain('clôturez avant');
  await camille.fills({ ...when, rooms: 'Salle bleue, 8\nAmphi : 40 places' });
  expect(read(channel('eig-promotion').at(-1))).toContain('attend vos sujets, jusqu’au lundi 28 mars à 12 h');
  expect(await does(mona, 'forum/open')).toContain('ne vous concerne pas');
  for (const [who, title] of [
    [alix, 'Écrire moins'],
    [noe, 'Tester plus'],
    [paul, 'Ouvrir le code'],
  ] as const) {
    await does(who, 'forum/propose');
    await who.fills({ title, words: null });
  }
  await does(alix, 'forum/propose');
  await alix.fills({ title: 'Un deuxième', words: 'Trois lignes' });
  expect(await does(alix, 'forum/propose')).toContain('déjà proposé deux sujets');
  const ids = await app.transact(({ tx }) =>
    tx.selectFrom('gathering_forum_subjects').select(['id', 'title']).orderBy('position').execute(),
  );
  const idOf = (title: string) => `${ref}.${ids.find((each) => each.title === title)?.id}.1`;
  // One at a time: who goes elsewhere no longer goes there.
  for (const who of [ines, lina]) await does(who, 'forum/going', idOf('Écrire moins'));
  for (const who of [ines, alix, noe]) await does(who, 'forum/going', idOf('Tester plus'));
  expect(await does(ines, 'forum/not-going', `${ref}.nobody.1`)).toContain('plus dans la liste');
  expect(await does(lina, 'forum/withdraw', idOf('Un deuxième'))).toContain('plus dans la liste');
  expect(await does(alix, 'forum/withdraw', idOf('Un deuxième'))).toContain('Le sujet est retiré');
  expect(await does(ines, 'forum/open')).toMatch(/Tester plus\*\*\n.*Noé Da Silva · 3 personnes y vont/);
  // Whoever does not come to the seminar goes to no subject of it.
  await does(paul, 'gatherings/yes');
  await does(paul, 'forum/going', idOf('Écrire moins'));
  await does(paul, 'gatherings/no');
  await does(paul, 'gatherings/maybe');
  await does(lina, 'forum/propose');
  await clock.to('2022-03-28T12:00');
  await lina.fills({ title: 'Trop tard', words: null });
  expect(lina.errors?.['']).toContain('Le forum ouvert est clos');
  expect(await does(lina, 'forum/going', idOf('Tester plus'))).toContain('Le forum ouvert est clos');
  await camille.presses('Régler le forum ouvert');
  expect(read(camille.lastWhisper())).toContain('Le forum ouvert est clos');
  expect(read(noe.lastMessage())).toMatch(
    /Vous animez \*\*Tester plus\*\*.*\*\*Amphi\*\* : 3 personnes y vont/,
  );
  expect(read(alix.lastMessage())).toContain('**Salle bleue** : une personne y va');
  expect(read(paul.lastMessage())).toContain('pas assez de salles');
  expect(read(channel('eig-promotion').at(-1))).toContain('3 sujets ; 2 ont leur salle');
  expect(await does(ines, 'forum/open')).toMatch(/Tester plus\*\*, Amphi\n[\s\S]*Vous y allez/);
  await ines.types('/magellan confidentialite');
  expect(read(ines.lastWhisper())).toContain('Vos « J’y vais »');
  await clock.leap('2022-04-30T04:00');
  expect(await does(ines, 'forum/open')).toContain('pas encore de forum ouvert');
});

it('a forum closes as long before its gathering as was said, whatever day that is moved to', async () => {
  const features = allFeatures.filter(({ id }) => ['gatherings', 'privacy', 'welcome'].includes(id));
  const there = await testCommunity({ now: '2022-03-10T10:00', features });
  const { alix, camille, clock, app } = there;
  const gathering = await planned(there, { format: 'seminaire', starts: '2022-03-29T09:00' });
  const does = async (who: Actor, press: string) => {
    const answer = await who.does({ kind: 'press', press, ref: gathering.id, value: null });
    return 'message' in answer ? read(answer.message) : answer.kind;
  };
  await does(camille, 'forum/set');
  await camille.fills({ on: '2022-03-28', at: '12:00', rooms: 'Salle bleue, 8' });
  const moveTo = (on: string) =>
    app.transact(async (uow) => {
      const before = await gatheringById(uow.tx, gathering.id);
      const startsAt = uow.calendar.instant(on, '09:00');
      if (before)
        await changeGathering(uow, before, { startsAt, endsAt: before.endsAt + startsAt - before.startsAt });
    });
  // Of two coaches who set it at once, the second undoes nothing of what the first said.
  for (const coach of [there.driss, camille])
    await coach.does({ kind: 'press', press: 'forum/set', ref: gathering.id, value: null });
  await camille.fills({ rooms: 'Salle bleue, 8\nAmphi, 40' });
  await there.driss.fills({ at: '13:00' });
  expect(there.driss.errors?.['']).toContain('entre-temps');
  await does(there.driss, 'forum/set');
  expect(there.driss.form?.fields[2]).toMatchObject({ initial: 'Salle bleue, 8\nAmphi, 40' });
  await there.driss.fills({ rooms: 'Salle bleue, 8' });
  expect(there.driss.errors).toBeNull();
  // Over the change of hours: the same time of day.
  await moveTo('2022-03-22');
  expect(await does(alix, 'forum/open')).toContain('lundi 21 mars à 12 h');
  await moveTo('2022-03-30');
  await does(alix, 'forum/propose');
  await clock.to('2022-03-28T12:00');
  await alix.fills({ title: 'Écrire moins', words: null });
  expect(alix.errors).toBeNull();
  // To a day so near that it should have closed by then.
  await moveTo('2022-03-29');
  expect(await does(alix, 'forum/open')).toContain('les salles sont attribuées');
  expect(read(alix.lastMessage())).toContain('**Salle bleue**');
});

/** The forum of a seminar, open until a day before it, in which three have proposed a subject each. */
async function withSubjects() {
  const there = await testCommunity({ now: '2022-03-10T10:00' });
  const { alix, noe, paul, camille, app } = there;
  const { id: ref } = await planned(there, { format: 'seminaire', starts: '2022-03-29T09:00' });
  const does = async (who: Actor, press: string, of = ref) => {
    const answer = await who.does({ kind: 'press', press, ref: of, value: null });
    return 'message' in answer ? read(answer.message) : answer.kind;
  };
  await does(camille, 'forum/set');
  await camille.fills({ on: '2022-03-28', at: '12:00', rooms: 'Salle bleue, 8\nAmphi, 40' });
  for (const [who, title] of [
    [alix, 'Écrire moins'],
    [noe, 'Tester plus'],
    [paul, 'Ouvrir le code'],
  ] as const) {
    await does(who, 'forum/propose');
    await who.fills({ title, words: null });
  }
  const subjects = () =>
    app.transact(({ tx }) =>
      tx.selectFrom('gathering_forum_subjects').select(['id', 'title', 'room']).orderBy('position').execute(),
    );
  const idOf = async (title: string) =>
    `${ref}.${(await subjects()).find((each) => each.title === title)?.id}.1`;
  return { ...there, there, does, subjects, idOf };
}

it('a subject whose host has left goes, and takes no room from those who are there', async () => {
  const { there, alix, noe, ines, paul, lina, clock, does, subjects, idOf } = await withSubjects();
  for (const who of [ines, lina]) await does(who, 'forum/going', await idOf('Écrire moins'));
  await does(alix, 'forum/going', await idOf('Ouvrir le code'));
  expect(await previewed(there, alix)).toContainEqual(expect.stringContaining('a subject of its forum'));
  await leaves(there, alix);
  expect((await subjects()).map(({ title }) => title)).toContain('Écrire moins');
  await clock.to('2022-03-11T09:00');
  expect(await does(noe, 'forum/open')).not.toMatch(/Écrire moins|une personne y va/);
  for (const who of [ines, lina]) await does(who, 'forum/going', await idOf('Ouvrir le code'));
  // Who leaves on the day itself is put back whole until nine on the next: no room waits meanwhile.
  await clock.to('2022-03-28T11:00');
  await leaves(there, paul);
  await clock.to('2022-03-28T12:00');
  expect(await subjects()).toMatchObject([
    { title: 'Tester plus', room: 'Amphi' },
    { title: 'Ouvrir le code', room: null },
  ]);
  await clock.to('2022-03-29T09:00');
  expect((await subjects()).map(({ title }) => title)).toContain('Ouvrir le code');
});

it('whoever said that they do not come neither proposes nor counts, and hosts in no room', async () => {
  const { alix, noe, ines, lina, clock, does, subjects, idOf } = await withSubjects();
  for (const who of [ines, lina, noe]) await does(who, 'forum/going', await idOf('Écrire moins'));
  await does(ines, 'gatherings/no');
  for (const press of ['forum/going', 'forum/propose'])
    expect(await does(ines, press, await idOf('Tester plus'))).toContain('vous ne venez pas');
  await does(alix, 'gatherings/no');
  const told = alix.messages().length;
  await clock.to('2022-03-28T12:00');
  expect(await subjects()).toMatchObject([
    { title: 'Écrire moins', room: null },
    { title: 'Tester plus', room: 'Amphi' },
    { title: 'Ouvrir le code', room: 'Salle bleue' },
  ]);
  expect(alix.messages().slice(told).map(read).join()).not.toContain('Vous animez');
});

describe('the rooms of a forum', () => {
  it.each([
    ['Salle bleue, 20', [{ name: 'Salle bleue', seats: 20 }]],
    [
      '\nB 12 : 8 places\n\nAmphi – 40\n',
      [
        { name: 'B 12', seats: 8 },
        { name: 'Amphi', seats: 40 },
      ],
    ],
    ['Salle bleue', null],
    ['20', null],
    ['Salle, 0', null],
    ['Salle, 5\nSalle, 6', null],
    ['', null],
    [Array.from({ length: 13 }, (_, index) => `Salle ${index}, 5`).join('\n'), null],
  ])('read from %j', (typed, rooms) => {
    expect(readRooms(typed)).toEqual(rooms);
  });

  it('go by how many come, then by who proposed first, as far as there are some', () => {
    const subjects = ['a', 'b', 'c', 'd'].map((id, position) => ({ id, position }));
    const goers = new Map([
      ['b', 3],
      ['d', 3],
      ['a', 1],
    ]);
    const rooms = [
      { name: 'petite', seats: 5 },
      { name: 'grande', seats: 50 },
      { name: 'moyenne', seats: 20 },
    ];
    expect(Object.fromEntries(giveRooms(subjects, goers, rooms))).toEqual({
      b: 'grande',
      d: 'moyenne',
      a: 'petite',
    });
    expect(giveRooms(subjects, goers, [])).toEqual(new Map());
  });
});
