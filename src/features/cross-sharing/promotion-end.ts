import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

export const promotionEnd: PromotionEnd = {
  about: 'cross sharings',
  until: () => 'with the gathering',
  tables: [
    { table: 'presenters', fate: 'archived', of: 'gatherings', column: 'gatheringId' },
    { table: 'presenter_asks', fate: 'archived', of: 'gatherings', column: 'gatheringId' },
    { table: 'sharing_splits', fate: 'archived', of: 'gatherings', column: 'gatheringId' },
    { table: 'sharing_groups', fate: 'archived', of: 'gatherings', column: 'gatheringId' },
    { table: 'sharing_places', fate: 'archived', of: 'gatherings', column: 'gatheringId' },
  ],
};
