import type { Kysely } from 'kysely';
import { flag, id, maybe, partOf, required, schemaOf } from './schema.ts';

/**
 * Conduct problems that somebody reported (sealed) to one person, whether she sees to them and has closed them, and who
 * has read them. Without a reader: whoever it was for has left. The situations that were posted, or are changed or left
 * out this once, and who tries one, until its fortnight is over.
 */
export async function createCharter(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
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
  // `situation` and `act` are null where programme.yaml says them; `tried` counts once the fortnight is over.
  await keyed('practice_editions')
    .addColumn('posts_on', 'text', id)
    .addColumn('article', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('situation', 'text')
    .addColumn('act', 'text')
    .addColumn('version', 'integer', required)
    .addColumn('skipped', 'integer', flag('skipped'))
    .addColumn('posted_at', instant)
    .addColumn('with_charter', 'integer', flag('with_charter'))
    .addColumn('tried', 'integer')
    .execute();
  await keyed('practice_tries')
    .addColumn('posts_on', 'text', partOf('practice_editions.posts_on'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addPrimaryKeyConstraint('practice_tries_key', ['posts_on', 'member_id'])
    .execute();
  await index('practice_tries_member', 'practice_tries', ['member_id']);
}
