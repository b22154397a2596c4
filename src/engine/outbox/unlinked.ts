import { type Kysely, sql } from 'kysely';
import type { Tables, Tx } from '../database.ts';
import type { Address } from '../platform.ts';

/** How long a message waits for an account of its member: longer, what it says is mostly over. */
const WAITS_MS = 24 * 60 * 60_000;

export const WAITS_FOR_ACCOUNT = 'waits until an account of the member is linked';
const NO_ACCOUNT = 'no account on a chat was linked to this member within a day';

/** Entries that wait for an account have no platform yet, so that no lane takes them. */
const waiting = sql`platform = '' AND waits_for IS NOT NULL AND state IN ('queued', 'held', 'uncertain')`;

/** Those for whom messages wait, by member, with how many. */
export async function waitingForAccounts(
  db: Kysely<Tables>,
): Promise<{ memberId: string; messages: number }[]> {
  const { rows } = await sql<{ waitsFor: string; messages: number }>`
    SELECT waits_for, count(*) AS messages FROM outbox WHERE ${waiting} GROUP BY waits_for`.execute(db);
  return rows.map(({ waitsFor, messages }) => ({ memberId: waitsFor, messages: Number(messages) }));
}

/** An account of the member is linked: what waited for it goes there, in its order. */
export async function addressWaiting(tx: Tx, memberId: string, to: Address): Promise<void> {
  await sql`
    UPDATE outbox SET platform = ${to.platform}, recipient_kind = ${to.kind}, recipient = ${to.id},
      waits_for = NULL, reason = NULL
    WHERE ${waiting} AND waits_for = ${memberId}`.execute(tx);
}

/** Whoever has left is written to no more. */
export async function cancelWaiting(tx: Tx, memberId: string, now: number): Promise<void> {
  await sql`
    UPDATE outbox SET state = 'cancelled', payload = NULL, settled_at = ${now}
    WHERE ${waiting} AND waits_for = ${memberId}`.execute(tx);
}

/** Settles as failed what has waited for a day; it can be put back in line. Returns how many. */
export async function giveUpWaiting(tx: Tx, now: number): Promise<number> {
  const { numAffectedRows } = await sql`
    UPDATE outbox SET state = 'failed', reason = ${NO_ACCOUNT}, settled_at = ${now}
    WHERE ${waiting} AND due_at < ${now - WAITS_MS}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Whether something has waited for a day. */
export async function isWaitOver(db: Kysely<Tables>, now: number): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM outbox WHERE ${waiting} AND due_at < ${now - WAITS_MS} LIMIT 1`.execute(db);
  return rows.length > 0;
}
