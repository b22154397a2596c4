import type { Kysely } from 'kysely';
import { counter, flag, id, maybe, maybeOneOf, oneOf, partOf, required, schemaOf } from './schema.ts';

/**
 * Mutual aid: requests for help, who was asked and why, what they asked and offered, pauses, and the cards that were
 * kept for the promotion. What people wrote is sealed. A request goes with who wrote it; a card stays until its
 * author withdraws it.
 */
export async function createMutualAid(db: Kysely<unknown>): Promise<void> {
  const { instant, table, keyed, index } = schemaOf(db);
  await table('mutual_aid_requests')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('state', 'text', oneOf('state', STATES))
    .addColumn('field', 'text')
    .addColumn('stance', 'text', oneOf('stance', ['unnamed', 'lead', 'opinion']))
    .addColumn('audience', 'text', oneOf('audience', ['promotion', 'alumni', 'parrains', 'both']))
    .addColumn('named', 'integer', flag('named', 0))
    .addColumn('wave', 'integer', counter)
    .addColumn('published', 'integer', flag('published', 0))
    .addColumn('suggested', 'text', maybeOneOf('suggested', ['hour', 'collective']))
    .addColumn('thanks_public', 'integer', flag('thanks_public', 0))
    .addColumn('sequence', 'integer', counter)
    .addColumn('created_at', instant, required)
    .addColumn('sent_at', instant)
    .addColumn('changed_at', instant, required)
    .addColumn('ended_at', instant)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('mutual_aid_requests_member', 'mutual_aid_requests', ['member_id']);
  await keyed('mutual_aid_asked')
    .addColumn('request_id', 'text', partOf('mutual_aid_requests.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('state', 'text', oneOf('state', ['asked', 'offered', 'unsure', 'paused', 'dismissed']))
    .addColumn('wave', 'integer', required)
    .addColumn('at', instant, required)
    .addColumn('reasons', 'text', required)
    .addColumn('referrer_id', 'text', maybe('members.id'))
    .addPrimaryKeyConstraint('mutual_aid_asked_key', ['request_id', 'member_id'])
    .execute();
  await index('mutual_aid_asked_member', 'mutual_aid_asked', ['member_id']);
  await index('mutual_aid_asked_referrer', 'mutual_aid_asked', ['referrer_id']);
  await table('mutual_aid_offers')
    .addColumn('id', 'text', id)
    .addColumn('request_id', 'text', partOf('mutual_aid_requests.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('state', 'text', oneOf('state', ['offered', 'accepted', 'missed']))
    .addColumn('at', instant, required)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('mutual_aid_offers_of', 'mutual_aid_offers', ['request_id']);
  await index('mutual_aid_offers_member', 'mutual_aid_offers', ['member_id']);
  await table('mutual_aid_questions')
    .addColumn('id', 'text', id)
    .addColumn('request_id', 'text', partOf('mutual_aid_requests.id'))
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('at', instant, required)
    .addColumn('answered', 'integer', flag('answered', 0))
    .addColumn('sealed', 'text', required)
    .execute();
  await index('mutual_aid_questions_of', 'mutual_aid_questions', ['request_id']);
  await index('mutual_aid_questions_member', 'mutual_aid_questions', ['member_id']);
  await table('mutual_aid_cards')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('request_id', 'text', (column) => column.unique())
    .addColumn('field', 'text')
    .addColumn('created_at', instant, required)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('mutual_aid_cards_member', 'mutual_aid_cards', ['member_id']);
  await keyed('help_pauses')
    .addColumn('member_id', 'text', (column) => partOf('members.id')(column.primaryKey()))
    .addColumn('until_on', 'text', required)
    .execute();
  await keyed('mutual_aid_timers')
    .addColumn('row_id', 'text', partOf('mutual_aid_requests.id'))
    .addColumn('kind', 'text', required)
    .addColumn('at', instant, required)
    .addPrimaryKeyConstraint('mutual_aid_timers_key', ['row_id', 'kind'])
    .execute();
  await index('mutual_aid_timers_at', 'mutual_aid_timers', ['kind', 'at']);
}

const STATES = ['draft', 'asking', 'open', 'helping', 'solved', 'elsewhere', 'closed'];
