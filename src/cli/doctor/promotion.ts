import { refuseOtherPromotion } from '../../community/programme/promotions.ts';
import type { Config } from '../../config/config.ts';
import type { Finding } from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import { withDatabase } from '../database.ts';

/** Whether the database is of the promotion that programme.yaml names. */
export async function promotionFindings(config: Config): Promise<Finding[]> {
  return withDatabase(config, async (database): Promise<Finding[]> => {
    try {
      await refuseOtherPromotion(database, config.programme.promotion);
      return [];
    } catch (error) {
      if (error instanceof Refusal) return [{ level: 'error', what: error.message }];
      throw error;
    }
  }).catch((error: unknown) => {
    // A database of an earlier version is told of already.
    if (error instanceof Refusal) return [];
    throw error;
  });
}
