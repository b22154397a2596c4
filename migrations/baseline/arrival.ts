import type { Kysely } from 'kysely';
import { flag, id, maybe, oneOf, partOf, required, schemaOf } from './schema.ts';

/**
 * Arrivals and departures: whose first weeks a coach began anew, the steps that somebody was told of or has done, whom
 * she was proposed to meet, and what she told of her astonishment (sealed), with whom it is for and who has read it.
 */
export async function createArrival(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await keyed('arrival_paths')
    .addColumn('member_id', 'text', (column) => partOf('members.id')(column.primaryKey()))
    .addColumn('from_on', 'text', required)
    .addColumn('by_id', 'text', maybe('members.id'))
    .execute();
  await index('arrival_paths_by', 'arrival_paths', ['by_id']);
  // `told_on` is the day of the message that told of it, null of one that was done unasked; `by_id` whoever confirmed it.
  await keyed('arrival_steps')
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('walk', 'text', oneOf('walk', ['arrival', 'departure']))
    .addColumn('step', 'text', required)
    .addColumn('told_on', 'text')
    .addColumn('done_on', 'text')
    .addColumn('by_id', 'text', maybe('members.id'))
    .addPrimaryKeyConstraint('arrival_steps_key', ['member_id', 'walk', 'step'])
    .execute();
  await index('arrival_steps_by', 'arrival_steps', ['by_id']);
  await table('arrival_meetings')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('other_id', 'text', partOf('members.id'))
    .addColumn('state', 'text', oneOf('state', ['proposed', 'met', 'passed', 'later', 'declined']))
    .addColumn('told_on', 'text', required)
    .addColumn('at', instant, required)
    .addColumn('reasons', 'text', required)
    .execute();
  await index('arrival_meetings_member', 'arrival_meetings', ['member_id']);
  await index('arrival_meetings_other', 'arrival_meetings', ['other_id']);
  await table('arrival_reports')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('at', instant, required)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('arrival_reports_member', 'arrival_reports', ['member_id']);
  await keyed('arrival_report_readers')
    .addColumn('report_id', 'text', partOf('arrival_reports.id'))
    .addColumn('author_id', 'text', partOf('members.id'))
    .addColumn('reader_id', 'text', partOf('members.id'))
    .addColumn('as_coach', 'integer', flag('as_coach'))
    .addPrimaryKeyConstraint('arrival_report_readers_key', ['report_id', 'reader_id'])
    .execute();
  await index('arrival_report_readers_reader', 'arrival_report_readers', ['reader_id']);
  await index('arrival_report_readers_author', 'arrival_report_readers', ['author_id']);
  await table('arrival_readings')
    .addColumn('id', 'text', id)
    .addColumn('report_id', 'text', partOf('arrival_reports.id'))
    .addColumn('author_id', 'text', partOf('members.id'))
    .addColumn('reader_id', 'text', maybe('members.id'))
    .addColumn('read_at', instant, required)
    .execute();
  await index('arrival_readings_report', 'arrival_readings', ['report_id']);
  await index('arrival_readings_author', 'arrival_readings', ['author_id']);
  await index('arrival_readings_reader', 'arrival_readings', ['reader_id']);
}
