import { describe, expect, it } from 'vitest';
import type { TestCommunity } from '../../../test/support/community.ts';
import { testCommunity } from '../../../test/support/community.ts';
import { leaves, previewed, returns } from '../../../test/support/departures.ts';
import { booked } from '../../../test/support/mentoring.ts';
import { textOf } from '../../../test/support/meteo.ts';
import { setDeparture } from '../../community/members/departures/departures.ts';
import { mentoring } from '../mentoring/index.ts';
import { departures } from './index.ts';

/** Alix is mentored by Camille on Tuesdays at five, from 8 March on. */
async function mentoredBy(): Promise<TestCommunity> {
  const community = await testCommunity({ now: '2022-03-01T09:30', features: [mentoring, departures] });
  await booked(community);
  return community;
}

const recorded = ({ database }: TestCommunity) =>
  database.db.selectFrom('departures').select(['memberId', 'state']).orderBy('memberId').execute();
const sessionStates = async ({ database }: TestCommunity) =>
  (await database.db.selectFrom('mentoring_sessions').select('state').orderBy('number').execute()).map(
    ({ state }) => state,
  );
const occurrences = ({ database }: TestCommunity) =>
  database.db
    .selectFrom('occurrences')
    .select('dueAt')
    .where('job', '=', 'departures/settle')
    .where('outcome', '=', 'done')
    .execute();

describe('a departure', () => {
  it('ends nothing before nine on the next working day of the promotion, then everything, once', async () => {
    const community = await mentoredBy();
    const { alix, camille, clock, channel } = community;
    // A Friday: the next working day is Monday.
    await clock.to('2022-03-04T15:00');
    const before = alix.messages().length;
    await leaves(community, camille);
    expect(await recorded(community)).toEqual([{ memberId: camille.id, state: 'pending' }]);
    await clock.to('2022-03-07T08:59');
    expect(await sessionStates(community)).toEqual(['planned', 'planned', 'planned', 'planned']);
    expect(alix.messages()).toHaveLength(before);
    await clock.to('2022-03-07T09:00');
    expect(await sessionStates(community)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
    expect(alix.messages()).toHaveLength(before + 1);
    expect(textOf(alix.lastMessage())).toContain('Camille Roussel ne peut plus venir');
    expect(textOf(alix.lastMessage())).toContain('les 4 séances à venir sont annulées');
    expect(channel('eig-coachs').map(({ summary }) => summary)).toEqual([
      '👋 Ce qu’un départ laisse à reprendre',
    ]);
    await clock.to('2022-03-09T09:00');
    expect(alix.messages()).toHaveLength(before + 1);
    expect(await occurrences(community)).toHaveLength(1);
    expect(await recorded(community)).toEqual([{ memberId: camille.id, state: 'settled' }]);
  });

  it('of who is back before that hour ends nothing, and nobody hears of it', async () => {
    const community = await mentoredBy();
    const { alix, camille, clock, channel } = community;
    await clock.to('2022-03-04T15:00');
    const before = alix.messages().length;
    await leaves(community, camille);
    await clock.to('2022-03-07T08:57');
    await returns(community, camille);
    expect(await recorded(community)).toEqual([]);
    await clock.to('2022-03-07T12:00');
    expect(await sessionStates(community)).toEqual(['planned', 'planned', 'planned', 'planned']);
    expect(channel('eig-coachs')).toEqual([]);
    // The reminder of the eve comes as if nothing had been.
    expect(alix.messages()).toHaveLength(before + 1);
    expect(textOf(alix.lastMessage())).toContain('Séance de mentorat avec Camille Roussel');
    // She may leave once more: it counts from then.
    await leaves(community, camille);
    await clock.to('2022-03-08T09:00');
    expect(await sessionStates(community)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  });

  it('is seen at the very hour: who comes back while nothing ran is left whole', async () => {
    const community = await mentoredBy();
    const { camille, clock, database } = community;
    await clock.to('2022-03-04T15:00');
    await leaves(community, camille);
    await database.db.updateTable('members').set({ active: 1 }).where('id', '=', camille.id).execute();
    await clock.to('2022-03-07T09:00');
    expect(await sessionStates(community)).toEqual(['planned', 'planned', 'planned', 'planned']);
    expect(await recorded(community)).toEqual([]);
  });

  it('that fails half way changes nothing, and is done whole the next time', async () => {
    const community = await mentoredBy();
    const { alix, camille, clock, app } = community;
    await clock.to('2022-03-04T15:00');
    await leaves(community, camille);
    const { contributions } = app.context;
    const departed = contributions.departed;
    contributions.departed = async (uow, departure) => {
      await departed(uow, departure);
      throw new Error('killed in the middle');
    };
    community.expectErrors();
    const before = alix.messages().length;
    await clock.to('2022-03-07T09:00');
    expect(await sessionStates(community)).toEqual(['planned', 'planned', 'planned', 'planned']);
    expect(await recorded(community)).toEqual([{ memberId: camille.id, state: 'pending' }]);
    contributions.departed = departed;
    await clock.to('2022-03-07T09:02');
    expect(await sessionStates(community)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
    expect(alix.messages()).toHaveLength(before + 1);
    expect(await occurrences(community)).toHaveLength(1);
  });

  it('can be looked at beforehand, and nothing is done by looking', async () => {
    const community = await mentoredBy();
    const { camille, alix, app } = community;
    const before = JSON.stringify(await community.database.db.selectFrom('outbox').selectAll().execute());
    expect(await previewed(community, camille)).toEqual([
      'mentoring of Alix Moreau ends, 4 sessions cancelled; waits for a coach',
    ]);
    expect(await previewed(community, alix)).toEqual([
      'mentoring with Camille Roussel ends, 4 sessions cancelled',
    ]);
    expect(await sessionStates(community)).toEqual(['planned', 'planned', 'planned', 'planned']);
    expect(await recorded(community)).toEqual([]);
    await app.outbox.idle();
    expect(JSON.stringify(await community.database.db.selectFrom('outbox').selectAll().execute())).toBe(
      before,
    );
  });
});

describe('more than three departures for one morning', () => {
  it('wait, whoever comes back, and nobody is written to', async () => {
    const community = await mentoredBy();
    const { alix, camille, noe, ines, lina, hugo, clock, logged } = community;
    await clock.to('2022-03-04T15:00');
    const before = alix.messages().length;
    for (const one of [camille, noe, ines]) await leaves(community, one);
    expect((await recorded(community)).map(({ state }) => state)).toEqual(['pending', 'pending', 'pending']);
    await leaves(community, lina);
    expect((await recorded(community)).map(({ state }) => state)).toEqual(Array(4).fill('waiting'));
    expect(logged()).toMatch(/"level":"warn"[^\n]*"event":"departures.waiting","count":4/);
    await returns(community, noe);
    await returns(community, ines);
    await leaves(community, hugo);
    await clock.to('2022-03-07T14:00');
    expect((await recorded(community)).map(({ state }) => state)).toEqual(Array(3).fill('waiting'));
    expect(await sessionStates(community)).toEqual(['planned', 'planned', 'planned', 'planned']);
    expect(alix.messages()).toHaveLength(before);
  });

  it('end what was agreed once they are confirmed, in working hours, and nothing once they are dismissed', async () => {
    const community = await mentoredBy();
    const { app, alix, camille, noe, ines, lina, clock } = community;
    await clock.to('2022-03-04T15:00');
    for (const one of [camille, noe, ines, lina]) await leaves(community, one);
    await clock.to('2022-03-07T19:00');
    await app.transact(async ({ tx, calendar, now }) => {
      await setDeparture(tx, camille.id, 'confirmed', calendar.nextWorkingMoment(now + 1_000));
      for (const one of [noe, ines, lina]) await setDeparture(tx, one.id, 'dismissed');
    });
    const before = alix.messages().length;
    await clock.to('2022-03-08T08:59');
    expect(await sessionStates(community)).toContain('planned');
    await clock.to('2022-03-08T09:00');
    expect(await sessionStates(community)).toEqual(Array(4).fill('cancelled'));
    expect(alix.messages()).toHaveLength(before + 1);
    expect((await recorded(community)).map(({ state }) => state).sort()).toEqual([
      'dismissed',
      'dismissed',
      'dismissed',
      'settled',
    ]);
    // Whoever is back leaves the list; a later departure counts anew.
    await returns(community, noe);
    await leaves(community, noe);
    expect((await recorded(community)).find(({ memberId }) => memberId === noe.id)?.state).toBe('pending');
  });

  it('of two mornings do not add up', async () => {
    const community = await mentoredBy();
    const { noe, ines, lina, hugo, clock } = community;
    await clock.to('2022-03-02T15:00');
    for (const one of [noe, ines]) await leaves(community, one);
    await clock.to('2022-03-03T15:00');
    for (const one of [lina, hugo]) await leaves(community, one);
    await clock.to('2022-03-04T09:00');
    expect((await recorded(community)).map(({ state }) => state)).toEqual(Array(4).fill('settled'));
  });
});
