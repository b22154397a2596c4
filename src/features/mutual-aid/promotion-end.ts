import type { PromotionEnd } from '../../community/feature/promotion-end.ts';
import { isActive } from '../../community/members/members.ts';

export const promotionEnd: PromotionEnd = {
  about: 'mutual aid',
  until: () => '180 days after each request ended',
  tables: [
    {
      table: 'mutual_aid_requests',
      fate: 'archived',
      by: 'createdAt',
      erases: (eb) => eb('state', '=', 'draft'),
      ends: [
        {
          where: (eb) => eb('state', 'in', ['asking', 'open', 'helping']),
          set: (_eb, { at }) => ({ state: 'closed', changedAt: at, endedAt: at }),
        },
      ],
    },
    {
      table: 'mutual_aid_asked',
      fate: 'archived',
      of: 'mutual_aid_requests',
      column: 'requestId',
      ends: [{ where: (eb) => eb('state', '=', 'asked'), set: () => ({ state: 'dismissed' }) }],
    },
    { table: 'mutual_aid_offers', fate: 'archived', of: 'mutual_aid_requests', column: 'requestId' },
    { table: 'mutual_aid_questions', fate: 'archived', of: 'mutual_aid_requests', column: 'requestId' },
    {
      table: 'mutual_aid_cards',
      fate: 'kept',
      why: 'cards of those who stay, who can still withdraw them',
      erases: (eb) => eb.not(isActive(eb.ref('mutual_aid_cards.memberId'))),
    },
    { table: 'mutual_aid_timers', fate: 'erased' },
  ],
};
