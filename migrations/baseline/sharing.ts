import type { Kysely } from 'kysely';
import { counter, id, maybe, oneOf, partOf, required, schemaOf } from './schema.ts';

/**
 * Peer sharing: topics and votes; who voted for what is kept until the closing, then only how many were for
 * each topic.
 */
export async function createPeerSharing(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('polls')
    .addColumn('gathering_id', 'text', (column) => partOf('gatherings.id')(column.primaryKey()))
    .addColumn('ask_at', instant)
    .addColumn('closes_at', instant, required)
    .addColumn('state', 'text', oneOf('state', ['open', 'closed']))
    .addColumn('chosen_id', 'text')
    .addColumn('edition', 'integer', counter)
    .execute();
  await table('topics')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('author_id', 'text', maybe('members.id'))
    .addColumn('title', 'text', required)
    .addColumn('position', 'integer', required)
    .addColumn('votes', 'integer')
    .execute();
  await index('topics_of', 'topics', ['gathering_id']);
  await keyed('topic_votes')
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('topic_id', 'text', partOf('topics.id'))
    .addPrimaryKeyConstraint('topic_votes_key', ['gathering_id', 'member_id'])
    .execute();
  await index('topic_votes_member', 'topic_votes', ['member_id']);
}

/** Cross sharing: whose turn it is to present, the small groups, and which attendance their presenters noted. */
export async function createCrossSharing(db: Kysely<unknown>): Promise<void> {
  const { table, keyed, index } = schemaOf(db);
  await keyed('presenters')
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('subject', 'text')
    .addPrimaryKeyConstraint('presenters_key', ['gathering_id', 'member_id'])
    .execute();
  await index('presenters_member', 'presenters', ['member_id']);
  await keyed('presenter_asks')
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('coach_id', 'text', maybe('members.id'))
    .addColumn('state', 'text', oneOf('state', ['asked', 'declined']))
    .addPrimaryKeyConstraint('presenter_asks_key', ['gathering_id', 'member_id'])
    .execute();
  await index('presenter_asks_member', 'presenter_asks', ['member_id']);
  await index('presenter_asks_coach', 'presenter_asks', ['coach_id']);
  await table('sharing_splits')
    .addColumn('gathering_id', 'text', (column) => partOf('gatherings.id')(column.primaryKey()))
    .addColumn('seed', 'text', required)
    .addColumn('state', 'text', oneOf('state', ['draft', 'announced']))
    .addColumn('edition', 'integer', counter)
    .execute();
  await table('sharing_groups')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('number', 'integer', required)
    .addColumn('presenter_id', 'text', maybe('members.id'))
    .addColumn('link', 'text')
    .addUniqueConstraint('sharing_groups_one', ['gathering_id', 'number'])
    .execute();
  await keyed('sharing_places')
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('group_id', 'text', partOf('sharing_groups.id'))
    .addPrimaryKeyConstraint('sharing_places_key', ['gathering_id', 'member_id'])
    .execute();
  await index('sharing_places_member', 'sharing_places', ['member_id']);
  await index('sharing_places_group', 'sharing_places', ['group_id']);
  const attendance = ['gathering_id', 'member_id'] as const;
  await keyed('presenter_notes')
    .addColumn('gathering_id', 'text', required)
    .addColumn('member_id', 'text', required)
    .addPrimaryKeyConstraint('presenter_notes_key', [...attendance])
    .addForeignKeyConstraint(
      'presenter_notes_attendance',
      [...attendance],
      'gathering_attendance',
      [...attendance],
      (key) => key.onDelete('cascade'),
    )
    .execute();
}

/** What défis tell the promotion, once a gazette. */
export async function createNews(db: Kysely<unknown>): Promise<void> {
  const { instant, table, index } = schemaOf(db);
  await table('news')
    .addColumn('id', 'text', id)
    .addColumn('defi', 'text', required)
    .addColumn('monday', 'text', required)
    .addColumn('author_id', 'text', maybe('members.id'))
    .addColumn('victory', 'text')
    .addColumn('hard', 'text')
    .addColumn('need', 'text')
    .addColumn('written_at', instant, required)
    .addUniqueConstraint('news_one', ['defi', 'monday'])
    .execute();
  await index('news_monday', 'news', ['monday']);
  await index('news_author', 'news', ['author_id']);
}
