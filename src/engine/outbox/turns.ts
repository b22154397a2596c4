import { type Kysely, sql } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Tables, Tx } from '../database.ts';
import type { OutboxRow } from './store.ts';

/** Claimed rows know whether they must be looked up before they are sent. */
export type ClaimedRow = OutboxRow & { wasUncertain: boolean };

const unsettled = sql`earlier.state IN ('queued', 'sending', 'uncertain')`;

/**
 * Whether it is an entry's turn. Posts keep their order within one conversation: none that is due as early, or has
 * been tried, is before it. A change or a deletion waits for its own post, for the message of which that is a part or a
 * copy, and for what was to be done to it before; it holds back no other message, and none holds it back.
 */
const inTurn = sql`CASE entry.kind
  WHEN 'post' THEN NOT EXISTS (
    SELECT 1 FROM outbox AS earlier
    WHERE earlier.platform = entry.platform AND earlier.recipient_kind = entry.recipient_kind
      AND earlier.recipient = entry.recipient AND earlier.seq < entry.seq AND ${unsettled}
      AND earlier.kind = 'post' AND (earlier.due_at <= entry.due_at OR earlier.attempts > 0))
  ELSE NOT EXISTS (
      SELECT 1 FROM outbox AS earlier
      WHERE earlier.key = entry.target_key AND (${unsettled} OR earlier.state = 'held'))
    AND NOT EXISTS (
      SELECT 1 FROM outbox AS earlier
      WHERE earlier.target_key = entry.target_key AND earlier.seq < entry.seq AND ${unsettled})
  END`;

/** How many entries may be taken: of all, and of those that change or delete what was posted. */
export type Room = { all: number; changes: number };

/**
 * Takes the entries whose turn it is, new posts first: people wait for those, while a change is mostly buttons that
 * go. They are marked `sending` in the same transaction. States are written as literals, so that the partial
 * indexes serve; the limit too, since SQLite would plan anew at each execution with one that is bound.
 */
export async function claimEntries(
  tx: Tx,
  platform: string,
  now: number,
  room: Room,
  kinds: readonly OutboxRow['kind'][],
): Promise<ClaimedRow[]> {
  const take = async (among: readonly OutboxRow['kind'][], max: number): Promise<OutboxRow[]> => {
    if (max <= 0 || among.length === 0) return [];
    const { rows } = await sql<OutboxRow>`
      SELECT * FROM outbox AS entry
      WHERE platform = ${platform} AND state IN ('queued', 'uncertain') AND due_at <= ${now}
        AND kind IN (${sql.join(among)}) AND ${inTurn}
      ORDER BY seq LIMIT ${sql.lit(max)}`.execute(tx);
    return rows;
  };
  const isPost = (kind: OutboxRow['kind']) => kind === 'post';
  const posts = await take(kinds.filter(isPost), room.all);
  const changes = await take(
    kinds.filter((kind) => !isPost(kind)),
    Math.min(room.changes, room.all - posts.length),
  );
  const rows = [...posts, ...changes];
  for (const batch of chunks(rows, 500)) {
    await sql`
      UPDATE outbox SET state = 'sending', attempts = attempts + 1,
        first_tried_at = coalesce(first_tried_at, ${now})
      WHERE seq IN (${sql.join(batch.map((row) => row.seq))})`.execute(tx);
  }
  return rows.map((row) => ({
    ...row,
    attempts: row.attempts + 1,
    firstTriedAt: row.firstTriedAt ?? now,
    wasUncertain: row.state === 'uncertain',
  }));
}

/** Whether an entry could leave now: due, and in turn. */
export async function isSomethingDue(db: Kysely<Tables>, platform: string, now: number): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM outbox AS entry
    WHERE platform = ${platform} AND state IN ('queued', 'uncertain') AND due_at <= ${now} AND ${inTurn}
    LIMIT 1`.execute(db);
  return rows.length > 0;
}

/**
 * When the next entry of a platform may leave, null when there is none: those that must wait for an earlier one do
 * not count, whenever they were due.
 */
export async function nextDueAt(db: Kysely<Tables>, platform: string): Promise<number | null> {
  const { rows } = await sql<{ dueAt: number | null }>`
    SELECT min(due_at) AS due_at FROM outbox AS entry
    WHERE platform = ${platform} AND state IN ('queued', 'uncertain') AND ${inTurn}`.execute(db);
  return rows[0]?.dueAt ?? null;
}

/** When the next entry is due that is due after an instant, on any platform; null when none is. */
export async function nextDueAfter(db: Kysely<Tables>, at: number): Promise<number | null> {
  const row = await db
    .selectFrom('outbox')
    // The least, and not the first in order: few wait, and to sort them costs more than to look at each.
    .select(({ fn }) => fn.min('dueAt').as('dueAt'))
    // As the partial index has it, so that what was sent is not gone through.
    .where(sql<boolean>`state IN ('queued', 'uncertain')`)
    .where('state', '=', 'queued')
    .where('platform', '!=', '')
    .where('dueAt', '>', at)
    .executeTakeFirst();
  return row?.dueAt ?? null;
}
