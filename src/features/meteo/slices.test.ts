import { expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../test/support/community.ts';
import { answers, stormy, sunny, withoutSigning } from '../../../test/support/meteo.ts';
import { intakeOf } from '../../../test/support/unsigned.ts';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { meteo } from './index.ts';
import { saveSigned, unsignedAnswers } from './store/answers.ts';
import { setStatus } from './store/invitations.ts';
import { roundsIn } from './store/rounds.ts';

/** More than two slices of people. */
const CROWD = 1_100;

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

it('a round of a large promotion opens and closes in slices: nobody is lost, none is asked twice, all are counted', async () => {
  const community = await testCommunity({ now: '2022-03-11T11:50' });
  const { alix, noe, app, clock, database, platform } = community;
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
  const person = platform.directory.get('u-alix');
  for (const id of crowd)
    if (person) platform.directory.set(`u-${id}`, { ...person, id: `u-${id}`, email: `${id}@example.org` });
  const all = async (query: string) => database.sqlite.prepare(query).pluck().all() as string[];
  const asked = () =>
    all("SELECT recipient FROM outbox WHERE key GLOB 'meteo/*/invite/*' ORDER BY recipient");

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
  expect(await all("SELECT 1 FROM outbox WHERE key GLOB 'meteo/*/open/*'")).toHaveLength(1);
  // A whole run of the scheduler after it opens nothing anew.
  await app.scheduler.tick();
  expect(await asked()).toEqual(users);
  await app.outbox.idle();

  await answers(alix, sunny);
  await answers(noe, sunny, withoutSigning);
  // More than a slice of those that are not signed, some alike to the letter.
  const intake = intakeOf(community);
  const many = Array.from({ length: 600 }, (_, index) => ({ ...stormy, difficulties: `${index % 400}` }));
  for (const topic of intake.topics())
    intake.refill(topic, [...intake.texts(topic), ...many.map((each) => JSON.stringify(each))]);
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
    states.push(...(await all('SELECT state FROM meteo_rounds')));
  });
  expect(closing).toBeGreaterThan(4);
  expect([states[0], states.at(-1)]).toEqual(['open', 'closed']);
  const [figures] = database.sqlite
    .prepare('SELECT answered, skipped, counts, set_aside FROM meteo_figures')
    .all();
  // A thousand sunny ones, Alix, and the stormy one; Noé’s and the others that are unsigned.
  expect(figures).toMatchObject({ answered: 999 + 3 + 600, skipped: 0, set_aside: 0 });
  expect(JSON.parse((figures as { counts: string }).counts).self).toEqual([1001, 0, 601, 0, 0]);
  const kept = await app.transact(async (uow) =>
    unsignedAnswers.all(uow, (await roundsIn(uow.tx, ['closed']))[0]?.id ?? ''),
  );
  const said = new Map<string | null, number>();
  for (const { difficulties } of kept) said.set(difficulties, (said.get(difficulties) ?? 0) + 1);
  expect([kept.length, said.get('0'), said.get('399')]).toEqual([601, 2, 1]);
  expect(intake.topics()).toEqual([]);
  const updated = await all(
    "SELECT target_key FROM outbox WHERE kind = 'update' AND key GLOB '*/invite/*/update/*'",
  );
  const silent = crowd.slice(0, CROWD - 1).filter((_, index) => index % 11 === 0);
  for (const id of silent)
    expect(
      updated.filter((key) => key.endsWith(`/invite/${id}`)),
      id,
    ).toHaveLength(1);
  expect(updated.filter((key) => key.endsWith('/invite/x-0001'))).toEqual([]);
});
