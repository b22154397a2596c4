import { randomUUID } from 'node:crypto';
import { type Message, offersPress } from '../../chat/message.ts';
import type { Tx } from '../database.ts';
import type { Address, Receipt } from '../platform.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;

/**
 * Until when the buttons of a message serve (epoch ms); null when it has none, or no end. What is written to
 * somebody, or to a group, and does not say until when is history three weeks later; what stands in a channel is looked after by
 * whoever posted it.
 */
export function buttonsUntil(message: Message, to: Address['kind'], now: number): number | null {
  if (!offersPress(message)) return null;
  return message.until ?? (to === 'channel' ? null : now + 3 * WEEK_MS);
}

/** What takes the place of a post has buttons of its own, or none. */
export async function changeButtonsUntil(tx: Tx, key: string, until: number | null): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ buttonsUntil: until })
    .where('key', '=', key)
    .where('kind', '=', 'post')
    .execute();
}

/**
 * Remembers a message that a platform posted by itself, or put in the place of one, as an answer, so that its
 * buttons go once they are spent. Those of what answers a question serve for a week at most: whoever asks again
 * has new ones. What stands in the place of a message of the outbox is as good as that was.
 */
export async function rememberAnswer(
  tx: Tx,
  { to, receipt, message }: { to: Address; receipt: Receipt; message: Message },
  now: number,
): Promise<void> {
  const known = await tx
    .updateTable('outbox')
    .set({ buttonsUntil: buttonsUntil(message, to.kind, now) })
    .where('message', '=', receipt.message)
    .where('conversation', '=', receipt.conversation)
    .where('platform', '=', to.platform)
    .where('kind', '=', 'post')
    .executeTakeFirst();
  if (Number(known.numUpdatedRows) > 0 || !offersPress(message)) return;
  const until = Math.min(message.until ?? now + WEEK_MS, now + WEEK_MS);
  const id = randomUUID();
  await tx
    .insertInto('outbox')
    .values({
      ...{
        id,
        key: `answer/${id}`,
        batch: null,
        waitsFor: null,
        kind: 'post',
        targetKey: null,
        payload: null,
      },
      ...{ platform: to.platform, recipientKind: to.kind, recipient: to.id },
      ...{ state: 'sent', attempts: 1, dueAt: now, firstTriedAt: now, createdAt: now, settledAt: now },
      ...{
        still: null,
        reason: null,
        conversation: receipt.conversation,
        message: receipt.message,
        buttonsUntil: until,
        about: null,
        unasked: 0,
        memberId: null,
        whole: null,
      },
    })
    .execute();
}

/** The posts whose buttons are spent, so many at most; each is told once. */
export async function takeSpent(tx: Tx, now: number, max: number): Promise<{ key: string; to: Address }[]> {
  const rows = await tx
    .updateTable('outbox')
    .set({ buttonsUntil: null })
    .where('seq', 'in', (eb) =>
      eb
        .selectFrom('outbox as spent')
        .select('spent.seq')
        .where('spent.buttonsUntil', '<=', now)
        .where('spent.kind', '=', 'post')
        .where('spent.state', '=', 'sent')
        .limit(max),
    )
    .returning(['key', 'platform', 'recipientKind', 'recipient'])
    .execute();
  return rows.map(({ key, platform, recipientKind: kind, recipient: id }) => ({
    key,
    to: { platform, kind, id },
  }));
}
