import type { Incoming } from '../../../chat/incoming.ts';
import type { Tx } from '../../../engine/database.ts';
import type { EventId } from '../../../engine/unsigned/unsigned.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    processed_events: { platform: string; id: string; at: number };
  }
}

/** How long an event is remembered: platforms redeliver within the hour. */
const REMEMBERED_MS = 2 * 24 * 60 * 60_000;

/**
 * Deduplication, by which what is redelivered is idempotent: marks an event as received, in the transaction that
 * answers it; true when it had been before. Only what can change something is kept: opening one's home twice harms
 * no one.
 */
export async function isProcessed(tx: Tx, incoming: Incoming, now: number): Promise<boolean> {
  if (incoming.kind === 'home-opened') return false;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('processed_events')
    .values({ platform: incoming.from.platform, id: incoming.id, at: now })
    .onConflict((conflict) => conflict.columns(['platform', 'id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 0n;
}

/** Whether an event was received and answered, and is still remembered. */
export async function wasReceived(
  db: Pick<Tx, 'selectFrom'>,
  platform: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('processed_events')
    .select('id')
    .where('platform', '=', platform)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the mark back: the same event, delivered again, is answered again. */
export async function forgetProcessed(tx: Tx, { platform, id }: EventId): Promise<void> {
  await tx.deleteFrom('processed_events').where('platform', '=', platform).where('id', '=', id).execute();
}

/** Forgets events that no platform delivers again. */
export async function forgetProcessedBefore(tx: Tx, now: number): Promise<void> {
  await tx
    .deleteFrom('processed_events')
    .where('at', '<', now - REMEMBERED_MS)
    .execute();
}
