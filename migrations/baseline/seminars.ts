import type { Kysely } from 'kysely';
import { counter, flag, id, maybeOneOf, oneOf, partOf, required, schemaOf } from './schema.ts';

/** Tells of one of these: `src/community/gatherings/sequences.ts`. */
const VALUES = ['entrepreneurship', 'openness', 'accessibility', 'sobriety'];

/**
 * The sequences of a seminar: who speaks, where, and who takes one of its few places. What is said of each after the
 * seminar is unsigned, as feedback on the whole is; that somebody said something stands apart.
 */
export async function createSeminars(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('gathering_sequences')
    .addColumn('id', 'text', id)
    .addColumn('gathering_id', 'text', partOf('gatherings.id'))
    .addColumn('starts_at', instant, required)
    .addColumn('ends_at', instant, required)
    .addColumn('title', 'text', required)
    .addColumn('speaker', 'text')
    .addColumn('room', 'text')
    .addColumn('value', 'text', maybeOneOf('value', VALUES))
    .addColumn('capacity', 'integer')
    // Whether its hours or its room changed once people knew of them.
    .addColumn('moved', 'integer', flag('moved', 0))
    .addColumn('revision', 'integer', counter)
    .addColumn('changed_at', instant, required)
    .execute();
  await index('gathering_sequences_of', 'gathering_sequences', ['gathering_id', 'starts_at']);
  await keyed('sequence_choices')
    .addColumn('sequence_id', 'text', partOf('gathering_sequences.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('answer', 'text', oneOf('answer', ['yes', 'waiting']))
    .addColumn('position', 'integer', required)
    .addPrimaryKeyConstraint('sequence_choices_key', ['sequence_id', 'member_id'])
    .execute();
  await index('sequence_choices_member', 'sequence_choices', ['member_id']);
  await keyed('sequence_timers')
    .addColumn('row_id', 'text', partOf('gathering_sequences.id'))
    .addColumn('kind', 'text', required)
    .addColumn('at', instant, required)
    .addPrimaryKeyConstraint('sequence_timers_key', ['row_id', 'kind'])
    .execute();
  await index('sequence_timers_at', 'sequence_timers', ['kind', 'at']);
  // Once it is closed: how many said something, and how many at each level where they are enough.
  await keyed('sequence_feedback_lists')
    .addColumn('sequence_id', 'text', (column) => partOf('gathering_sequences.id')(column.primaryKey()))
    .addColumn('state', 'text', oneOf('state', ['open', 'closed']))
    .addColumn('given', 'integer')
    .addColumn('useful', 'text')
    .execute();
  await keyed('sequence_feedback')
    .addColumn('id', 'text', id)
    .addColumn('sequence_id', 'text', partOf('gathering_sequences.id'))
    .addColumn('sealed', 'text', required)
    .execute();
  await index('sequence_feedback_of', 'sequence_feedback', ['sequence_id']);
  await keyed('sequence_feedback_given')
    .addColumn('sequence_id', 'text', partOf('gathering_sequences.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addPrimaryKeyConstraint('sequence_feedback_given_key', ['sequence_id', 'member_id'])
    .execute();
  await index('sequence_feedback_given_member', 'sequence_feedback_given', ['member_id']);
}
