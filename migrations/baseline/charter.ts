import type { Kysely } from 'kysely';
import { id, maybe, partOf, required, schemaOf } from './schema.ts';

/**
 * Conduct problems that somebody reported (sealed) to one person, whether she sees to them and has closed them, and who
 * has read them. Without a reader: whoever it was for has left.
 */
export async function createCharter(db: Kysely<unknown>): Promise<void> {
  const { instant, table, index } = schemaOf(db);
  await table('charter_reports')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('reader_id', 'text', maybe('members.id'))
    .addColumn('at', instant, required)
    .addColumn('taken_at', instant)
    .addColumn('closed_at', instant)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('charter_reports_member', 'charter_reports', ['member_id']);
  await index('charter_reports_reader', 'charter_reports', ['reader_id']);
  await table('charter_readings')
    .addColumn('id', 'text', id)
    .addColumn('report_id', 'text', partOf('charter_reports.id'))
    .addColumn('author_id', 'text', partOf('members.id'))
    .addColumn('reader_id', 'text', maybe('members.id'))
    .addColumn('read_at', instant, required)
    .execute();
  await index('charter_readings_report', 'charter_readings', ['report_id']);
  await index('charter_readings_author', 'charter_readings', ['author_id']);
  await index('charter_readings_reader', 'charter_readings', ['reader_id']);
}
