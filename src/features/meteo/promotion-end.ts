import type { PromotionEnd } from '../../community/feature/promotion-end.ts';
import { closeRound } from './handlers/close-round.ts';
import { roundsIn } from './store/rounds.ts';

/** An open round is closed as at its time, and nobody hears of it. What was read there stays with who read it. */
export const promotionEnd: PromotionEnd = {
  about: 'the météo',
  until: ({ meteo }) => `${meteo.retentionDays} days after each closing; figures for good`,
  async end(uow) {
    for (const round of await roundsIn(uow.tx, ['open'])) await closeRound(uow, round);
  },
  tables: [
    {
      table: 'meteo_rounds',
      fate: 'archived',
      by: 'opensAt',
      ends: [{ where: (eb) => eb('state', '=', 'closed'), set: () => ({ state: 'digested' }) }],
      // A round is named by its day, of which each promotion has its own.
      frees: (eb, { id }) => ({ key: eb('key', '||', ` ${id}`) }),
    },
    {
      table: 'meteo_invitations',
      fate: 'archived',
      of: 'meteo_rounds',
      column: 'roundId',
      ends: [{ where: (eb) => eb('snoozedUntil', 'is not', null), set: () => ({ snoozedUntil: null }) }],
    },
    { table: 'meteo_signed', fate: 'archived', of: 'meteo_rounds', column: 'roundId' },
    { table: 'meteo_replies', fate: 'archived', of: 'meteo_signed', column: 'answerId' },
    { table: 'meteo_unsigned', fate: 'archived', of: 'meteo_rounds', column: 'roundId' },
    { table: 'meteo_figures', fate: 'archived', of: 'meteo_rounds', column: 'roundId' },
    { table: 'meteo_loops', fate: 'archived', of: 'meteo_rounds', column: 'roundId' },
    { table: 'meteo_actions', fate: 'archived', of: 'meteo_loops', column: 'loopId' },
    { table: 'meteo_readings', fate: 'archived', of: 'meteo_rounds', column: 'roundId' },
    {
      table: 'meteo_contacts',
      fate: 'archived',
      by: 'askedAt',
      ends: [{ where: (eb) => eb('doneAt', 'is', null), set: (_eb, { at }) => ({ doneAt: at }) }],
    },
    {
      table: 'meteo_contact_calls',
      fate: 'archived',
      of: 'meteo_contacts',
      column: 'contactId',
      ends: [{ where: (eb) => eb('repeatAt', 'is not', null), set: () => ({ repeatAt: null }) }],
    },
    { table: 'meteo_notes', fate: 'erased' },
    { table: 'meteo_off', fate: 'erased' },
  ],
};
