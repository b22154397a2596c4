import type { Kysely } from 'kysely';
import { counter, id, required, schemaOf, unique } from './schema.ts';

/**
 * What the sandbox's chat remembers: its messages, how far each person has read, and its settings (where the
 * clock was put, the key of its form tokens). Whispers and home views are never written down.
 */
export async function createSandbox(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, counting, index } = schemaOf(db);
  await table('sandbox_messages')
    .addColumn('seq', instant, counting)
    .addColumn('id', 'text', unique)
    .addColumn('outbox_id', 'text', (column) => column.unique())
    .addColumn('conversation', 'text', required)
    .addColumn('author', 'text', required)
    .addColumn('at', instant, required)
    .addColumn('revision', 'integer', counter)
    .addColumn('content', 'text', required)
    .execute();
  await index('sandbox_conversation', 'sandbox_messages', ['conversation', 'seq']);
  await keyed('sandbox_reads')
    .addColumn('person', 'text', required)
    .addColumn('conversation', 'text', required)
    .addColumn('seq', instant, required)
    .addPrimaryKeyConstraint('sandbox_reads_key', ['person', 'conversation'])
    .execute();
  await keyed('sandbox_settings')
    .addColumn('name', 'text', id)
    .addColumn('value', 'text', required)
    .execute();
}
