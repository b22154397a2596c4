import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

export const promotionEnd: PromotionEnd = {
  about: 'peer sharing: topics and votes',
  until: () => 'with the gathering, without whose vote',
  tables: [
    {
      table: 'polls',
      fate: 'archived',
      of: 'gatherings',
      column: 'gatheringId',
      ends: [{ where: (eb) => eb('state', '=', 'open'), set: () => ({ state: 'closed', askAt: null }) }],
    },
    { table: 'topics', fate: 'archived', of: 'gatherings', column: 'gatheringId' },
    { table: 'topic_votes', fate: 'erased' },
  ],
};
