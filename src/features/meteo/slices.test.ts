import { expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { answers, stormy, sunny, textOf, withoutSigning } from '../../../test/support/meteo.ts';
import { hasPostgres } from '../../../test/support/postgres/database.ts';
import { intakeOf } from '../../../test/support/unsigned.ts';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { rewritePool } from '../../engine/unsigned/pool-table.ts';
import { meteo } from './index.ts';
import { saveSigned, unsignedAnswers } from './store/answers.ts';
import { freeze } from './store/figures.ts';
import { addInvitations, setStatus } from './store/invitations.ts';
import { addRound, roundsIn, setRoundState } from './store/rounds.ts';

/** More than two slices of people. */
const CROWD = 1_100;

const ENGINES = hasPostgres ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const);

const jobOf = ({ app }: TestCommunity, id: string): Job<UnitOfWork> => {
  const job = meteo.jobs?.(app.context).find((each) => each.id === id);
  if (!job) throw new Error(`there is no job ${id}`);
  return job;
};

/**
 * Runs a job slice by slice as the scheduler does, and each of them once before without its end being reached: as
 * when the process is killed at that very moment. `between` comes after each.
 */
async function runKilled(
  { app }: TestCommunity,
  job: Job<UnitOfWork>,
  dueAt: number,
  between: (slice: number) => Promise<void> = async () => undefined,
): Promise<number> {
  let progress: string | null = null;
  for (let slice = 1; ; slice += 1) {
    const killed = app.transact(async (uow) => {
      await job.run(uow, dueAt, progress);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    const said = await app.transact((uow) => job.run(uow, dueAt, progress));
    await between(slice);
    if (!said) return slice;
    progress = said.more;
  }
}

/** Texts that nobody signed come to those of the open round, wherever they are kept. */
async function addUnsigned(community: TestCommunity, texts: readonly string[]): Promise<void> {
  const { app, database } = community;
  await app.transact(async ({ tx, secrets }) => {
    const [round] = await roundsIn(tx, ['open']);
    const topic = { kind: unsignedAnswers.kind.table, topic: round?.id ?? '' };
    if (database.intake === null)
      await rewritePool({ tx, secrets }, (all) => [...all, ...texts.map((text) => ({ ...topic, text }))]);
    else intakeOf(community).refill(topic, [...intakeOf(community).texts(topic), ...texts]);
  });
}

/** What such texts are kept about that is not over. */
async function topicsOfUnsigned(community: TestCommunity): Promise<unknown[]> {
  const { database } = community;
  if (database.intake !== null) return intakeOf(community).topics();
  return database.db.selectFrom('unsigned_pool').select('topic').execute();
}

/** More EIG than a slice takes, each with an account; their ids, in order. */
async function addCrowd({ alix, database }: TestCommunity): Promise<string[]> {
  const crowd = Array.from({ length: CROWD }, (_, index) => `x-${String(index).padStart(4, '0')}`);
  await database.transact(async (tx) => {
    const row = await tx
      .selectFrom('members')
      .selectAll()
      .where('id', '=', alix.id)
      .executeTakeFirstOrThrow();
    const account = { platform: 'memory', active: 1, locale: null, timeZone: null };
    for (let from = 0; from < CROWD; from += 500) {
      const some = crowd.slice(from, from + 500);
      const members = some.map((id) => ({ ...row, id, email: `${id}@example.org`, name: id }));
      await tx.insertInto('members').values(members).execute();
      const accounts = some.map((id) => ({ ...account, user: `u-${id}`, memberId: id }));
      await tx.insertInto('identities').values(accounts).execute();
    }
  });
  return crowd;
}

it.each(ENGINES)(
  'a round of a large promotion opens and closes in slices: nobody is lost, none is asked twice, all are counted, on %s',
  async (engine) => {
    const community = await testCommunity({ now: '2022-03-11T11:50', engine });
    const { alix, noe, app, clock, database, platform } = community;
    const crowd = await addCrowd(community);
    const person = platform.directory.get('u-alix');
    for (const id of crowd)
      if (person) platform.directory.set(`u-${id}`, { ...person, id: `u-${id}`, email: `${id}@example.org` });
    const inOutbox = async (column: 'recipient' | 'targetKey', like: string) => {
      const { db } = database;
      const rows = await db.selectFrom('outbox').select(column).where('key', 'like', like).execute();
      return rows.map((row) => Object.values(row)[0] as string).sort();
    };
    const asked = () => inOutbox('recipient', 'meteo/%/invite/%');

    const opensAt = clock.now() + 10 * 60_000;
    clock.set(opensAt);
    const opening = await runKilled(community, jobOf(community, 'meteo/open'), opensAt, async (slice) => {
      if (slice > 1) return;
      // Of the crowd, by its order, the last; she answers before it is her turn.
      await app.transact(async (uow) => {
        const [round] = await roundsIn(uow.tx, ['open']);
        if (round) await setStatus(uow.tx, round.id, 'x-1099', 'answered');
        if (round) await saveSigned(uow.tx, uow.secrets, round.id, 'x-1099', stormy as never);
      });
    });
    expect(opening).toBeGreaterThan(2);
    const users = await asked();
    expect(new Set(users).size).toBe(users.length);
    expect(users).not.toContain('u-x-1099');
    expect(crowd.filter((id) => !users.includes(`u-${id}`))).toEqual(['x-1099']);
    for (const each of [alix, noe]) expect(users).toContain(`u-${each.id.slice(2)}`);
    expect(await inOutbox('recipient', 'meteo/%/open/%')).toHaveLength(1);
    // A whole run of the scheduler after it opens nothing anew.
    await app.scheduler.tick();
    expect(await asked()).toEqual(users);
    await app.outbox.idle();

    await answers(alix, sunny);
    await answers(noe, sunny, withoutSigning);
    // More than a slice of those that are not signed, some alike to the letter.
    const many = Array.from({ length: 600 }, (_, index) => ({ ...stormy, difficulties: `${index % 400}` }));
    await addUnsigned(
      community,
      many.map((each) => JSON.stringify(each)),
    );
    const closesAt = await app.transact(async (uow) => {
      const [round] = await roundsIn(uow.tx, ['open']);
      if (!round) throw new Error('no round is open');
      for (const id of crowd.slice(0, CROWD - 1).filter((_, index) => index % 11 > 0)) {
        await setStatus(uow.tx, round.id, id, 'answered');
        await saveSigned(uow.tx, uow.secrets, round.id, id, sunny as never);
      }
      return round.closesAt;
    });
    clock.set(closesAt);
    const states: string[] = [];
    const closing = await runKilled(community, jobOf(community, 'meteo/close'), closesAt, async () => {
      const rows = await database.db.selectFrom('meteo_rounds').select('state').execute();
      states.push(...rows.map(({ state }) => state));
    });
    expect(closing).toBeGreaterThan(3);
    expect([states[0], states.at(-1)]).toEqual(['open', 'closed']);
    const figures = await database.db
      .selectFrom('meteo_figures')
      .select(['answered', 'skipped', 'counts', 'setAside'])
      .executeTakeFirst();
    // A thousand sunny ones, Alix, and the stormy one; Noé’s and the others that are unsigned.
    expect(figures).toMatchObject({ answered: 999 + 3 + 600, skipped: 0, setAside: 0 });
    expect(JSON.parse(figures?.counts ?? '').self).toEqual([1001, 0, 601, 0, 0]);
    const kept = await app.transact(async (uow) =>
      unsignedAnswers.all(uow, (await roundsIn(uow.tx, ['closed']))[0]?.id ?? ''),
    );
    const said = new Map<string | null, number>();
    for (const { difficulties } of kept) said.set(difficulties, (said.get(difficulties) ?? 0) + 1);
    expect([kept.length, said.get('0'), said.get('399')]).toEqual([601, 2, 1]);
    expect(await topicsOfUnsigned(community)).toEqual([]);
    const updated = await inOutbox('targetKey', '%/invite/%/update/%');
    const silent = crowd.slice(0, CROWD - 1).filter((_, index) => index % 11 === 0);
    for (const id of silent)
      expect(
        updated.filter((key) => key.endsWith(`/invite/${id}`)),
        id,
      ).toHaveLength(1);
    expect(updated.filter((key) => key.endsWith('/invite/x-0001'))).toEqual([]);
  },
);

it.each(['sqlite', 'postgres'] as const)(
  'the digest of a large promotion counts in slices who is silent: nobody is lost, none counts twice, on %s',
  async (engine) => {
    const community = await testCommunity({ now: '2022-03-18T08:59', engine });
    const { app, clock, database, camille } = community;
    const crowd = await addCrowd(community);
    const digestAt = clock.now() + 60_000;
    const planned = (number: number, weeksAgo: number) => {
      const at = digestAt - weeksAgo * 7 * 24 * 60 * 60_000;
      return {
        number,
        key: `round-${number}`,
        opensAt: at - 2,
        remindAts: [],
        closesAt: at - 1,
        digestAt: at,
      };
    };
    await app.transact(async ({ tx }) => {
      for (const [number, weeksAgo] of [
        [91, 2],
        [92, 0],
      ] as const) {
        const { id } = await addRound(tx, planned(number, weeksAgo));
        await addInvitations(tx, id, crowd, null);
        const participation = { invited: CROWD, answered: 0, skipped: 0 };
        await freeze(tx, id, { participation, figures: { setAside: false, counts: null } });
        // One in eleven said something in the first of them.
        if (number === 91)
          for (const each of crowd.filter((_, index) => index % 11 === 0))
            await setStatus(tx, id, each, 'answered');
        await setRoundState(tx, id, number === 91 ? 'digested' : 'closed');
      }
    });
    clock.set(digestAt);
    const goes = (id: string) =>
      database.transact((tx) => tx.updateTable('members').set({ active: 0 }).where('id', '=', id).execute());
    const states: string[] = [];
    const slices = await runKilled(community, jobOf(community, 'meteo/digest'), digestAt, async (slice) => {
      const rows = await database.db.selectFrom('meteo_rounds').select('state').orderBy('number').execute();
      states.push(rows.map(({ state }) => state).join());
      // One who is counted by now, and one whose turn is to come.
      if (slice === 1) for (const id of ['x-0001', 'x-1098']) await goes(id);
    });
    expect(slices).toBe(3);
    expect(states).toEqual(['digested,closed', 'digested,closed', 'digested,digested']);
    await app.outbox.idle();
    const digests = community.channel('eig-coachs').map((message) => textOf(message));
    expect(digests).toHaveLength(1);
    expect(digests[0]).toContain('Sans nouvelles depuis au moins deux météos** : 999 personnes.');
    // A whole run of the scheduler after it tells nothing anew.
    await app.scheduler.tick();
    await app.outbox.idle();
    expect(community.channel('eig-coachs')).toHaveLength(1);
    // Whom a coach asks for afterwards: those who are there still.
    await camille.presses('Afficher les noms');
    expect(textOf(camille.lastWhisper())).toMatch(/Et 978 autres personnes/);
  },
);
