import type { Work } from '../../community/feature.ts';
import type { SealedColumn } from '../../engine/resealing.ts';
import { feedbackUnderFormer, renewFeedback } from './store/feedback-renewal.ts';

/** Where feedback is kept sealed. */
export const sealed: readonly SealedColumn[] = [{ table: 'gathering_feedback', column: 'sealed' }];

/**
 * Seals again what is under a former secret, a whole gathering at once, as closing does: a new seal in the old
 * place would tell which came before the secret was changed.
 */
export async function reseal(work: Work, most: number): Promise<number> {
  let count = 0;
  for (const gatheringId of await feedbackUnderFormer(work.tx, work.secrets)) {
    if (count >= most) break;
    count += await renewFeedback(work.tx, work.secrets, gatheringId);
    work.forgetOrder();
  }
  return count;
}
