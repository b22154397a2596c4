import { type Kysely, sql } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Tables, Tx } from '../database.ts';
import type { Address, Receipt } from '../platform.ts';
import { dissolveGroupOf, dissolveGroupsWith } from './copies.ts';
import type { EntryState } from './entry.ts';

export type OutboxRow = {
  seq: number;
  id: string;
  key: string;
  batch: string | null;
  platform: string;
  recipientKind: Address['kind'];
  recipient: string;
  /** The member for whose first account it waits, on no platform meanwhile; null for most. */
  waitsFor: string | null;
  kind: 'post' | 'update' | 'delete';
  targetKey: string | null;
  payload: string | null;
  state: EntryState;
  attempts: number;
  dueAt: number;
  firstTriedAt: number | null;
  createdAt: number;
  settledAt: number | null;
  reason: string | null;
  conversation: string | null;
  message: string | null;
  /** What has to be true still for it to leave late; null when nothing has. */
  still: string | null;
  /** Until when what can be pressed in it serves; null when nothing can, or no end is known. */
  buttonsUntil: number | null;
  /** What it is about: "meteo/reminder"; null for what a platform posted by itself. */
  about: string | null;
  /** 1 when whoever gets it did not ask for it. */
  unasked: number;
  /** The member for whom it is, on whatever chat; null for a channel. */
  memberId: string | null;
  /** The key of the gathered message of which it is a part; null for what leaves alone. */
  whole: string | null;
};

declare module '../database.ts' {
  interface Tables {
    outbox: Omit<OutboxRow, 'seq'> & { seq: import('kysely').Generated<number> };
  }
}

/** Far below the values that a statement may have: some seven a row. */
const ROWS_AT_ONCE = 500;

/** Settles entries as sent. What they said is forgotten; where they arrived is kept, for updates. */
export async function markSent(
  tx: Tx,
  sent: readonly ({ seq: number } & Receipt)[],
  now: number,
): Promise<void> {
  for (const rows of chunks(sent, ROWS_AT_ONCE)) {
    const back = rows.map(
      ({ seq, conversation, message }) => sql`(CAST(${seq} AS BIGINT), ${conversation}, ${message})`,
    );
    await sql`
      UPDATE outbox SET state = 'sent', payload = NULL, reason = NULL, settled_at = ${now},
        conversation = back.column2, message = back.column3
      FROM (VALUES ${sql.join(back)}) AS back WHERE seq = back.column1`.execute(tx);
  }
}

/**
 * How an entry goes on that was tried, and has not arrived as far as is known: `queued` when it certainly has not,
 * `uncertain` when it may have; `failed` for good, its payload kept so that it can be tried again; `cancelled` when it
 * makes no sense any more, and nobody gets it. When it is due counts for the first two.
 */
export type Ended = {
  seq: number;
  state: 'queued' | 'uncertain' | 'failed' | 'cancelled';
  reason: string;
  dueAt: number;
};

/** Writes how entries go on that have not arrived. */
export async function markEnded(tx: Tx, ended: readonly Ended[], now: number): Promise<void> {
  for (const rows of chunks(ended, ROWS_AT_ONCE)) {
    const back = rows.map(
      ({ seq, state, reason, dueAt }) =>
        sql`(CAST(${seq} AS BIGINT), ${state}, ${reason}, CAST(${dueAt} AS BIGINT))`,
    );
    await sql`
      UPDATE outbox SET state = back.column2, reason = back.column3, due_at = back.column4,
        settled_at = CASE WHEN back.column2 IN ('failed', 'cancelled') THEN ${now} ELSE settled_at END,
        payload = CASE WHEN back.column2 = 'cancelled' THEN NULL ELSE payload END
      FROM (VALUES ${sql.join(back)}) AS back WHERE seq = back.column1`.execute(tx);
  }
}

/** Puts an entry that has not arrived back in line, for another account. */
export async function markMoved(tx: Tx, seq: number, to: Address, now: number): Promise<void> {
  await sql`
    UPDATE outbox SET state = 'queued', due_at = ${now}, attempts = 0, first_tried_at = NULL, reason = NULL,
      platform = ${to.platform}, recipient_kind = ${to.kind}, recipient = ${to.id}
    WHERE seq = ${seq}`.execute(tx);
}

/**
 * What a crash left in `sending` may or may not have arrived: it is looked for, from `dueAt` (epoch ms) on where what
 * was sent last may be arriving.
 */
export async function markInterrupted(tx: Tx, dueAt: number | null): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set({ state: 'uncertain', ...(dueAt === null ? {} : { dueAt }) })
    .where('state', '=', 'sending')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Where the post with this key arrived. */
export async function receiptOf(
  db: Kysely<Tables>,
  key: string,
): Promise<{ state: EntryState; receipt: Receipt | null } | null> {
  const row = await db
    .selectFrom('outbox')
    .select(['state', 'conversation', 'message'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  const arrived = row.conversation !== null && row.message !== null;
  return {
    state: row.state,
    receipt: arrived ? { conversation: row.conversation as string, message: row.message as string } : null,
  };
}

/**
 * Withdraws an entry that is still waiting for its turn; what is on its way, or uncertain, goes on, and so do parts
 * of it. With a message to a group go the copies of its people; without the copy of one, the others are told alone.
 */
export async function cancelEntry(tx: Tx, key: string, now: number): Promise<void> {
  await dissolveGroupOf(tx, key, now);
  await sql`
    UPDATE outbox SET state = 'cancelled', payload = NULL, settled_at = ${now}
    WHERE key = ${key} AND (state = 'queued' OR (state = 'held' AND ${wholeIs(['queued'])}))`.execute(tx);
  await sql`
    UPDATE outbox SET state = 'cancelled', payload = NULL, settled_at = ${now}
    WHERE whole = ${key} AND state = 'held' AND ${wholeIs(['cancelled'])}`.execute(tx);
}

/** Whether the gathered message of which an entry is a part is in one of these states. */
const wholeIs = (states: readonly EntryState[]) => sql`EXISTS (
  SELECT 1 FROM outbox AS its WHERE its.key = outbox.whole AND its.state IN (${sql.join(states)}))`;

/**
 * Keeps what waits for a person from an account that is not hers to read any more: new posts go to another account,
 * or nowhere when there is none, those too that failed and could be put back in line. What may have arrived already
 * is not sent again, and what it said is changed there no more. A group is none without her: the others are told alone.
 */
export async function redirectPosts(
  tx: Tx,
  from: { platform: string; user: string },
  to: { platform: string; id: string } | null,
  now: number,
): Promise<void> {
  await dissolveGroupsWith(tx, from, now);
  const waiting = sql`platform = ${from.platform} AND recipient_kind = 'person' AND recipient = ${from.user}`;
  if (to !== null)
    await sql`
      UPDATE outbox SET platform = ${to.platform}, recipient = ${to.id}
      WHERE ${waiting} AND kind = 'post' AND state IN ('queued', 'held', 'failed') AND payload IS NOT NULL`.execute(
      tx,
    );
  await sql`
    UPDATE outbox SET state = 'cancelled', payload = NULL, settled_at = ${now}
    WHERE ${waiting} AND (kind = 'post' OR (kind = 'update' AND payload <> ''))
      AND state IN ('queued', 'held', 'uncertain')`.execute(tx);
  // Parts went elsewhere above, and one whole may have arrived already: they leave with it, or not at all.
  await sql`
    UPDATE outbox SET state = 'cancelled', payload = NULL, settled_at = ${now}
    WHERE whole IS NOT NULL AND state = 'held' AND ${wholeIs(['cancelled'])}`.execute(tx);
  await sql`UPDATE outbox SET payload = NULL WHERE ${waiting} AND kind <> 'delete' AND state = 'failed'`.execute(
    tx,
  );
}

/**
 * Puts failed entries back in line; all of them when no id is given. A gathered message goes back with its parts,
 * whichever of them is named. Returns how many will leave.
 */
export async function retryFailed(tx: Tx, now: number, id?: string): Promise<number> {
  const named = sql`SELECT coalesce(its.whole, its.key) FROM outbox AS its WHERE its.id = ${id ?? ''}`;
  const one = id === undefined ? sql`` : sql`AND (id = ${id} OR key IN (${named}) OR whole IN (${named}))`;
  // One whose whole has left without it leaves alone.
  const withWhole = wholeIs(['queued', 'failed']);
  const { rows } = await sql<{ whole: string | null }>`
    UPDATE outbox SET state = CASE WHEN ${withWhole} THEN 'held' ELSE 'queued' END,
      whole = CASE WHEN ${withWhole} THEN whole END, due_at = ${now}, first_tried_at = NULL, settled_at = NULL
    WHERE state = 'failed' AND payload IS NOT NULL AND (recipient <> '' OR waits_for IS NOT NULL) ${one}
    RETURNING whole`.execute(tx);
  return rows.filter(({ whole }) => whole === null).length;
}

/** Forgets what was settled before `before`, so many at most: its keys guard nothing any more. Tells how many. */
export async function forgetSettled(tx: Tx, before: number, max: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('outbox')
    .where('seq', 'in', (eb) =>
      eb
        .selectFrom('outbox as settled')
        .select('settled.seq')
        .where('settled.state', 'in', ['sent', 'failed', 'cancelled'])
        .where('settled.settledAt', '<', before)
        .limit(max),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
