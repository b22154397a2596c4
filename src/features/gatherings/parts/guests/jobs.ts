import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { gatheringsByIds } from '../../../../community/gatherings/store.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { forgetGuests, gatheringsWithGuests } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Every night: names and answers of guests are erased once they have been kept as long as the programme says. */
export const forgetGuestsJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'guests/retention',
    about: 'erases guests without an account that have been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run({ tx, now, log }) {
      const keptMs = context.programme.meteo.retentionDays * DAY_MS;
      const gatherings = await gatheringsByIds(tx, await gatheringsWithGuests(tx));
      const past = [...gatherings.values()].filter(({ endsAt }) => endsAt + keptMs <= now);
      const erased = await forgetGuests(
        tx,
        past.map(({ id }) => id),
      );
      if (erased > 0) log.info({ event: 'retention.erased', guests: erased }, 'guests were erased');
    },
  });
