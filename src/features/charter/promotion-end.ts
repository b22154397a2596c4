import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

export const promotionEnd: PromotionEnd = {
  about: 'the charter',
  until: () => 'conduct reports 365 days, for the one person each was sent to',
  tables: [
    { table: 'charter_reports', fate: 'archived', by: 'at' },
    { table: 'charter_readings', fate: 'archived', of: 'charter_reports', column: 'reportId' },
    { table: 'practice_editions', fate: 'erased' },
    { table: 'practice_tries', fate: 'erased' },
  ],
};
