import { nightly } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { sweep } from './store.ts';

/** How long a meeting that is over is kept: agendas show the months of a promotion. */
const RETENTION_DAYS = 365;

export const sweepJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'one-to-one/sweep',
    about: 'erases meetings of two that are a year old, and offers that are over',
    catchUp: { withinMs: 24 * 60 * 60_000 },
    run: ({ tx, now, calendar }) =>
      sweep(tx, {
        now,
        before: calendar.instant(plusDays(calendar.localDate(now), -RETENTION_DAYS), '00:00'),
      }),
  });
