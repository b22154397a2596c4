import { type Kysely, sql } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Tables, Tx } from '../database.ts';
import { isCopy } from './copies.ts';

/** A message that arrived: to whom or where, what about, when (epoch ms); never what it said. */
export type SentMessage = {
  platform: string;
  recipientKind: 'person' | 'channel';
  recipient: string;
  about: string;
  unasked: boolean;
  sentAt: number;
};

/**
 * What was newly sent from one instant until another; what changed a message already there is none. What a group was
 * told is one to each of its people.
 */
export async function sentBetween(
  db: Kysely<Tables>,
  { fromAt, untilAt }: { fromAt: number; untilAt: number },
): Promise<SentMessage[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['platform', 'recipient', 'about', 'unasked', 'settledAt'])
    .select(sql<SentMessage['recipientKind']>`recipient_kind`.as('recipientKind'))
    .where('kind', '=', 'post')
    .where('state', '=', 'sent')
    .where('about', 'is not', null)
    .where('recipientKind', '!=', 'group')
    .where((eb) => eb.or([eb('whole', 'is', null), isCopy]))
    .where('settledAt', '>=', fromAt)
    .where('settledAt', '<', untilAt)
    .orderBy('seq')
    .execute();
  return rows.map(({ about, unasked, settledAt, ...to }) => ({
    ...to,
    about: about ?? '',
    unasked: unasked === 1,
    sentAt: settledAt ?? 0,
  }));
}

/** What some members were, or are to be, sent unasked from an instant on: when each is due (epoch ms). */
export async function unaskedSince(
  tx: Tx,
  memberIds: readonly string[],
  fromAt: number,
): Promise<{ memberId: string; dueAt: number }[]> {
  const found: { memberId: string; dueAt: number }[] = [];
  for (const some of chunks(memberIds, AT_ONCE))
    for (const { memberId, dueAt } of await unasked(tx, some, fromAt))
      if (memberId !== null) found.push({ memberId, dueAt });
  return found;
}

/** Far below SQLite's limit of values in one statement. */
const AT_ONCE = 500;

const unasked = (tx: Tx, memberIds: readonly string[], fromAt: number) =>
  tx
    .selectFrom('outbox')
    .select(['memberId', 'dueAt'])
    // As the partial index has it.
    .where(sql<boolean>`unasked = 1`)
    .where('kind', '=', 'post')
    .where((eb) => eb.or([eb('whole', 'is', null), isCopy]))
    .where('state', 'not in', ['failed', 'cancelled'])
    .where('dueAt', '>=', fromAt)
    .where('memberId', 'in', [...memberIds])
    .execute();

/** How many messages of some kinds each member was, or is to be, sent from an instant on, parts of others included. */
export async function askedSince(
  tx: Tx,
  kinds: readonly string[],
  fromAt: number,
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('outbox')
    .select((eb) => ['memberId', eb.fn.countAll<number>().as('times')])
    .where('about', 'in', [...kinds])
    .where('kind', '=', 'post')
    .where('state', 'not in', ['failed', 'cancelled'])
    .where('dueAt', '>=', fromAt)
    .where('memberId', 'is not', null)
    .groupBy('memberId')
    .execute();
  return new Map(
    rows.flatMap(({ memberId, times }) => (memberId === null ? [] : [[memberId, Number(times)]])),
  );
}
