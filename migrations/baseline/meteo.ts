import type { Kysely } from 'kysely';
import { counter, id, maybe, maybeOneOf, oneOf, partOf, required, schemaOf, unique } from './schema.ts';

/**
 * The météo: its rounds, who was asked, the answers, and the figures as they were frozen at closing.
 *
 * An unsigned answer (`meteo_unsigned`) has a random key, and neither member, time nor order: the table has no
 * rowid, and nothing refers to its rows. That somebody has answered stands apart, in `meteo_invitations`,
 * without saying when nor whether she signed.
 */
export async function createMeteo(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('meteo_rounds')
    .addColumn('id', 'text', id)
    .addColumn('number', 'integer', required)
    .addColumn('key', 'text', unique)
    .addColumn('opens_at', instant, required)
    .addColumn('remind_ats', 'text', required)
    .addColumn('closes_at', instant, required)
    .addColumn('digest_at', instant, required)
    .addColumn('state', 'text', oneOf('state', ['open', 'closed', 'digested']))
    .execute();
  await keyed('meteo_invitations')
    .addColumn('round_id', 'text', partOf('meteo_rounds.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('status', 'text', oneOf('status', ['invited', 'answered', 'skipped']))
    .addColumn('asked_at', instant)
    .addColumn('snoozed_until', instant)
    .addColumn('nudged', 'integer', counter)
    .addPrimaryKeyConstraint('meteo_invitations_key', ['round_id', 'member_id'])
    .execute();
  await index('meteo_invitations_member', 'meteo_invitations', ['member_id']);
  await keyed('meteo_signed')
    .addColumn('id', 'text', id)
    .addColumn('round_id', 'text', partOf('meteo_rounds.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('sealed', 'text', required)
    .addUniqueConstraint('meteo_signed_one', ['round_id', 'member_id'])
    .execute();
  await index('meteo_signed_member', 'meteo_signed', ['member_id']);
  await keyed('meteo_replies')
    .addColumn('id', 'text', id)
    .addColumn('answer_id', 'text', partOf('meteo_signed.id'))
    .addColumn('turn', 'integer', required)
    .addColumn('side', 'text', oneOf('side', ['coach', 'author']))
    .addColumn('writer_id', 'text', maybe('members.id'))
    .addColumn('sealed', 'text', required)
    .addColumn('written_at', instant, required)
    .addUniqueConstraint('meteo_replies_one', ['answer_id', 'turn'])
    .execute();
  await index('meteo_replies_writer', 'meteo_replies', ['writer_id']);
  await keyed('meteo_unsigned')
    .addColumn('id', 'text', id)
    .addColumn('round_id', 'text', partOf('meteo_rounds.id'))
    .addColumn('sealed', 'text', required)
    .execute();
  await index('meteo_unsigned_round', 'meteo_unsigned', ['round_id']);
  await table('meteo_figures')
    .addColumn('round_id', 'text', (column) => partOf('meteo_rounds.id')(column.primaryKey()))
    .addColumn('invited', 'integer', required)
    .addColumn('answered', 'integer', required)
    .addColumn('skipped', 'integer', required)
    .addColumn('set_aside', 'integer', required)
    .addColumn('counts', 'text')
    .execute();
  await table('meteo_loops')
    .addColumn('id', 'text', id)
    .addColumn('round_id', 'text', (column) => partOf('meteo_rounds.id')(column.unique()))
    .addColumn('author_id', 'text', maybe('members.id'))
    .addColumn('sealed', 'text', required)
    .addColumn('state', 'text', oneOf('state', ['draft', 'published']))
    .addColumn('edition', 'integer', counter)
    .addColumn('turns', 'integer', counter)
    .addColumn('revision', 'integer', counter)
    .execute();
  await keyed('meteo_actions')
    .addColumn('id', 'text', id)
    .addColumn('loop_id', 'text', partOf('meteo_loops.id'))
    .addColumn('position', 'integer', required)
    .addColumn('due_on', 'text', required)
    .addColumn('outcome', 'text', maybeOneOf('outcome', ['done', 'going', 'dropped']))
    .addColumn('sealed', 'text', required)
    .addColumn('said_at', instant)
    .execute();
  await index('meteo_actions_loop', 'meteo_actions', ['loop_id']);
  await createNotebook(db);
  await createReading(db);
}

/** What members note for themselves until their next météo: without a number of its own, a row tells no order. */
async function createNotebook(db: Kysely<unknown>): Promise<void> {
  const { keyed, index } = schemaOf(db);
  await keyed('meteo_notes')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('position', 'integer', required)
    .addColumn('noted_on', 'text', required)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('meteo_notes_member', 'meteo_notes', ['member_id']);
}

/** Who asked to talk to a coach, who was told of it, and who read which answer. */
async function createReading(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await keyed('meteo_off')
    .addColumn('member_id', 'text', (column) => partOf('members.id')(column.primaryKey()))
    .execute();
  await keyed('meteo_contacts')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('asked_at', instant, required)
    .addColumn('done_at', instant)
    .execute();
  await keyed('meteo_contact_calls')
    .addColumn('contact_id', 'text', (column) => partOf('meteo_contacts.id')(column.primaryKey()))
    .addColumn('coach_id', 'text', maybe('members.id'))
    .addColumn('call', 'integer', required)
    .addColumn('repeat_at', instant)
    .addColumn('taken_by', 'text', maybe('members.id'))
    .addColumn('taken_at', instant)
    .execute();
  await index('meteo_contact_calls_repeat', 'meteo_contact_calls', ['repeat_at']);
  await table('meteo_readings')
    .addColumn('id', 'text', id)
    .addColumn('round_id', 'text', partOf('meteo_rounds.id'))
    .addColumn('author_id', 'text', (column) => column.references('members.id').onDelete('cascade'))
    .addColumn('reader_id', 'text', maybe('members.id'))
    .addColumn('read_at', instant, required)
    .execute();
  await index('meteo_readings_author', 'meteo_readings', ['author_id']);
}
