import type { PromotionEnd } from '../../community/feature/promotion-end.ts';
import { readsAnew } from '../../community/members/members.ts';

export const promotionEnd: PromotionEnd = {
  about: 'arrivals and departures',
  until: () => 'astonishment reports 180 days',
  tables: [
    {
      table: 'arrival_steps',
      fate: 'kept',
      why: 'of those who stay: nobody is told twice of a step',
      erases: (eb, { at }) => readsAnew(eb.ref('arrival_steps.memberId'), at),
    },
    { table: 'arrival_paths', fate: 'erased' },
    { table: 'arrival_meetings', fate: 'erased' },
    { table: 'arrival_reports', fate: 'archived', by: 'at' },
    { table: 'arrival_report_readers', fate: 'archived', of: 'arrival_reports', column: 'reportId' },
    { table: 'arrival_readings', fate: 'archived', of: 'arrival_reports', column: 'reportId' },
  ],
};
