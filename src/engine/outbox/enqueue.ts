import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { messageFaults } from '../../chat/limits.ts';
import type { Message } from '../../chat/message.ts';
import { chunks } from '../chunks.ts';
import type { Tables, Tx } from '../database.ts';
import type { Log } from '../log.ts';
import { type Platform, usersIn } from '../platform.ts';
import type { Secrets } from '../secrets.ts';
import { payloadOf } from './attempt.ts';
import { type EntryState, isUnlinked, type NewEntry } from './entry.ts';
import { buttonsUntil } from './spent.ts';
import { WAITS_FOR_ACCOUNT } from './unlinked.ts';

type Options = {
  platforms: readonly Platform[];
  seal: Secrets['seal'];
  log: Log;
  now: number;
};

type Row = Insertable<Tables['outbox']>;

const KINDS = {
  post: 'post',
  gathered: 'post',
  reader: 'post',
  update: 'update',
  delete: 'delete',
  expire: 'update',
} as const;

const isPart = (entry: NewEntry): entry is NewEntry & { whole: string } =>
  entry.kind === 'reader' || (entry.kind === 'post' && entry.whole !== undefined);

const isToGroup = ({ kind, to }: NewEntry): boolean =>
  kind === 'post' && !isUnlinked(to) && to.kind === 'group';

/** Rows that go into one statement: far below SQLite's thirty thousand values. */
const ROWS_AT_ONCE = 200;

/**
 * Inserts entries, in order; idempotent, as a key that is already there changes nothing. A large sending holds the
 * only connection for as long as this takes, so what its messages have in common is worked out once.
 */
export async function insertEntries(tx: Tx, entries: readonly NewEntry[], options: Options): Promise<void> {
  const said = new Map<Message, { text: string; faults: Map<string, string[]> }>();
  const readOnce = (message: Message) => {
    const known = said.get(message) ?? { text: JSON.stringify(message), faults: new Map() };
    said.set(message, known);
    return known;
  };

  /** Why an entry can never be sent as it is. Nothing is cut to fit: it is refused, and seen. */
  function refusalOf(entry: NewEntry): string | null {
    const { to } = entry;
    // Where it will go is not known: what does not fit there is refused when it is sent.
    if (isUnlinked(to)) return null;
    const platform = options.platforms.find(({ id }) => id === to.platform);
    if (!platform) return `the platform ${to.platform} is not configured`;
    if (to.kind === 'group' && (usersIn(to).length < 2 || usersIn(to).length > platform.limits.group))
      return `${platform.id} has conversations of two to ${platform.limits.group} people`;
    if (!('message' in entry)) return null;
    const { faults } = readOnce(entry.message);
    const found = faults.get(platform.id) ?? messageFaults(entry.message, platform.limits);
    faults.set(platform.id, found);
    return found.length > 0 ? `beyond the limits of ${platform.id}: ${found.join('; ')}` : null;
  }

  /** The groups that there cannot be: their people are told alone. */
  const apart = new Map(
    entries.flatMap((entry) => {
      const refusal = isToGroup(entry) ? refusalOf(entry) : null;
      return refusal === null ? [] : [[entry.key, refusal] as const];
    }),
  );

  function stateOf(entry: NewEntry, refusal: string | null): EntryState {
    if (apart.has(entry.key) || (entry.kind === 'reader' && apart.has(entry.whole))) return 'cancelled';
    if (refusal !== null) return 'failed';
    return isPart(entry) && !apart.has(entry.whole) ? 'held' : 'queued';
  }

  function sealedFor(entry: NewEntry, id: string, state: EntryState): string | null {
    if (state === 'cancelled' || entry.kind === 'reader') return null;
    return 'message' in entry ? options.seal(readOnce(entry.message).text, payloadOf(id)) : '';
  }

  function rowOf(entry: NewEntry): Row {
    const id = randomUUID();
    const refusal = refusalOf(entry);
    const state = stateOf(entry, refusal);
    if (refusal && state === 'failed')
      options.log.error(
        { event: 'delivery.refused', key: entry.key, reason: refusal },
        'the outbox refused an entry',
      );
    const to = isUnlinked(entry.to) ? null : entry.to;
    return {
      id,
      key: entry.key,
      batch: entry.batch ?? null,
      platform: to?.platform ?? '',
      recipientKind: to?.kind ?? 'person',
      recipient: to?.id ?? '',
      waitsFor: isUnlinked(entry.to) ? entry.to.unlinked : null,
      kind: KINDS[entry.kind],
      targetKey: 'target' in entry ? entry.target : null,
      payload: sealedFor(entry, id, state),
      state,
      attempts: 0,
      dueAt: entry.notBefore ?? options.now,
      firstTriedAt: null,
      createdAt: options.now,
      settledAt: state === 'failed' || state === 'cancelled' ? options.now : null,
      reason: refusal ?? (to === null ? WAITS_FOR_ACCOUNT : null),
      conversation: null,
      message: null,
      still: entry.still ?? null,
      about: entry.about ?? null,
      unasked: entry.unasked ? 1 : 0,
      memberId: entry.member ?? null,
      whole: isPart(entry) && !apart.has(entry.whole) ? entry.whole : null,
      buttonsUntil:
        entry.kind === 'post' && state !== 'cancelled'
          ? buttonsUntil(entry.message, to?.kind ?? 'person', options.now)
          : null,
    };
  }

  for (const some of chunks(entries, ROWS_AT_ONCE)) {
    await tx
      .insertInto('outbox')
      .values(some.map(rowOf))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute();
  }
}

/** A post that was sent without the outbox: whose, what about, and when (epoch ms). */
export type SentElsewhere = { key: string; about: string; member: string; at: number };

/**
 * Notes posts as sent, of which nothing is known but that they were: what is due once is not due again. Nothing
 * leaves, and what is to take their place has none to take.
 */
export async function recordSent(tx: Tx, posts: readonly SentElsewhere[]): Promise<void> {
  const rowOf = ({ key, about, member, at }: SentElsewhere): Row => ({
    ...{ id: randomUUID(), key, batch: null, kind: 'post', targetKey: null, payload: null },
    ...{ platform: '', recipientKind: 'person', recipient: '', waitsFor: null, memberId: member },
    ...{
      state: 'sent',
      attempts: 1,
      dueAt: at,
      firstTriedAt: at,
      createdAt: at,
      settledAt: at,
      reason: null,
    },
    ...{ conversation: null, message: null, still: null, about, unasked: 0, whole: null, buttonsUntil: null },
  });
  for (const some of chunks(posts, ROWS_AT_ONCE))
    await tx.insertInto('outbox').values(some.map(rowOf)).execute();
}
