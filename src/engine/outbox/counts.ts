import type { Kysely } from 'kysely';
import type { Tables } from '../database.ts';

/** A message that arrived: to whom or where, what about, when (epoch ms); never what it said. */
export type SentMessage = {
  platform: string;
  recipientKind: 'person' | 'channel';
  recipient: string;
  about: string;
  unasked: boolean;
  sentAt: number;
};

/** What was newly sent from one instant until another; what changed a message already there is none. */
export async function sentBetween(
  db: Kysely<Tables>,
  { fromAt, untilAt }: { fromAt: number; untilAt: number },
): Promise<SentMessage[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['platform', 'recipientKind', 'recipient', 'about', 'unasked', 'settledAt'])
    .where('kind', '=', 'post')
    .where('state', '=', 'sent')
    .where('about', 'is not', null)
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
