import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

/** The channel keeps what it was shown. */
export const promotionEnd: PromotionEnd = {
  about: 'news of the défis',
  tables: [{ table: 'news', fate: 'erased' }],
};
