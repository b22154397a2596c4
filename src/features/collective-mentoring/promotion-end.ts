import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

export const promotionEnd: PromotionEnd = {
  about: 'collective mentoring',
  until: () => '365 days after each problem ended',
  tables: [
    {
      table: 'collective_problems',
      fate: 'archived',
      by: 'createdAt',
      ends: [
        {
          where: (eb) => eb('state', 'in', ['open', 'planned']),
          set: (_eb, { at }) => ({ state: 'over', endedAt: at }),
        },
      ],
    },
    { table: 'collective_people', fate: 'archived', of: 'collective_problems', column: 'problemId' },
    { table: 'collective_resemblances', fate: 'erased' },
  ],
};
