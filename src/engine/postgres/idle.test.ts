import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { hasPostgres, postgresDatabase } from '../../../test/support/postgres/database.ts';
import type { Database, Tx } from '../database.ts';
import { openPostgres } from './database.ts';

const hasJob = async ({ db }: Database, job: string): Promise<boolean> =>
  (await db.selectFrom('jobs').select('job').where('job', '=', job).executeTakeFirst()) !== undefined;

/** As when the process does not come to a transaction for a long time: the server ends it. */
async function leaveIdle({ db }: Database, tx: Tx): Promise<void> {
  const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(tx);
  await sql`SET LOCAL idle_in_transaction_session_timeout = 10`.execute(tx);
  const isThere = async () =>
    (await sql`SELECT 1 FROM pg_stat_activity WHERE pid = ${rows[0]?.pid}`.execute(db)).rows.length > 0;
  await expect.poll(isThere).toBe(false);
}

it.skipIf(!hasPostgres)(
  'a transaction that the server ended while the process was busy is run again, whole, and once',
  async () => {
    const { url, drop } = await postgresDatabase();
    const database = await openPostgres(url);
    const runs: Record<string, number> = {};
    const work = (job: string, idleRuns: number) =>
      database.transact(async (tx) => {
        runs[job] = (runs[job] ?? 0) + 1;
        const row = { job, sinceAt: 0, failedAt: null, failedDueAt: null, failure: null, failures: 0 };
        await tx.insertInto('jobs').values(row).execute();
        if ((runs[job] ?? 0) <= idleRuns) await leaveIdle(database, tx);
        await tx.selectFrom('jobs').select('job').execute();
      });
    await work('once', 1);
    expect(await hasJob(database, 'once')).toBe(true);
    await expect(work('always', 9)).rejects.toThrow(/connection/i);
    expect(await hasJob(database, 'always')).toBe(false);
    expect(runs).toEqual({ once: 2, always: 2 });
    await database.close();
    await drop();
  },
);
