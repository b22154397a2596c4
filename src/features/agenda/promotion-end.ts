import type { PromotionEnd } from '../../community/feature/promotion-end.ts';
import { feedOf, PROMOTION, saveFeed } from './store.ts';

/** The calendar of a whole promotion has an address that those who left know: it becomes another. */
export const promotionEnd: PromotionEnd = {
  about: 'calendars',
  async end({ tx }) {
    const feed = await feedOf(tx, PROMOTION);
    if (feed) await saveFeed(tx, { ...feed, generation: feed.generation + 1 });
  },
  tables: [
    { table: 'calendar_feeds', fate: 'kept', why: 'addresses of those who stay; of others none opens' },
  ],
};
