import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { Job } from './job.ts';

/** What is due about one row, and when, in epoch milliseconds. */
export type Timer<Kind extends string> = { kind: Kind; at: number };

/** How a job of a timer is called, and when it is too late for it (`Job`). */
type TimerJob<Kind extends string, UnitOfWork> = Omit<Job<UnitOfWork>, 'next' | 'run'> & {
  kind: Kind;
  /** What the time brings to a row, by its id; the row may be gone. */
  run(uow: UnitOfWork, rowId: string): Promise<unknown>;
};

/**
 * Durable timers: what comes due about the rows of a table, one of a kind a row at most. They stand in a table beside
 * it (`row_id`, `kind`, `at`) rather than in one for all, so that the database itself lets no timer outlive its row.
 */
export type Timers<Kind extends string> = {
  /** Puts what is due of a row in the place of what was. */
  setTimers(tx: Tx, rowId: string, timers: readonly Timer<Kind>[]): Promise<void>;
  /** When this comes to a row; null when it is not due. */
  timerAt(tx: Tx, rowId: string, kind: Kind): Promise<number | null>;
  /** The job that takes each row to which this has come, the earliest first, and takes it off the list. */
  timerJob<UnitOfWork extends { tx: Tx; now: number }>(job: TimerJob<Kind, UnitOfWork>): Job<UnitOfWork>;
};

export function defineTimers<Kind extends string>(table: string): Timers<Kind> {
  const rows = sql.table(table);
  /** When this next comes to some row, after an instant; null when it comes to none. */
  async function nextTimerAt(tx: Tx, kind: Kind, after: number): Promise<number | null> {
    const { rows: found } = await sql<{ at: number | null }>`
      SELECT min(at) AS at FROM ${rows} WHERE kind = ${kind} AND at > ${after}`.execute(tx);
    return found[0]?.at ?? null;
  }
  async function claimTimers(tx: Tx, kind: Kind, now: number): Promise<string[]> {
    const { rows: due } = await sql<{ rowId: string }>`
      SELECT row_id FROM ${rows} WHERE kind = ${kind} AND at <= ${now} ORDER BY at, row_id`.execute(tx);
    await sql`DELETE FROM ${rows} WHERE kind = ${kind} AND at <= ${now}`.execute(tx);
    return due.map(({ rowId }) => rowId);
  }
  return {
    async setTimers(tx, rowId, timers) {
      await sql`DELETE FROM ${rows} WHERE row_id = ${rowId}`.execute(tx);
      if (timers.length === 0) return;
      const values = timers.map(({ kind, at }) => sql`(${rowId}, ${kind}, ${at})`);
      await sql`INSERT INTO ${rows} (row_id, kind, at) VALUES ${sql.join(values)}`.execute(tx);
    },
    async timerAt(tx, rowId, kind) {
      const { rows: found } = await sql<{ at: number }>`
        SELECT at FROM ${rows} WHERE row_id = ${rowId} AND kind = ${kind}`.execute(tx);
      return found[0]?.at ?? null;
    },
    timerJob: ({ kind, run, ...job }) => ({
      ...job,
      next: (after, tx) => nextTimerAt(tx, kind, after),
      async run(uow) {
        for (const rowId of await claimTimers(uow.tx, kind, uow.now)) await run(uow, rowId);
      },
    }),
  };
}
