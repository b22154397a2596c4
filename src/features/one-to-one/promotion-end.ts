import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

export const promotionEnd: PromotionEnd = {
  about: 'meetings of two',
  until: () => '365 days after each, for the two',
  tables: [
    {
      table: 'one_to_ones',
      fate: 'archived',
      by: 'startsAt',
      erases: (eb, { at }) => eb.or([eb('state', '=', 'draft'), eb('startsAt', '>=', at)]),
    },
    { table: 'one_to_one_slots', fate: 'erased' },
  ],
};
