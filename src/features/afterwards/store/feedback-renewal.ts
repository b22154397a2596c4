import type { Tx } from '../../../engine/database.ts';
import { canBeOpened, isUnderFormer } from '../../../engine/resealing.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { Feedback } from '../rules/feedback.ts';
import { writeFeedback } from './feedback.ts';

/** The gatherings of which some feedback is sealed under a former secret. */
export async function feedbackUnderFormer(tx: Tx, secrets: Secrets): Promise<string[]> {
  const former = isUnderFormer(secrets, 'sealed');
  if (former === null) return [];
  const rows = await tx
    .selectFrom('gathering_feedback')
    .select('gathering_id')
    .distinct()
    .where(former)
    .orderBy('gathering_id')
    .execute();
  return rows.map(({ gathering_id }) => gathering_id);
}

/**
 * Writes all feedback on a gathering anew, under the newest secret, new keys, and in the order of those. What
 * no known secret opens is left as it is.
 * @returns how many
 */
export async function renewFeedback(tx: Tx, secrets: Secrets, gatheringId: string): Promise<number> {
  const known = canBeOpened(secrets, 'sealed');
  const rows = await tx
    .deleteFrom('gathering_feedback')
    .where('gathering_id', '=', gatheringId)
    .where(known)
    .returning(['id', 'sealed'])
    .execute();
  const all = rows.map(
    ({ id, sealed }) => JSON.parse(secrets.open(sealed, `gathering_feedback/${id}`)) as Feedback,
  );
  await writeFeedback(tx, secrets, gatheringId, all);
  return all.length;
}
