import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Answer } from '../src/chat/answer.ts';
import type { Incoming } from '../src/chat/incoming.ts';
import { saveAnswer } from '../src/community/gatherings/answers.ts';
import { newRequest, saveRequest, takenBy } from '../src/features/acceleration/store/requests.ts';
import { choicesOf } from '../src/features/gatherings/parts/seminar/store/choices.ts';
import { addCycle, saveCycle } from '../src/features/mentoring/store/cycles.ts';
import { offersOf, setOffers } from '../src/features/mentoring/store/offers.ts';
import { choosingOf } from '../src/features/peer-sharing/store/polls.ts';
import { moment } from './support/acceleration.ts';
import type { Actor } from './support/actor.ts';
import { type TestCommunity, testCommunity } from './support/community.ts';
import { isOverForMembers, planned } from './support/gatherings.ts';
import { isAtLength } from './support/length.ts';
import { textOfAnswer } from './support/meteo.ts';
import { listening, proposes } from './support/peer-sharing.ts';
import { hasPostgres } from './support/postgres/database.ts';
import { seminar } from './support/seminar.ts';

/** So many call at once. */
const MANY = isAtLength ? 100 : 30;

type Called = Pick<Extract<Incoming, { kind: 'press' }>, 'kind' | 'press' | 'ref' | 'value'> | Submitted;
type Submitted = Pick<Extract<Incoming, { kind: 'submit' }>, 'kind' | 'form' | 'ref' | 'values'>;

/** Calls of members that arrive at once at two instances of Magellan, by turns. */
async function atOnce(community: TestCommunity, calls: readonly [Actor, Called][]): Promise<Answer[]> {
  const instances = [community.app, await community.another()];
  return Promise.all(
    calls.map(([{ id }, call], index) => {
      const from = { platform: 'memory', user: id.replace('m-', 'u-') };
      const instance = instances[index % instances.length];
      return instance?.receive({ ...call, id: randomUUID(), from }) ?? Promise.reject(new Error('nobody'));
    }),
  );
}

const press = (name: string, ref: string, value: string | null = null): Called => ({
  ...{ kind: 'press', press: name, ref, value },
});

/** How many times each of these words was said. */
const countOf = (said: readonly string[], words: string): number =>
  said.filter((each) => each.replaceAll('\u00a0', ' ').includes(words)).length;

async function haveSeats(community: TestCommunity, crowd: readonly Actor[]): Promise<void> {
  const workshop = { format: 'atelier', starts: '2022-03-31T17:00', title: 'Les communs', capacity: 7 };
  const { id } = await planned(community, workshop);
  const answers = await atOnce(
    community,
    crowd.map((member) => [member, press('gatherings/yes', id)]),
  );
  expect(countOf(answers.map(textOfAnswer), 'C’est noté, vous venez')).toBe(7);
  const rows = await community.database.db
    .selectFrom('gathering_answers')
    .selectAll()
    .where('gatheringId', '=', id)
    .execute();
  const of = (answer: string) => rows.filter((row) => row.answer === answer);
  expect([of('yes').length, of('waiting').length]).toEqual([7, MANY - 7]);
  // Whoever waits has a place of her own.
  expect(new Set(rows.map(({ position }) => position)).size).toBe(MANY);
}

async function takePlaces(community: TestCommunity, crowd: readonly Actor[]): Promise<void> {
  const { gathering, access } = await seminar(community, 5, ['2022-04-07', '2022-04-08']);
  await community.app.transact(async ({ tx }) => {
    for (const [position, { id: memberId }] of crowd.entries())
      await saveAnswer(tx, gathering.id, { memberId, answer: 'yes', position });
  });
  const said = await atOnce(
    community,
    crowd.map((member) => [member, press('seminar/go', access.id)]),
  );
  expect(countOf(said.map(textOfAnswer), 'C’est noté : vous y allez')).toBe(5);
  const taken = await community.app.transact(({ tx }) => choicesOf(tx, [access.id]));
  const choices = taken.get(access.id) ?? [];
  expect(choices.filter(({ answer }) => answer === 'yes')).toHaveLength(5);
  expect(new Set(choices.map(({ position }) => position)).size).toBe(MANY);
}

async function bookOneTime(community: TestCommunity, crowd: readonly Actor[]): Promise<void> {
  const calls = await community.app.transact(async ({ tx, now }) => {
    const made: [Actor, Called][] = [];
    for (const member of crowd) {
      const given = { memberId: member.id, coachId: community.camille.id, minutes: 45, place: null };
      const cycle = await addCycle(tx, given, now);
      await saveCycle(tx, { ...cycle, state: 'choosing', edition: 1 });
      await setOffers(tx, cycle.id, [Date.parse('2022-03-29T16:00:00Z')]);
      made.push([member, press('mentoring/book', (await offersOf(tx, cycle.id))[0]?.id ?? '')]);
    }
    return made;
  });
  const said = (await atOnce(community, calls)).map(textOfAnswer);
  expect(countOf(said, 'sont dans vos deux agendas')).toBe(1);
  expect(countOf(said, 'ne convient plus')).toBe(MANY - 1);
  const sessions = await community.database.db.selectFrom('mentoring_sessions').selectAll().execute();
  expect(new Set(sessions.map((row) => row.cycleId)).size).toBe(1);
}

async function giveHours(community: TestCommunity, parrains: readonly Actor[]): Promise<void> {
  await community.database.db
    .updateTable('members')
    .set({ roles: '["parrain"]', defi: null })
    .where('name', 'like', 'Membre %')
    .execute();
  const account = 'defi/Portail';
  const calls = await community.app.transact(async ({ tx, secrets, now }) => {
    const made: [Actor, Called][] = [];
    for (const parrain of parrains) {
      const request = newRequest({ id: community.alix.id, defi: 'Portail' }, account, now);
      await saveRequest(tx, secrets, { ...request, state: 'searching', field: 'droit', wished: 120 });
      await tx
        .insertInto('acceleration_asked')
        .values({ requestId: request.id, memberId: parrain.id, state: 'asked', wave: 1 })
        .execute();
      const values = { ...moment, date: '2022-03-28', minutes: 30 };
      made.push([parrain, { kind: 'submit', form: 'acceleration/take', ref: request.id, values }]);
    }
    return made;
  });
  const answers = await atOnce(community, calls);
  expect(answers.filter(({ kind }) => kind === 'whisper')).toHaveLength(10);
  expect(answers.filter(({ kind }) => kind === 'rejectForm')).toHaveLength(MANY - 10);
  expect(await community.app.transact(({ tx }) => takenBy(tx, account, '2022-03', ''))).toBe(300);
}

async function vote(community: TestCommunity): Promise<void> {
  const sharing = { format: 'entre-pairs', metier: 'design' };
  const ended = await planned(community, {
    ...sharing,
    starts: '2022-03-23T14:30',
    nominalOn: '2022-03-23',
  });
  await planned(community, { ...sharing, starts: '2022-04-27T14:30' });
  await community.clock.to('2022-03-23T16:00');
  await isOverForMembers(community, ended);
  await community.clock.to('2022-03-23T17:00');
  const { alix, lina } = community;
  await proposes(alix, 'Tester avec des usagers');
  await proposes(lina, 'Écrire simplement');
  const topics = (await community.app.transact(({ tx }) => choosingOf(tx, ended.id))).topics;
  const answers = await atOnce(
    community,
    Array.from({ length: MANY }, (_, index) => [
      index % 2 === 0 ? alix : lina,
      press('peer-sharing/vote', ended.id, topics[(index >> 1) % 2]?.id ?? ''),
    ]),
  );
  expect(answers.filter(({ kind }) => kind === 'whisper')).toHaveLength(MANY);
  const { votes } = await community.app.transact(({ tx }) => choosingOf(tx, ended.id));
  expect(votes.map(({ memberId }) => memberId).sort()).toEqual([alix.id, lina.id].sort());
}

it.skipIf(!hasPostgres)(
  'of many who call two instances on one PostgreSQL at once, each has one voice, and seats, hours and times are given to as many as there are',
  async () => {
    const community = await testCommunity({
      now: '2022-03-23T10:00',
      features: listening,
      engine: 'postgres',
    });
    await vote(community);
    const crowd = await community.crowd(MANY);
    await haveSeats(community, crowd);
    await takePlaces(community, crowd);
    await bookOneTime(community, crowd);
    await giveHours(community, crowd);
  },
);
