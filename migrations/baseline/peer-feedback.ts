import type { Kysely } from 'kysely';
import { flag, id, oneOf, partOf, required, schemaOf } from './schema.ts';

/** Feedback that members ask of one another: on what (sealed), and of each who is asked what they say, and the answer (sealed). */
export async function createPeerFeedback(db: Kysely<unknown>): Promise<void> {
  const { instant, table, index } = schemaOf(db);
  await table('peer_feedback_requests')
    .addColumn('id', 'text', id)
    .addColumn('member_id', 'text', partOf('members.id'))
    .addColumn('asked_at', instant, required)
    .addColumn('by_on', 'text', required)
    .addColumn('sealed', 'text', required)
    .execute();
  await index('peer_feedback_requests_member', 'peer_feedback_requests', ['member_id']);
  await table('peer_feedback_asks')
    .addColumn('id', 'text', id)
    .addColumn('request_id', 'text', partOf('peer_feedback_requests.id'))
    .addColumn('giver_id', 'text', partOf('members.id'))
    .addColumn('state', 'text', oneOf('state', ['asked', 'given', 'read', 'answered', 'declined']))
    .addColumn('given_at', instant)
    .addColumn('reminded', 'integer', flag('reminded'))
    .addColumn('sealed', 'text', required)
    .addUniqueConstraint('peer_feedback_asks_once', ['request_id', 'giver_id'])
    .execute();
  await index('peer_feedback_asks_giver', 'peer_feedback_asks', ['giver_id']);
}
