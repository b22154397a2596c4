import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

export const promotionEnd: PromotionEnd = {
  about: 'individual mentoring',
  until: () => '365 days after each cycle or request, for the two people of it',
  tables: [
    {
      table: 'mentoring_requests',
      fate: 'archived',
      by: 'createdAt',
      ends: [
        {
          where: (eb) => eb('state', 'in', ['asked', 'open']),
          set: (_eb, { at }) => ({ state: 'withdrawn', settledAt: at }),
        },
      ],
    },
    { table: 'mentoring_declined', fate: 'archived', of: 'mentoring_requests', column: 'requestId' },
    {
      table: 'mentoring_cycles',
      fate: 'archived',
      by: 'createdAt',
      ends: [
        {
          where: (eb) => eb('state', 'not in', ['closed', 'stopped']),
          set: (_eb, { at }) => ({ state: 'stopped', endedAt: at }),
        },
      ],
    },
    {
      table: 'mentoring_sessions',
      fate: 'archived',
      of: 'mentoring_cycles',
      column: 'cycleId',
      ends: [
        {
          where: (eb) => eb('state', 'in', ['planned', 'proposed']),
          set: (_eb, { at }) => ({ state: 'cancelled', changedAt: at }),
        },
      ],
    },
    { table: 'mentoring_texts', fate: 'archived', of: 'mentoring_cycles', column: 'cycleId' },
    { table: 'mentoring_offers', fate: 'erased' },
    { table: 'mentoring_pattern', fate: 'kept', why: 'when a coach who stays is free, week by week' },
  ],
};
