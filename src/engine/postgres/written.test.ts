import { expect, it } from 'vitest';
import { undisturbedDatabase } from '../../../test/support/postgres/database.ts';
import { createLog } from '../log.ts';
import { openPostgres } from './database.ts';
import { createElection } from './election.ts';
import { markOf } from './written.ts';

it('is the same for as long as only the lease was renewed, and only where all that was written is seen', () => {
  const quiet = markOf('100:100:', 7);
  expect(markOf('103:103:', 10)).toBe(quiet);
  // One more was given out than the lease took.
  for (const [snapshot, renewals] of [
    ['104:104:', 10],
    ['101:101:', 7],
    ['103:104:103', 11],
    ['103:105:103', 12],
  ] as const)
    expect(markOf(snapshot, renewals), snapshot).not.toBe(quiet);
  // Who is under way may have written anything: those are the same only where the snapshot is.
  expect(markOf('103:104:103', 11)).not.toBe(markOf('103:105:103', 12));
  expect(markOf('103:104:103', 11)).toBe(markOf('103:104:103', 11));
});

it('the heartbeat of who leads changes nothing; what anybody writes does', async ({ skip }) => {
  // Other databases of a server count as writers too.
  const alone = await undisturbedDatabase();
  if (alone === null) return skip('no PostgreSQL is installed for this system');
  const { url, drop } = alone;
  const [database, other] = [await openPostgres(url), await openPostgres(url)];
  const election = createElection({ url, log: createLog({ level: 'silent', pretty: false }) });
  const renewals = async () =>
    (await database.db.selectFrom('leader_lease').select('renewals').executeTakeFirstOrThrow()).renewals;
  await election.start({ gained: async () => undefined, lost: async () => undefined });
  // Also when a renewal was under way at one of the two looks, of which nothing can be told yet.
  const stays = async () => {
    const [before, from] = [await database.written(), await renewals()];
    await expect.poll(renewals, { interval: 20 }).toBeGreaterThan(from);
    return (await database.written()) === before;
  };
  await expect.poll(stays).toBe(true);
  const before = await database.written();
  await other.transact((tx) =>
    tx.insertInto('sandbox_settings').values({ name: 'one', value: '1' }).execute(),
  );
  expect(await database.written()).not.toBe(before);
  await election.stop();
  for (const each of [database, other]) await each.close();
  await drop();
});
