import { type Kysely, sql } from 'kysely';
import { counter, flag, id, maybe, maybeOneOf, oneOf, partOf, required, schemaOf } from './schema.ts';

/**
 * Requests for acceleration hours, who was asked, what was said, and what is due. What is reserved of a quota
 * is the sum of its requests: nothing has to be given back twice, or can be forgotten. Texts are sealed.
 */
export async function createAcceleration(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('acceleration_requests')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', maybe('members.id'))
    .addColumn('defi', 'text')
    .addColumn('account', 'text', required)
    .addColumn('state', 'text', oneOf('state', STATES))
    .addColumn('field', 'text')
    .addColumn('wished', 'integer', (column) => counter(column).check(sql`wished >= 0`))
    .addColumn('granted', 'integer', (column) => counter(column).check(sql`granted >= 0`))
    .addColumn('used', 'integer', (column) => column.check(sql`used between 0 and granted`))
    .addColumn('period', 'text')
    .addColumn('parrain_id', 'text', maybe('members.id'))
    .addColumn('starts_at', instant)
    .addColumn('ends_at', instant)
    .addColumn('proposed_by', 'text', maybeOneOf('proposed_by', ['parrain', 'team']))
    .addColumn('wave', 'integer', counter)
    .addColumn('sent_at', instant)
    .addColumn('granted_at', instant)
    .addColumn('sequence', 'integer', counter)
    .addColumn('created_at', instant, required)
    .addColumn('changed_at', instant, required)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('acceleration_requests_account', 'acceleration_requests', ['account', 'period']);
  await index('acceleration_requests_parrain', 'acceleration_requests', ['parrain_id']);
  await index('acceleration_requests_member', 'acceleration_requests', ['member_id']);
  await keyed('acceleration_asked')
    .addColumn('request_id', 'text', partOf('acceleration_requests.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('state', 'text', oneOf('state', ['asked', 'declined', 'dismissed', 'took']))
    .addColumn('wave', 'integer', required)
    .addPrimaryKeyConstraint('acceleration_asked_key', ['request_id', 'member_id'])
    .execute();
  await index('acceleration_asked_member', 'acceleration_asked', ['member_id']);
  await table('acceleration_questions')
    .addColumn('id', 'text', id)
    .addColumn('request_id', 'text', partOf('acceleration_requests.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('at', instant, required)
    .addColumn('answered', 'integer', flag('answered', 0))
    .addColumn('sealed', 'text', required)
    .execute();
  await index('acceleration_questions_of', 'acceleration_questions', ['request_id']);
  await keyed('acceleration_history')
    .addColumn('request_id', 'text', partOf('acceleration_requests.id'))
    .addColumn('sequence', 'integer', required)
    .addColumn('at', instant, required)
    .addColumn('event', 'text', required)
    .addColumn('member_id', 'text', maybe('members.id'))
    .addColumn('starts_at', instant)
    .addColumn('minutes', 'integer')
    .addPrimaryKeyConstraint('acceleration_history_key', ['request_id', 'sequence'])
    .execute();
  await index('acceleration_history_member', 'acceleration_history', ['member_id']);
  await keyed('acceleration_timers')
    .addColumn('row_id', 'text', partOf('acceleration_requests.id'))
    .addColumn('kind', 'text', required)
    .addColumn('at', instant, required)
    .addPrimaryKeyConstraint('acceleration_timers_key', ['row_id', 'kind'])
    .execute();
  await index('acceleration_timers_at', 'acceleration_timers', ['kind', 'at']);
  await keyed('acceleration_availability')
    .addColumn('member_id', 'text', (column) => partOf('members.id')(column.primaryKey()))
    .addColumn('monthly', 'integer')
    .execute();
}

const STATES = [
  'draft',
  'review',
  'commented',
  'searching',
  'unanswered',
  'proposed',
  'granted',
  'held',
  'done',
  'withdrawn',
];
