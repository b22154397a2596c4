import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** That somebody has opened a report; `readerId` is null once the reader has been erased. */
export type ReadingRow = {
  id: string;
  reportId: string;
  authorId: string;
  readerId: string | null;
  readAt: number;
};

/** Who has read which report, and when (epoch ms): a row each time, in a table whose columns are those of `ReadingRow`. */
export type Readings = {
  record(tx: Tx, reading: Omit<ReadingRow, 'id'> & { readerId: string }): Promise<void>;
  /** Of somebody's reports, the last first. */
  ofAuthor(tx: Tx, authorId: string): Promise<Pick<ReadingRow, 'reportId' | 'readerId' | 'readAt'>[]>;
  /** When somebody has read reports of others. */
  byReader(tx: Tx, readerId: string): Promise<{ readAt: number }[]>;
};

export function readingsIn(table: string): Readings {
  const rows = sql.table(table);
  return {
    async record(tx, { reportId, authorId, readerId, readAt }) {
      await sql`
        INSERT INTO ${rows} (id, report_id, author_id, reader_id, read_at)
        VALUES (${randomUUID()}, ${reportId}, ${authorId}, ${readerId}, ${readAt})`.execute(tx);
    },
    async ofAuthor(tx, authorId) {
      const { rows: found } = await sql<Pick<ReadingRow, 'reportId' | 'readerId' | 'readAt'>>`
        SELECT report_id, reader_id, read_at FROM ${rows}
        WHERE author_id = ${authorId} ORDER BY read_at DESC`.execute(tx);
      return found;
    },
    async byReader(tx, readerId) {
      const { rows: found } = await sql<{ readAt: number }>`
        SELECT read_at FROM ${rows} WHERE reader_id = ${readerId}`.execute(tx);
      return found;
    },
  };
}
