import type { Tx } from '../database.ts';
import type { Address } from '../platform.ts';
import type { EntryState, Unlinked } from './entry.ts';

/** A message of the outbox, by its key: where it went, and how far it is. */
export type Delivered = { key: string; to: Address | Unlinked; state: EntryState };

/** The posts whose key begins so; keys are ASCII, and end their parts with a slash. */
export async function postsUnder(tx: Tx, prefix: string): Promise<Delivered[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['key', 'platform', 'recipientKind', 'recipient', 'waitsFor', 'state'])
    .where('kind', '=', 'post')
    .where('key', '>=', prefix)
    .where('key', '<', `${prefix}\uffff`)
    .execute();
  return rows.map(deliveredFrom);
}

/** The posts with exactly these keys. */
export async function postsWithKeys(tx: Tx, keys: readonly string[]): Promise<Delivered[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['key', 'platform', 'recipientKind', 'recipient', 'waitsFor', 'state'])
    .where('kind', '=', 'post')
    .where('key', 'in', [...keys])
    .execute();
  return rows.map(deliveredFrom);
}

type Row = {
  key: string;
  platform: string;
  recipientKind: 'person' | 'channel';
  recipient: string;
  waitsFor: string | null;
  state: EntryState;
};

const deliveredFrom = ({ key, platform, recipientKind, recipient, waitsFor, state }: Row): Delivered => ({
  key,
  to: waitsFor === null ? { platform, kind: recipientKind, id: recipient } : { unlinked: waitsFor },
  // A part waits as long as the whole does.
  state: state === 'held' ? 'queued' : state,
});

/**
 * Those of a batch that could not be delivered, wait for an account, or were withdrawn while they did: `reason` is
 * null when none is linked.
 */
export async function failuresIn(tx: Tx, batch: string): Promise<{ key: string; reason: string | null }[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['key', 'reason', 'recipient'])
    .where('batch', '=', batch)
    .where((eb) => eb.or([eb('state', '=', 'failed'), eb('waitsFor', 'is not', null)]))
    .orderBy('key')
    .execute();
  return rows.map(({ key, reason, recipient }) => ({ key, reason: recipient === '' ? null : reason }));
}

/** The keys of the changes to a post that still wait for their turn. */
export async function waitingUpdatesOf(tx: Tx, key: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select('key')
    .where('kind', '=', 'update')
    .where('targetKey', '=', key)
    .where('state', '=', 'queued')
    .execute();
  return rows.map((row) => row.key);
}

/** When an account was written to, and what became of it; never what was said. */
export const deliveriesTo = (tx: Tx, { platform, user }: { platform: string; user: string }) =>
  tx
    .selectFrom('outbox')
    .select(['kind', 'state', 'createdAt'])
    .where('platform', '=', platform)
    .where('recipientKind', '=', 'person')
    .where('recipient', '=', user)
    .where('whole', 'is', null)
    .orderBy('seq')
    .execute();

/** Far below SQLite's limit of values in one statement. */
const KEYS_AT_ONCE = 500;

/** For whom posts were written (the member's id), by their keys; null where it is not known. */
export async function writtenFor(tx: Tx, keys: readonly string[]): Promise<Map<string, string | null>> {
  const written = new Map<string, string | null>();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const rows = await tx
      .selectFrom('outbox')
      .select(['key', 'memberId'])
      .where('key', 'in', keys.slice(from, from + KEYS_AT_ONCE))
      .execute();
    for (const { key, memberId } of rows) written.set(key, memberId);
  }
  return written;
}
