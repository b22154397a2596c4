import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';

/** A Bulloterie: open until an instant; `dueAt` is when the channel is to show what has changed. */
export type Bulloterie = {
  id: string;
  closesAt: number;
  shownAt: number;
  dueAt: number | null;
  open: number;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    directory_bubbles: Bulloterie;
    directory_learning_told: { field: string };
  }
}

/** The one that is open; null when none is. */
export const openBulloterie = async (tx: Tx): Promise<Bulloterie | null> =>
  (await tx.selectFrom('directory_bubbles').selectAll().where('open', '=', 1).executeTakeFirst()) ?? null;

export async function addBulloterie(tx: Tx, now: number, closesAt: number): Promise<Bulloterie> {
  const bulloterie = { id: randomUUID(), closesAt, shownAt: now, dueAt: null, open: 1 };
  await tx.insertInto('directory_bubbles').values(bulloterie).execute();
  return bulloterie;
}

export async function setBulloterie(
  tx: Tx,
  id: string,
  change: Partial<Omit<Bulloterie, 'id'>>,
): Promise<void> {
  await tx.updateTable('directory_bubbles').set(change).where('id', '=', id).execute();
}

/** Records that coaches heard of a field that many would like to learn; true the first time. */
export async function recordNotified(tx: Tx, field: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('directory_learning_told')
    .values({ field })
    .onConflict((conflict) => conflict.column('field').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}
