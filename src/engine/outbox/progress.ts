import type { Kysely } from 'kysely';
import type { Tables } from '../database.ts';
import type { EntryState } from './entry.ts';

export type Progress = { total: number; sent: number; failed: number; waiting: number };

/** How far a large sending is. */
export async function batchProgress(db: Kysely<Tables>, batch: string): Promise<Progress> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('batch', '=', batch)
    .where('state', '!=', 'cancelled')
    .groupBy('state')
    .execute();
  const count = (state: EntryState) => Number(rows.find((row) => row.state === state)?.count ?? 0);
  const total = rows.reduce((sum, row) => sum + Number(row.count), 0);
  const sent = count('sent');
  const failed = count('failed');
  return { total, sent, failed, waiting: total - sent - failed };
}

/** How many entries are in each state. */
export async function depthByState(db: Kysely<Tables>): Promise<Partial<Record<EntryState, number>>> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.state, Number(row.count)]));
}
