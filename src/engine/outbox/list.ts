import type { Kysely } from 'kysely';
import type { Tables } from '../database.ts';
import type { EntryState } from './entry.ts';
import type { OutboxRow } from './store.ts';

/** An entry as an administrator may see it: where it goes and how it fares, never what it says. */
export type Listed = Pick<
  OutboxRow,
  'id' | 'key' | 'state' | 'kind' | 'platform' | 'recipient' | 'attempts' | 'dueAt' | 'createdAt' | 'reason'
> & { canRetry: boolean };

/** Entries in the order in which they were made, the last `most` of them; those of one state, when it is given. */
export async function listEntries(
  db: Kysely<Tables>,
  { state, max }: { state?: EntryState | undefined; max: number },
): Promise<Listed[]> {
  let query = db
    .selectFrom('outbox')
    .select([
      'id',
      'key',
      'state',
      'kind',
      'platform',
      'recipient',
      'waitsFor',
      'attempts',
      'dueAt',
      'createdAt',
      'reason',
    ])
    .select((eb) => eb('payload', 'is not', null).as('hasPayload'))
    .orderBy('seq', 'desc')
    .limit(max);
  if (state !== undefined) query = query.where('state', '=', state);
  const rows = await query.execute();
  return rows.reverse().map(({ hasPayload, waitsFor, ...row }) => ({
    ...row,
    canRetry: row.state === 'failed' && Boolean(hasPayload) && (row.recipient !== '' || waitsFor !== null),
  }));
}
