import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { usersIn } from '../platform.ts';
import { isUnsettled } from './unsettled.ts';

/**
 * A message to a group has a copy for each of its people, worded for her alone: a part that is held until the group's
 * has left, and then was read there; or that leaves in its stead, where there can be no such conversation. It is by
 * her copy that a message in a group is counted, and told, as one that she got.
 */

/** Whether a row is such a copy. Of a query on `outbox`. */
export const isCopy = sql<boolean>`(outbox.whole IS NOT NULL AND EXISTS (
  SELECT 1 FROM outbox AS its WHERE its.key = outbox.whole AND its.recipient_kind = 'group'))`;

/** Why a message to a group does not leave, when it is withdrawn for one of its people. */
const WITHOUT_ONE = 'one of its people is not to be told there any more: each of the others is told alone';

/** The people of this group are told alone: their copies leave, but for those that say nothing. */
export async function releaseCopies(tx: Tx, group: string, now: number): Promise<void> {
  await sql`
    UPDATE outbox SET state = 'cancelled', settled_at = ${now}
    WHERE whole = ${group} AND state = 'held' AND payload IS NULL`.execute(tx);
  await sql`
    UPDATE outbox SET state = 'queued', whole = NULL WHERE whole = ${group} AND state = 'held'`.execute(tx);
}

/** A message to a group that has not begun to leave does not; its people are told alone. */
async function dissolve(tx: Tx, group: string, now: number): Promise<void> {
  const { numAffectedRows } = await sql`
    UPDATE outbox SET state = 'cancelled', payload = NULL, reason = ${WITHOUT_ONE}, settled_at = ${now}
    WHERE key = ${group} AND recipient_kind = 'group' AND state IN ('queued', 'failed')`.execute(tx);
  if (Number(numAffectedRows ?? 0n) > 0) await releaseCopies(tx, group, now);
}

/** What waits for a group in which this account is, or one of its copies, is told to each alone. */
export async function dissolveGroupsWith(
  tx: Tx,
  { platform, user }: { platform: string; user: string },
  now: number,
): Promise<void> {
  const waiting = await tx
    .selectFrom('outbox')
    .select(['key', 'recipient'])
    .where('platform', '=', platform)
    .where('recipientKind', '=', 'group')
    .where(isUnsettled)
    .where('state', '=', 'queued')
    .execute();
  for (const { key, recipient } of waiting)
    if (usersIn({ id: recipient }).includes(user)) await dissolve(tx, key, now);
}

/** The same of the group of which a message is a copy; nothing when it is none. */
export async function dissolveGroupOf(tx: Tx, copy: string, now: number): Promise<void> {
  const row = await tx
    .selectFrom('outbox')
    .select('whole')
    .where('key', '=', copy)
    .where('state', '=', 'held')
    .executeTakeFirst();
  if (row?.whole) await dissolve(tx, row.whole, now);
}

/** The members who have a copy of a message to a group that stands; null for one whose member is not known. */
export async function readersOfGroup(tx: Tx, group: string): Promise<(string | null)[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('memberId')
    .where('whole', '=', group)
    .where('state', '!=', 'cancelled')
    .execute();
  return rows.map(({ memberId }) => memberId);
}
