import { describe, expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../../../test/support/community.ts';
import { planned } from '../../../../../test/support/gatherings.ts';
import { textOf } from '../../../../../test/support/text-of.ts';
import type { Message } from '../../../../chat/message.ts';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import {
  type Change,
  cancelGathering,
  changeGathering,
  changeGuests,
  restoreGathering,
} from '../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';

const read = (message: Message | null | undefined) => textOf(message).replaceAll('\u00a0', ' ');
const HOUR_MS = 3_600_000;

/** Takes a step in a gathering’s life, and everything that follows is delivered. */
async function live(
  { app }: TestCommunity,
  id: string,
  step: (uow: UnitOfWork, gathering: Gathering) => Promise<unknown>,
) {
  await app.transact(async (uow) => {
    const gathering = await gatheringById(uow.tx, id);
    if (!gathering) throw new Error('no such gathering');
    await step(uow, gathering);
  });
  await app.outbox.idle();
}

const change = (made: TestCommunity, id: string, changes: Change) =>
  live(made, id, (uow, before) => changeGathering(uow, before, changes));
const cancel = (made: TestCommunity, id: string) =>
  live(made, id, (uow, before) => cancelGathering(uow, before, 'Je suis désolée.'));

const community = async (capacity: number | null = null) => {
  const made = await testCommunity({ now: '2022-03-14T10:30' });
  const gathering = await planned(made, {
    format: 'atelier',
    starts: '2022-03-17T17:00',
    title: 'Les communs',
    place: 'Salle 4',
    capacity,
  });
  return { ...made, made, gathering, announcement: () => read(made.channel('eig-promotion')[0]) };
};

describe('a gathering that moves', () => {
  it('is told to those who come, may come or wait: old and new; the announcement follows', async () => {
    const { made, gathering, announcement, alix, noe, ines, lina, hugo } = await community(1);
    await alix.presses('Je viens');
    await noe.presses('Je viens');
    await ines.presses('Peut-être');
    await lina.presses('Je ne peux pas');
    await change(made, gathering.id, {
      startsAt: gathering.startsAt + 24 * HOUR_MS,
      endsAt: gathering.endsAt + 24 * HOUR_MS,
      place: 'Salle 5',
    });
    for (const told of [alix, noe, ines]) {
      expect(told.messages()).toHaveLength(1);
      const said = read(told.lastMessage());
      expect(said).toContain('jeudi 17 mars, de 17 h à 18 h 30 → vendredi 18 mars, de 17 h à 18 h 30');
      expect(said).toContain('Salle 4 → Salle 5');
      expect(said).toContain('[Modifier ma réponse]');
    }
    for (const other of [lina, hugo]) expect(other.messages()).toEqual([]);
    expect(announcement()).toContain('vendredi 18 mars');
    expect(announcement()).toContain('Une personne vient');
    await alix.presses('Modifier ma réponse');
    await alix.presses('Je ne peux pas');
    expect(read(alix.lastMessage())).toContain('vous ne venez pas');
    expect(read(noe.lastMessage())).toContain('elle est à vous');
  });

  it('is reminded of at its new times only', async () => {
    const { made, gathering, alix, clock } = await community();
    await alix.presses('Je viens');
    await change(made, gathering.id, {
      startsAt: gathering.startsAt + 7 * 24 * HOUR_MS,
      endsAt: gathering.endsAt + 7 * 24 * HOUR_MS,
    });
    await clock.to('2022-03-20T12:00');
    expect(alix.messages()).toHaveLength(1);
    await clock.to('2022-03-24T17:00');
    expect(
      alix
        .messages()
        .slice(1)
        .map(({ summary }) => summary.replaceAll('\u00a0', ' ')),
    ).toEqual(['📅 Atelier-conférence · Bientôt : « Les communs »']);
  });

  it('to an hour whose reminders have passed, is not reminded of twice', async () => {
    const { made, gathering, alix, clock } = await community();
    await alix.presses('Je viens');
    await clock.to('2022-03-16T12:00');
    await change(made, gathering.id, {
      startsAt: gathering.startsAt + HOUR_MS,
      endsAt: gathering.endsAt + HOUR_MS,
    });
    await clock.to('2022-03-17T18:00');
    expect(alix.messages().map(({ summary }) => summary.split('\u00a0')[0])).toEqual([
      '📅 Atelier-conférence · Bientôt',
      '📅 Atelier-conférence · Du changement',
    ]);
  });

  it('before it is announced, tells nobody', async () => {
    const made = await testCommunity({ now: '2022-03-01T10:30' });
    const gathering = await planned(made, { format: 'atelier', starts: '2022-03-17T17:00' });
    await change(made, gathering.id, { place: 'Ailleurs' });
    await cancel(made, gathering.id);
    await made.clock.to('2022-03-18T10:00');
    expect(made.channel('eig-promotion').map(read).join()).not.toContain('Atelier');
    expect(made.alix.messages().map(read).join()).not.toContain('Atelier');
  });

  it('a title alone changes the announcement, and disturbs nobody', async () => {
    const { made, gathering, announcement, alix } = await community();
    await alix.presses('Je viens');
    await change(made, gathering.id, { title: 'Les communs numériques' });
    expect(announcement()).toContain('Les communs numériques');
    expect(alix.messages()).toEqual([]);
  });

  it('more seats are given at once to those who wait, in their order', async () => {
    const { made, gathering, announcement, alix, noe, ines, lina } = await community(1);
    for (const member of [alix, noe, ines, lina]) await member.presses('Je viens');
    await change(made, gathering.id, { capacity: 3 });
    for (const told of [noe, ines]) expect(read(told.lastMessage())).toContain('elle est à vous');
    expect(lina.messages()).toEqual([]);
    expect(announcement()).toContain('3 personnes viennent');
    expect(announcement()).toContain('1 personne attend');
    await change(made, gathering.id, { capacity: null });
    expect(read(lina.lastMessage())).toContain('elle est à vous');
  });
});

describe('a gathering that is cancelled', () => {
  it('loses its buttons, is told to those who answered, and reminds nobody', async () => {
    const { made, gathering, announcement, alix, noe, clock } = await community();
    await alix.presses('Je viens');
    await noe.presses('Je ne peux pas');
    await cancel(made, gathering.id);
    expect(announcement()).toContain('📅 Atelier-conférence · Les communs');
    expect(announcement()).toContain('Je suis désolée.');
    expect(announcement()).not.toContain('[');
    expect(read(alix.lastMessage())).toContain('n’aura pas lieu. Vous n’avez rien à faire');
    expect(read(alix.lastMessage())).toContain('Je suis désolée.');
    expect(noe.messages()).toEqual([]);
    await clock.to('2022-03-18T09:00');
    expect(alix.messages()).toHaveLength(1);
  });

  it('may be planned again: announced anew, told to those who had answered, and reminded of', async () => {
    const { made, gathering, announcement, alix, noe, clock } = await community();
    await alix.presses('Je viens');
    await cancel(made, gathering.id);
    await live(made, gathering.id, restoreGathering);
    expect(announcement()).toContain('Annulée');
    const again = () => read(made.channel('eig-promotion')[1]);
    expect(again()).toContain('Une personne vient');
    expect(read(alix.lastMessage())).toContain('aura bien lieu');
    await noe.presses('Je viens');
    expect(again()).toContain('2 personnes viennent');
    expect(announcement()).not.toContain('[');
    await clock.to('2022-03-16T12:00');
    expect(read(alix.lastMessage())).toContain('**Rappel** : jeudi 17 mars');
  });

  it('those invited by name are told, and the question that they were asked is spent', async () => {
    const made = await testCommunity();
    const { alix, noe } = made;
    const gathering = await planned(made, {
      format: 'mentorat-collectif',
      starts: '2022-03-15T17:00',
      invited: [alix.id, noe.id],
    });
    await alix.presses('Je viens');
    await cancel(made, gathering.id);
    for (const told of [alix, noe]) {
      expect(told.messages()).toHaveLength(2);
      expect(told.messages().map(read).join()).not.toContain('[');
    }
  });

  it('once it is over, the announcement has no buttons left', async () => {
    const { announcement, clock } = await community();
    await clock.to('2022-03-17T18:30');
    expect(announcement()).toContain('a eu lieu');
    expect(announcement()).not.toContain('[');
  });
});

describe('an invitation that is withdrawn', () => {
  it('is told once, takes the question away, frees the seat, and reminds no more', async () => {
    const made = await testCommunity({ now: '2022-03-14T10:30' });
    const { alix, noe, clock } = made;
    const gathering = await planned(made, {
      format: 'mentorat-collectif',
      starts: '2022-03-17T17:00',
      invited: [alix.id, noe.id],
      capacity: 1,
    });
    await alix.presses('Je viens');
    await noe.presses('Je viens');
    await live(made, gathering.id, (uow, before) => changeGuests(uow, before, { uninvited: [alix.id] }));
    await change(made, gathering.id, { place: 'Salle 5' });
    expect(alix.messages().map(({ summary }) => summary.split('\u00a0')[0])).toEqual([
      '📅 Vous n’êtes plus attendu·e',
      '📅 Vous n’êtes plus attendu·e',
    ]);
    expect(alix.messages().map(read).join()).not.toContain('[');
    expect(noe.messages().map(read).join()).toContain('elle est à vous');
    await clock.to('2022-03-17T17:00');
    expect(alix.messages()).toHaveLength(2);
  });
});
