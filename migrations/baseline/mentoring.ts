import { type Kysely, sql } from 'kysely';
import {
  among,
  counter,
  flag,
  id,
  maybe,
  maybeOneOf,
  unique as once,
  oneOf,
  partOf,
  required,
  schemaOf,
} from './schema.ts';

/**
 * Mentoring: requests, cycles of sessions with a coach, the times that were offered, and what the two people
 * wrote. All that they wrote is sealed. Who leaves is no longer named, so that figures stay right.
 */
export async function createMentoring(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index, unique } = schemaOf(db);
  await table('mentoring_requests')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', maybe('members.id'))
    .addColumn('coach_id', 'text', maybe('members.id'))
    .addColumn('state', 'text', oneOf('state', ['asked', 'open', 'taken', 'withdrawn']))
    .addColumn('speciality', 'text')
    .addColumn('minutes', 'integer', required)
    .addColumn('created_at', instant, required)
    .addColumn('overdue_at', instant, required)
    .addColumn('settled_at', instant)
    .addColumn('sealed', 'text', required)
    .execute();
  const asking = among('state', ['asked', 'open']);
  await unique('mentoring_requests_one', 'mentoring_requests', ['member_id'], asking);
  await index('mentoring_requests_coach', 'mentoring_requests', ['coach_id']);
  await keyed('mentoring_declined')
    .addColumn('request_id', 'text', partOf('mentoring_requests.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addPrimaryKeyConstraint('mentoring_declined_key', ['request_id', 'member_id'])
    .execute();
  await index('mentoring_declined_member', 'mentoring_declined', ['member_id']);
  await createCycles(db);
  await table('mentoring_texts')
    .addColumn('id', 'text', id)
    .addColumn('cycle_id', 'text', partOf('mentoring_cycles.id'))
    .addColumn('session_id', 'text', (column) =>
      column.references('mentoring_sessions.id').onDelete('cascade'),
    )
    .addColumn('author_id', 'text', partOf('members.id'))
    .addColumn('kind', 'text', oneOf('kind', ['goals', 'progress', 'preparation', 'note']))
    .addColumn('sealed', 'text', required)
    .execute();
  const place = ['cycle_id', sql`coalesce(session_id, '')`, 'author_id', 'kind'];
  await unique('mentoring_texts_one', 'mentoring_texts', place);
  await index('mentoring_texts_author', 'mentoring_texts', ['author_id']);
  await index('mentoring_texts_session', 'mentoring_texts', ['session_id']);
  await table('mentoring_pattern')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('weekday', 'integer', (column) => column.notNull().check(sql`weekday between 1 and 7`))
    .addColumn('time', 'text', required)
    .execute();
  await unique('mentoring_pattern_once', 'mentoring_pattern', ['member_id', 'weekday', 'time']);
}

async function createCycles(db: Kysely<unknown>): Promise<void> {
  const { instant, table, index, unique } = schemaOf(db);
  await table('mentoring_cycles')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', maybe('members.id'))
    .addColumn('coach_id', 'text', maybe('members.id'))
    .addColumn('state', 'text', oneOf('state', CYCLES))
    .addColumn('minutes', 'integer', required)
    .addColumn('place', 'text')
    .addColumn('edition', 'integer', counter)
    .addColumn('created_at', instant, required)
    .addColumn('ended_at', instant)
    .execute();
  const running = sql<boolean>`state not in ('closed', 'stopped')`;
  await unique('mentoring_cycles_one', 'mentoring_cycles', ['member_id'], running);
  await index('mentoring_cycles_coach', 'mentoring_cycles', ['coach_id']);
  await table('mentoring_offers')
    .addColumn('id', 'text', id)
    .addColumn('cycle_id', 'text', partOf('mentoring_cycles.id'))
    .addColumn('starts_at', instant, required)
    .execute();
  await unique('mentoring_offers_once', 'mentoring_offers', ['cycle_id', 'starts_at']);
  await table('mentoring_sessions')
    .addColumn('id', 'text', id)
    .addColumn('cycle_id', 'text', partOf('mentoring_cycles.id'))
    .addColumn('coach_id', 'text', maybe('members.id'))
    .addColumn('number', 'integer', required)
    .addColumn('state', 'text', oneOf('state', ['planned', 'proposed', 'held', 'missed', 'cancelled']))
    .addColumn('starts_at', instant, required)
    .addColumn('ends_at', instant, required)
    .addColumn('proposed_at', instant)
    .addColumn('proposed_by', 'text', maybeOneOf('proposed_by', ['mentee', 'coach']))
    .addColumn('prepare_at', instant)
    .addColumn('starting_soon_at', instant)
    .addColumn('moves', 'integer', counter)
    .addColumn('sequence', 'integer', counter)
    .addColumn('changed_at', instant, required)
    .execute();
  const toCome = among('state', ['planned', 'proposed']);
  await unique('mentoring_sessions_one', 'mentoring_sessions', ['coach_id', 'starts_at'], toCome);
  await index('mentoring_sessions_cycle', 'mentoring_sessions', ['cycle_id']);
}

/**
 * Collective mentoring: problems that somebody raised, who has them too, and which resemblances coaches have
 * been told of. What was written is sealed; a resemblance is kept as the ids of the needs, nothing more.
 */
export async function createCollectiveMentoring(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('collective_problems')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', maybe('members.id'))
    .addColumn('audience', 'text', oneOf('audience', ['all', 'asked']))
    .addColumn('eig_only', 'integer', flag('eig_only', 0))
    .addColumn('state', 'text', oneOf('state', ['open', 'planned', 'over', 'withdrawn']))
    .addColumn('gathering_id', 'text')
    .addColumn('enough', 'integer', flag('enough', 0))
    .addColumn('created_at', instant, required)
    .addColumn('ended_at', instant)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('collective_problems_member', 'collective_problems', ['member_id']);
  await keyed('collective_people')
    .addColumn('problem_id', 'text', partOf('collective_problems.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('state', 'text', oneOf('state', ['asked', 'has']))
    .addColumn('named', 'integer', flag('named'))
    .addPrimaryKeyConstraint('collective_people_key', ['problem_id', 'member_id'])
    .execute();
  await index('collective_people_member', 'collective_people', ['member_id']);
  await table('collective_resemblances')
    .addColumn('id', 'text', id)
    .addColumn('needs', 'text', once)
    .addColumn('notified', 'integer', flag('notified', 0))
    .addColumn('used', 'integer', flag('used', 0))
    .execute();
}

const CYCLES = ['offering', 'choosing', 'running', 'ending', 'renewing', 'closed', 'stopped'];
