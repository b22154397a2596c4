import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

export const promotionEnd: PromotionEnd = {
  about: 'feedback between peers',
  until: () => '90 days after it was asked, for the two',
  tables: [
    { table: 'peer_feedback_requests', fate: 'archived', by: 'askedAt' },
    {
      table: 'peer_feedback_asks',
      fate: 'archived',
      of: 'peer_feedback_requests',
      column: 'requestId',
      ends: [{ where: (eb) => eb('state', '=', 'asked'), set: () => ({ state: 'declined' }) }],
    },
  ],
};
