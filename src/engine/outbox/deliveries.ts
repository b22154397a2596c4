import { sql } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Tx } from '../database.ts';
import type { Address } from '../platform.ts';
import { isCopy } from './copies.ts';
import { type EntryState, isUnlinked, type Unlinked } from './entry.ts';
import { isUnsettled } from './unsettled.ts';

/**
 * A message of the outbox, by its key: where it went, how far it is, when it leaves or was to leave (epoch ms), what it
 * is about and for whom, where known.
 */
export type Delivered = {
  key: string;
  to: Address | Unlinked;
  state: EntryState;
  dueAt: number;
  about: string | null;
  memberId: string | null;
};

/** Whether a post was sent without the outbox (`recordSent`): where it is nobody knows, and nothing takes its place. */
export const isElsewhere = ({ to }: Pick<Delivered, 'to'>): boolean => !isUnlinked(to) && to.platform === '';

/**
 * The posts whose key begins so; keys are ASCII, and end their parts with a slash. Whoever was told in a group was
 * told by the group's post, not by her copy of it.
 */
export async function postsUnder(tx: Tx, prefix: string): Promise<Delivered[]> {
  const rows = await posts(tx).where('key', '>=', prefix).where('key', '<', `${prefix}\uffff`).execute();
  return rows.map(deliveredFrom);
}

/** Those of a batch that are for some accounts, whose ids are few enough for one statement. */
export async function postsOfBatchTo(
  tx: Tx,
  batch: string,
  recipients: readonly string[],
): Promise<Delivered[]> {
  const rows = await posts(tx)
    .where('batch', '=', batch)
    .where('recipient', 'in', [...recipients])
    .execute();
  return rows.map(deliveredFrom);
}

/** Some of the posts whose key begins so, by their keys: those that come after one. */
export async function postsAfter(tx: Tx, prefix: string, after: string, max: number): Promise<Delivered[]> {
  const query = posts(tx).where('key', '>=', prefix).where('key', '<', `${prefix}\uffff`);
  const rows = await query.where('key', '>', after).orderBy('key').limit(max).execute();
  return rows.map(deliveredFrom);
}

/** The posts with exactly these keys. */
export async function postsWithKeys(tx: Tx, keys: readonly string[]): Promise<Delivered[]> {
  const rows = await posts(tx)
    .where('key', 'in', [...keys])
    .execute();
  return rows.map(deliveredFrom);
}

const posts = (tx: Tx) =>
  tx
    .selectFrom('outbox')
    .select([
      'key',
      'platform',
      'recipientKind',
      'recipient',
      'waitsFor',
      'state',
      'dueAt',
      'about',
      'memberId',
    ])
    .select(
      sql<EntryState | null>`(SELECT its.state FROM outbox AS its WHERE its.key = outbox.whole)`.as(
        'wholeIs',
      ),
    )
    .where('kind', '=', 'post')
    .where(({ not, and, eb }) => not(and([eb('state', '=', 'sent'), isCopy])));

type Row = {
  key: string;
  platform: string;
  recipientKind: Address['kind'];
  recipient: string;
  waitsFor: string | null;
  state: EntryState;
  dueAt: number;
  about: string | null;
  memberId: string | null;
  wholeIs: EntryState | null;
};

const deliveredFrom = ({
  platform,
  recipientKind,
  recipient,
  waitsFor,
  state,
  wholeIs,
  ...row
}: Row): Delivered => ({
  ...row,
  to: waitsFor === null ? { platform, kind: recipientKind, id: recipient } : { unlinked: waitsFor },
  // A part is as far as its whole: on its way with it, nothing of it can be withdrawn any more.
  state: state === 'held' ? (wholeIs ?? 'queued') : state,
});

/**
 * Those of a batch that could not be delivered, wait for an account, or were withdrawn while they did: `reason` is
 * null when none is linked.
 */
export async function failuresIn(tx: Tx, batch: string): Promise<{ key: string; reason: string | null }[]> {
  const entries = tx.selectFrom('outbox').select(['key', 'reason', 'recipient']);
  const failed = entries.where('batch', '=', batch).where('state', '=', 'failed');
  // Those few have an index of their own: by the batch, which the other would take, each entry of it would be read.
  const waiting = entries
    .where('waitsFor', '>', '')
    .where('state', '!=', 'failed')
    .where(({ fn, val }) => fn('coalesce', ['batch', val('')]), '=', batch);
  const rows = [...(await failed.execute()), ...(await waiting.execute())];
  return rows
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, reason, recipient }) => ({ key, reason: recipient === '' ? null : reason }));
}

/** Whether something that changes a post has not arrived there yet. */
export async function isBeingChanged(tx: Tx, key: string): Promise<boolean> {
  const row = await tx
    .selectFrom('outbox')
    .select('key')
    .where('targetKey', '=', key)
    .where(isUnsettled)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The keys of the changes to a post that still wait for their turn. */
export async function waitingUpdatesOf(tx: Tx, key: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('key')
    .where('kind', '=', 'update')
    .where('targetKey', '=', key)
    .where(isUnsettled)
    .where('state', '=', 'queued')
    .execute();
  return rows.map((row) => row.key);
}

/** The keys of what waits to be written to a member, and has not begun to leave. */
export async function waitingPostsTo(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('key')
    .where('memberId', '=', memberId)
    .where('kind', '=', 'post')
    .where(isUnsettled)
    .where('state', '=', 'queued')
    .execute();
  return rows.map(({ key }) => key);
}

/** When an account was written to, alone or in a group, and what became of it; never what was said. */
export const deliveriesTo = (tx: Tx, { platform, user }: { platform: string; user: string }) =>
  tx
    .selectFrom('outbox')
    .select(['kind', 'state', 'createdAt'])
    .where('platform', '=', platform)
    .where('recipientKind', '=', 'person')
    .where('recipient', '=', user)
    .where((eb) => eb.or([eb('whole', 'is', null), isCopy]))
    .orderBy('seq')
    .execute();

/** Far below SQLite's limit of values in one statement. */
const KEYS_AT_ONCE = 500;

/** For whom posts were written (the member's id), by their keys; null where it is not known. */
export async function writtenFor(tx: Tx, keys: readonly string[]): Promise<Map<string, string | null>> {
  const written = new Map<string, string | null>();
  for (const some of chunks(keys, KEYS_AT_ONCE)) {
    const rows = await tx.selectFrom('outbox').select(['key', 'memberId']).where('key', 'in', some).execute();
    for (const { key, memberId } of rows) written.set(key, memberId);
  }
  return written;
}
