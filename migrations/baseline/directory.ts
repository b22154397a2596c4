import type { Kysely } from 'kysely';
import { counter, flag, id, maybe, oneOf, partOf, required, schemaOf } from './schema.ts';

const CIRCLES = ['promotion', 'coaches', 'nobody'];

/** What members say of themselves beyond the roster, and with whom each shares it: what is written is sealed. And services. */
export async function createDirectory(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('directory_cards')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', (column) => partOf('members.id')(column.unique()))
    .addColumn('job_for', 'text', oneOf('job_for', CIRCLES))
    .addColumn('reach_for', 'text', oneOf('reach_for', CIRCLES))
    .addColumn('hours_for', 'text', oneOf('hours_for', CIRCLES))
    .addColumn('sealed', 'text', required)
    .execute();
  // The services around the programme, as ecosysteme.csv has them; days are ISO dates.
  await table('directory_services')
    .addColumn('id', 'text', id)
    .addColumn('name', 'text', required)
    .addColumn('family', 'text', required)
    .addColumn('what', 'text', required)
    .addColumn('contact', 'text', required)
    .addColumn('owner_id', 'text', maybe('members.id'))
    .addColumn('checked_on', 'text', required)
    .addColumn('asked_on', 'text')
    .addColumn('asks', 'integer', counter)
    .execute();
  // The Bulloteries, of which one is open at most; when the channel is to show what has changed of it.
  await table('directory_bubbles')
    .addColumn('id', 'text', id)
    .addColumn('closes_at', instant, required)
    .addColumn('shown_at', instant, required)
    .addColumn('due_at', instant)
    .addColumn('open', 'integer', flag('open'))
    .execute();
  // The fields that coaches were told that several would like to learn.
  await keyed('directory_learning_told').addColumn('field', 'text', id).execute();
  await index('directory_services_owner', 'directory_services', ['owner_id']);
}
