import type { Kysely } from 'kysely';
import { counter, flag, id, maybe, oneOf, partOf, required, schemaOf, unique } from './schema.ts';

/**
 * Alumni: who agreed to stay reachable, since when and for what, with an address (sealed); and what coaches invited
 * them to testify about (sealed). Both go with their member. Where a promotion's EIG work six months after: unsigned
 * (sealed); that somebody was asked, or has answered, stands apart, until it is closed.
 */
export async function createAlumni(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  // `asked_on` and `reminded_on`: when it was asked whether it still holds; `sealed` is empty without an address.
  await table('alumni_consents')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', (column) => partOf('members.id')(unique(column)))
    .addColumn('consented_on', 'text', required)
    .addColumn('asked_on', 'text')
    .addColumn('reminded_on', 'text')
    .addColumn('per_month', 'integer', required)
    .addColumn('testifies', 'integer', flag('testifies'))
    .addColumn('meets', 'integer', flag('meets'))
    .addColumn('sealed', 'text', required)
    // Of which promotion she was, once another has followed it.
    .addColumn('promotion', 'text')
    .execute();
  await table('alumni_testimonies')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('coach_id', 'text', maybe('members.id'))
    .addColumn('state', 'text', oneOf('state', STATES))
    .addColumn('day_on', 'text', required)
    .addColumn('at', instant, required)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('alumni_testimonies_member', 'alumni_testimonies', ['member_id']);
  await index('alumni_testimonies_coach', 'alumni_testimonies', ['coach_id']);
  // By the promotion's id; `figures` is JSON.
  await keyed('destination_surveys')
    .addColumn('id', 'text', id)
    .addColumn('promotion', 'text', required)
    .addColumn('starts_on', 'text', required)
    .addColumn('ends_on', 'text', required)
    .addColumn('state', 'text', oneOf('state', ['waiting', 'open', 'closed']))
    .addColumn('closes_on', 'text')
    .addColumn('became_alumni', 'integer', counter)
    .addColumn('recruited', 'integer')
    .addColumn('asked', 'integer')
    .addColumn('figures', 'text')
    .execute();
  await keyed('destination_answers')
    .addColumn('id', 'text', id)
    .addColumn('survey_id', 'text', partOf('destination_surveys.id'))
    .addColumn('sealed', 'text', required)
    .execute();
  await index('destination_answers_of', 'destination_answers', ['survey_id']);
  await keyed('destination_recipients')
    .addColumn('survey_id', 'text', partOf('destination_surveys.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('state', 'text', oneOf('state', ['waiting', 'asked', 'answered']))
    .addPrimaryKeyConstraint('destination_recipients_key', ['survey_id', 'member_id'])
    .execute();
  await index('destination_recipients_member', 'destination_recipients', ['member_id']);
}

const STATES = ['asked', 'other', 'agreed', 'declined', 'withdrawn'];
