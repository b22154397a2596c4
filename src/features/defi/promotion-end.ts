import type { PromotionEnd } from '../../community/feature/promotion-end.ts';

/**
 * A défi of the next promotion may have the name of one of this: what was written of that one bears another name from
 * now on, and its team of then alone finds it, in what is kept of each.
 */
export const promotionEnd: PromotionEnd = {
  about: 'défis: steering updates, decisions, values',
  until: ({ pilotage }) => `${pilotage.retentionDays} days after each last changed`,
  tables: [
    {
      table: 'defi_pilotages',
      fate: 'archived',
      readers: 'nobody',
      by: 'changedAt',
      frees: (eb, { id }) => ({ defi: eb('defi', '||', ` (${id})`) }),
    },
    {
      table: 'defi_decisions',
      fate: 'archived',
      readers: 'nobody',
      by: 'changedAt',
      ends: [
        {
          where: (eb) => eb('state', 'in', ['asked', 'committee']),
          set: () => ({ state: 'withdrawn' }),
        },
      ],
      frees: (eb, { id }) => ({ defi: eb('defi', '||', ` (${id})`) }),
    },
    {
      table: 'defi_values',
      fate: 'archived',
      readers: 'nobody',
      by: 'changedAt',
      frees: (eb, { id }) => ({ defi: eb('defi', '||', ` (${id})`) }),
    },
    { table: 'path_steps', fate: 'erased' },
    { table: 'path_helps', fate: 'erased' },
  ],
};
