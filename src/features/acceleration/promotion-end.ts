import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

export const promotionEnd: PromotionEnd = {
  about: 'acceleration hours',
  until: () => 'a year after each request ended',
  tables: [
    {
      table: 'acceleration_requests',
      fate: 'archived',
      by: 'createdAt',
      erases: (eb) => eb('state', '=', 'draft'),
      ends: [
        {
          where: (eb) => eb('state', 'not in', ['draft', 'held', 'done', 'withdrawn']),
          set: (_eb, { at }) => ({ state: 'withdrawn', changedAt: at }),
        },
        // It took place, and nobody is asked any more what came of it.
        {
          where: (eb) => eb('state', '=', 'held'),
          set: (_eb, { at }) => ({ state: 'done', changedAt: at }),
        },
      ],
      // What is granted is counted by défi and month.
      frees: (eb, { id }) => ({ account: eb('account', '||', ` ${id}`) }),
    },
    {
      table: 'acceleration_asked',
      fate: 'archived',
      of: 'acceleration_requests',
      column: 'requestId',
      ends: [{ where: (eb) => eb('state', '=', 'asked'), set: () => ({ state: 'dismissed' }) }],
    },
    { table: 'acceleration_questions', fate: 'archived', of: 'acceleration_requests', column: 'requestId' },
    { table: 'acceleration_history', fate: 'archived', of: 'acceleration_requests', column: 'requestId' },
    { table: 'acceleration_timers', fate: 'erased' },
    { table: 'acceleration_availability', fate: 'kept', why: 'what specialists offer' },
  ],
};
