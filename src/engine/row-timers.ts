import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** What is due about one row, and when, in epoch milliseconds. */
export type RowTimer<Kind extends string> = { kind: Kind; at: number };

/**
 * What comes due about the rows of a table: one of a kind a row at most, in a table of its own (`request_id`, `kind`,
 * `at`), so that a job finds the next by an index and takes each once.
 */
export type RowTimers<Kind extends string> = {
  /** Puts what is due of a row in the place of what was. */
  setTimers(tx: Tx, rowId: string, timers: readonly RowTimer<Kind>[]): Promise<void>;
  /** When this next comes to some row, after an instant; null when it comes to none. */
  nextTimerAt(tx: Tx, kind: Kind, after: number): Promise<number | null>;
  /** When this comes to a row; null when it is not due. */
  timerAt(tx: Tx, rowId: string, kind: Kind): Promise<number | null>;
  /** The rows to which this has come, the earliest first; they are taken from the list. */
  claimTimers(tx: Tx, kind: Kind, now: number): Promise<string[]>;
};

export function rowTimers<Kind extends string>(table: string): RowTimers<Kind> {
  const rows = sql.table(table);
  return {
    async setTimers(tx, rowId, timers) {
      await sql`DELETE FROM ${rows} WHERE request_id = ${rowId}`.execute(tx);
      if (timers.length === 0) return;
      const values = timers.map(({ kind, at }) => sql`(${rowId}, ${kind}, ${at})`);
      await sql`INSERT INTO ${rows} (request_id, kind, at) VALUES ${sql.join(values)}`.execute(tx);
    },
    async nextTimerAt(tx, kind, after) {
      const { rows: found } = await sql<{ at: number | null }>`
        SELECT min(at) AS at FROM ${rows} WHERE kind = ${kind} AND at > ${after}`.execute(tx);
      return found[0]?.at ?? null;
    },
    async timerAt(tx, rowId, kind) {
      const { rows: found } = await sql<{ at: number }>`
        SELECT at FROM ${rows} WHERE request_id = ${rowId} AND kind = ${kind}`.execute(tx);
      return found[0]?.at ?? null;
    },
    async claimTimers(tx, kind, now) {
      const { rows: due } = await sql<{ requestId: string }>`
        SELECT request_id FROM ${rows} WHERE kind = ${kind} AND at <= ${now} ORDER BY at, request_id`.execute(
        tx,
      );
      await sql`DELETE FROM ${rows} WHERE kind = ${kind} AND at <= ${now}`.execute(tx);
      return due.map(({ requestId }) => requestId);
    },
  };
}
