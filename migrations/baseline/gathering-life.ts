import type { Kysely } from 'kysely';
import { id, maybe, oneOf, partOf, required, schemaOf } from './schema.ts';

/** What people need of those who organise a gathering: sealed, one row each; and which of them read whose. */
export async function createLogistics(db: Kysely<unknown>): Promise<void> {
  const { instant, keyed, index, unique } = schemaOf(db);
  await keyed('gathering_logistics')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('sealed', 'text', required)
    .execute();
  await unique('gathering_logistics_one', 'gathering_logistics', ['gathering_id', 'member_id']);
  await index('gathering_logistics_member', 'gathering_logistics', ['member_id']);
  await keyed('gathering_logistics_readings')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('reader_id', 'text', maybe('members.id'))
    .addColumn('read_at', instant, required)
    .execute();
  await index('gathering_logistics_readings_of', 'gathering_logistics_readings', [
    'gathering_id',
    'member_id',
  ]);
  await index('gathering_logistics_readings_member', 'gathering_logistics_readings', ['member_id']);
  await index('gathering_logistics_readings_reader', 'gathering_logistics_readings', ['reader_id']);
}

/** A forum: until when subjects are proposed, the rooms (as a coach wrote them), who goes where. */
export async function createForums(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('gathering_forums')
    .addColumn('gathering_id', 'text', (column) => partOf('gatherings.id')(column.primaryKey()))
    .addColumn('closes_at', instant, required)
    .addColumn('rooms', 'text', required)
    .addColumn('state', 'text', oneOf('state', ['open', 'closed']))
    .execute();
  await table('gathering_forum_subjects')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gathering_forums.gathering_id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('title', 'text', required)
    .addColumn('words', 'text')
    .addColumn('position', 'integer', required)
    .addColumn('room', 'text')
    .execute();
  await index('gathering_forum_subjects_of', 'gathering_forum_subjects', ['gathering_id']);
  await index('gathering_forum_subjects_member', 'gathering_forum_subjects', ['member_id']);
  await keyed('gathering_forum_goers')
    .addColumn('gathering_id', 'text', partOf('gathering_forums.gathering_id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('subject_id', 'text', partOf('gathering_forum_subjects.id'))
    .addPrimaryKeyConstraint('gathering_forum_goers_key', ['gathering_id', 'member_id'])
    .execute();
  await index('gathering_forum_goers_member', 'gathering_forum_goers', ['member_id']);
  await index('gathering_forum_goers_subject', 'gathering_forum_goers', ['subject_id']);
}
