import { nightly } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { tellTakenBack } from './notifications.ts';
import { KEPT_DAYS } from './rules.ts';
import { removeReport, reportsBefore } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Erases what has been kept for long enough. */
export const sweepJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'charter/sweep',
    about: 'erases reports of conduct problems that were kept for long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      for (const report of await reportsBefore(uow.tx, uow.now - KEPT_DAYS * DAY_MS)) {
        await removeReport(uow.tx, report.id);
        await tellTakenBack(uow, report);
      }
    },
  });
