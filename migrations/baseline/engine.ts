import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import { among, counter, id, isSqlite, oneOf, partOf, required, schemaOf, unique } from './schema.ts';

/** The outbox, the memory of the scheduler, what has been processed, and what counts once. */
export async function createEngine(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, counting, index } = schemaOf(db);
  await table('outbox')
    .addColumn('seq', instant, counting)
    .addColumn('id', 'text', unique)
    .addColumn('key', 'text', unique)
    .addColumn('batch', 'text')
    .addColumn('platform', 'text', required)
    .addColumn('recipient_kind', 'text', oneOf('recipient_kind', ['person', 'channel', 'group']))
    .addColumn('recipient', 'text', required)
    .addColumn('kind', 'text', oneOf('kind', ['post', 'update', 'delete']))
    .addColumn('target_key', 'text')
    .addColumn('payload', 'text')
    .addColumn('state', 'text', oneOf('state', [...UNSETTLED, 'held', 'sent', 'failed', 'cancelled']))
    .addColumn('attempts', 'integer', counter)
    .addColumn('due_at', instant, required)
    .addColumn('first_tried_at', instant)
    .addColumn('created_at', instant, required)
    .addColumn('settled_at', instant)
    .addColumn('reason', 'text')
    .addColumn('conversation', 'text')
    .addColumn('message', 'text')
    // The member for whose first account it waits.
    .addColumn('waits_for', 'text')
    // What has to be true still for it to leave: a check that a feature has, and what it is asked about.
    .addColumn('still', 'text')
    // Until when what can be pressed in it serves.
    .addColumn('buttons_until', instant)
    // What it is about ("meteo/reminder"), and 1 when nobody asked for it: for the count of what people get.
    .addColumn('about', 'text')
    .addColumn('unasked', 'integer', counter)
    // The member for whom it is, on whatever chat.
    .addColumn('member_id', 'text')
    // The key of the gathered message of which it is a part, and does not leave alone; or of the message to a group
    // in whose stead it leaves.
    .addColumn('whole', 'text')
    .execute();
  const toRecipient = ['platform', 'recipient_kind', 'recipient', 'seq'];
  await index('outbox_unsettled', 'outbox', toRecipient, among('state', UNSETTLED));
  await index('outbox_turn', 'outbox', ['platform', 'seq'], among('state', ['queued', 'uncertain']));
  await index('outbox_batch', 'outbox', ['batch', 'recipient', 'state'], sql<boolean>`batch is not null`);
  await index('outbox_failed', 'outbox', ['seq'], sql<boolean>`state = 'failed'`);
  await index('outbox_waits_for', 'outbox', ['waits_for'], sql<boolean>`waits_for is not null`);
  await index('outbox_buttons', 'outbox', ['buttons_until'], sql<boolean>`buttons_until is not null`);
  await index('outbox_unasked', 'outbox', ['member_id', 'due_at'], sql<boolean>`unasked = 1`);
  // What waits to leave to somebody: another message may be put with it.
  await index('outbox_waiting', 'outbox', ['member_id', 'due_at'], among('state', UNSETTLED));
  // How often each was asked something of a kind.
  await index('outbox_about', 'outbox', ['about', 'due_at'], sql<boolean>`about is not null`);
  await index('outbox_whole', 'outbox', ['whole', 'seq'], sql<boolean>`whole is not null`);
  // Where it arrived: what takes the place of a message is told by where that is.
  await index('outbox_message', 'outbox', ['message'], sql<boolean>`message is not null`);
  // Changes to one post are in line behind one another, and before no other message.
  await index('outbox_changes', 'outbox', ['target_key', 'seq'], among('state', UNSETTLED));

  await keyed('occurrences')
    .addColumn('job', 'text', required)
    .addColumn('due_at', instant, required)
    .addColumn('outcome', 'text', oneOf('outcome', ['begun', 'done', 'skipped']))
    .addColumn('ran_at', instant, required)
    // Of one that is begun: what its last slice said.
    .addColumn('progress', 'text')
    .addPrimaryKeyConstraint('occurrences_key', ['job', 'due_at'])
    .execute();
  await table('jobs')
    .addColumn('job', 'text', id)
    .addColumn('since_at', instant, required)
    .addColumn('failed_at', instant)
    .addColumn('failed_due_at', instant)
    .addColumn('failure', 'text')
    .addColumn('failures', 'integer', counter)
    .execute();
  await keyed('processed_events')
    .addColumn('platform', 'text', required)
    .addColumn('id', 'text', required)
    .addColumn('at', instant, required)
    .addPrimaryKeyConstraint('processed_events_key', ['platform', 'id'])
    .execute();
  await index('processed_events_at', 'processed_events', ['at']);
  // Which of several instances leads: the number of whoever does, and, in a row of its own that is renewed every
  // second, until when. SQLite has one instance, and nothing to tell there.
  await table('leader').addColumn('one', 'integer', one).addColumn('fencing', 'integer', counter).execute();
  await table('leader_lease')
    .addColumn('one', 'integer', one)
    .addColumn('holder', 'text', required)
    .addColumn('until', instant, required)
    // How often it was written: by which what is written each second is told from all else that is.
    .addColumn('renewals', instant, counter)
    .execute();
  await sql`INSERT INTO leader (one, fencing) SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM leader)`.execute(
    db,
  );
  await sql`
    INSERT INTO leader_lease (one, holder, until)
    SELECT 1, '', 0 WHERE NOT EXISTS (SELECT 1 FROM leader_lease)`.execute(db);
  // A signed call, for instance: marked as used for as long as it would be believed.
  await keyed('single_use')
    .addColumn('platform', 'text', required)
    .addColumn('key', 'text', required)
    .addColumn('until', instant, required)
    .addPrimaryKeyConstraint('single_use_key', ['platform', 'key'])
    .execute();
  await index('single_use_until', 'single_use', ['until']);
  // Which secret the database was last used with, by its key id: so that a lost one is noticed at the start.
  await table('secret_in_use')
    .addColumn('one', 'integer', one)
    .addColumn('key_id', 'text', required)
    .execute();
  // Answers that wait for somebody to look at them, in a chat that would keep what it shows at once: one a person
  // and platform, sealed, until an instant. `message` is the platform's own id of what stands in its place.
  await keyed('pending_answers')
    .addColumn('id', 'text', id)
    .addColumn('platform', 'text', required)
    .addColumn('user', 'text', required)
    .addColumn('message', 'text')
    .addColumn('sealed', 'text', required)
    .addColumn('until', instant, required)
    .addUniqueConstraint('pending_answers_one', ['platform', 'user'])
    .execute();
  // Files and pictures that are fetched at an address within minutes: encrypted under a key that the address alone has.
  await keyed('temporary_files')
    .addColumn('id', 'text', id)
    .addColumn('platform', 'text', required)
    .addColumn('sealed', 'text', required)
    .addColumn('until', instant, required)
    .execute();
}

/**
 * What is unsigned: how many texts each open topic has (a round of the météo, the feedback on a gathering), whose
 * text is on its way into the intake, and whether the write-ahead log still has to be emptied. The texts of a topic
 * that is open are in files beside the database, never in it; those of one that is closed are in its own table.
 */
export async function createUnsigned(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, counting } = schemaOf(db);
  await keyed('unsigned_topics')
    .addColumn('kind', 'text', required)
    .addColumn('topic', 'text', required)
    .addColumn('count', 'integer', counter)
    .addColumn('copied', 'integer', counter)
    .addPrimaryKeyConstraint('unsigned_topics_key', ['kind', 'topic'])
    .execute();
  await table('unsigned_pending')
    .addColumn('seq', instant, (column) => counting(column, false))
    .addColumn('token', 'text', unique)
    .addColumn('kind', 'text', required)
    .addColumn('topic', 'text', required)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('platform', 'text', required)
    .addColumn('event_id', 'text', required)
    .addColumn('since_at', instant, required)
    .execute();
  // On PostgreSQL, the texts of topics that are open: written whole each time, with the number of times.
  await keyed('unsigned_pool')
    .addColumn('place', 'text', id)
    .addColumn('kind', 'text', required)
    .addColumn('topic', 'text', required)
    .addColumn('sealed', 'text', required)
    .execute();
  // Nor does what PostgreSQL remembers of the values of columns, for its plans, keep one.
  if (!isSqlite(db))
    for (const column of ['place', 'kind', 'topic', 'sealed'])
      await sql`ALTER TABLE unsigned_pool ALTER COLUMN ${sql.ref(column)} SET STATISTICS 0`.execute(db);
  await table('unsigned_pool_version')
    .addColumn('one', 'integer', one)
    .addColumn('version', 'integer', counter)
    .execute();
  await sql`
    INSERT INTO unsigned_pool_version (one, version)
    SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM unsigned_pool_version)`.execute(db);
  await table('checkpoint_pending')
    .addColumn('one', 'integer', one)
    .addColumn('since_at', instant, required)
    .execute();
}

/** The key of a table of one row. */
const one = (column: ColumnDefinitionBuilder) => column.notNull().primaryKey().check(sql`one = 1`);

const UNSETTLED = ['queued', 'sending', 'uncertain'];
