import type { Kysely } from 'kysely';
import { id, oneOf, partOf, required, schemaOf } from './schema.ts';

const CIRCLES = ['promotion', 'coaches', 'nobody'];

/** What members say of themselves beyond the roster, with whom each shares each line: what is written is sealed. */
export async function createDirectory(db: Kysely<unknown>): Promise<void> {
  const { table } = schemaOf(db);
  await table('directory_cards')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', (column) => partOf('members.id')(column.unique()))
    .addColumn('job_for', 'text', oneOf('job_for', CIRCLES))
    .addColumn('reach_for', 'text', oneOf('reach_for', CIRCLES))
    .addColumn('hours_for', 'text', oneOf('hours_for', CIRCLES))
    .addColumn('sealed', 'text', required)
    .execute();
}
