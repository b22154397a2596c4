import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../../engine/database.ts';

/** What somebody without an account is invited as: her name as the coach wrote it, and what she said. */
export type Guest = { id: string; gatheringId: string; name: string; answer: 'yes' | 'no' | null };

declare module '../../../../engine/database.ts' {
  interface Tables {
    gathering_guests: Guest & { createdAt: number };
  }
}

export async function addGuest(tx: Tx, gatheringId: string, name: string, now: number): Promise<Guest> {
  const guest: Guest = { id: randomUUID(), gatheringId, name, answer: null };
  await tx
    .insertInto('gathering_guests')
    .values({ ...guest, createdAt: now })
    .execute();
  return guest;
}

const guests = (tx: Tx) => tx.selectFrom('gathering_guests').select(['id', 'gatheringId', 'name', 'answer']);

/** Those of a gathering, as they were invited. */
export const guestsOf = (tx: Tx, gatheringId: string): Promise<Guest[]> =>
  guests(tx).where('gatheringId', '=', gatheringId).orderBy('createdAt').orderBy('id').execute();

export const guestById = async (tx: Tx, id: string): Promise<Guest | null> =>
  (await guests(tx).where('id', '=', id).executeTakeFirst()) ?? null;

export async function answerAsGuest(tx: Tx, id: string, answer: 'yes' | 'no'): Promise<void> {
  await tx.updateTable('gathering_guests').set({ answer }).where('id', '=', id).execute();
}

/** Erases somebody: her address opens nothing any more. */
export async function removeGuest(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('gathering_guests').where('id', '=', id).execute();
}

/** Erases the guests of gatherings that ended before an instant, and tells how many. */
export async function forgetGuests(tx: Tx, gatheringIds: readonly string[]): Promise<number> {
  if (gatheringIds.length === 0) return 0;
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_guests')
    .where('gatheringId', 'in', [...gatheringIds])
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The gatherings that have guests. */
export async function gatheringsWithGuests(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('gathering_guests').select('gatheringId').distinct().execute();
  return rows.map(({ gatheringId }) => gatheringId);
}
