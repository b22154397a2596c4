import { daily, nightly } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { letGo } from '../../community/members/roster/change-line.ts';
import { eraseChangesBefore, lapseBefore } from '../../community/members/roster/changes.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { tellAnswered, tellOutcome } from './notifications.ts';

const DAY_MS = 24 * 60 * 60_000;
/** For how long a role waits for a coach's agreement. */
const WAITS_MS = 14 * DAY_MS;
/** For how long it is kept who changed what. */
const RETENTION_MS = 365 * DAY_MS;

/** On the night after somebody's last day her rights end; what was agreed with her, as of any departure. */
export const leaveJob = (context: AppContext): Job<UnitOfWork> =>
  daily(context, {
    id: 'people/leave',
    about: 'lets those go whose last day is over',
    catchUp: { withinMs: 400 * DAY_MS },
    at: '00:01',
    ofAllPromotions: true,
    async run({ tx, now, calendar }) {
      await letGo(tx, calendar.localDate(now));
    },
  });

export const sweepJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'people/sweep',
    about: 'lets requests lapse that no coach answered, and erases drafts and old changes',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const { tx, now } = uow;
      for (const change of await lapseBefore(tx, now - WAITS_MS, now)) {
        if (change.after) await tellAnswered(uow, change.id, change.after.name);
        await tellOutcome(uow, change, 'lapsed');
      }
      await eraseChangesBefore(tx, { draftsAt: now - DAY_MS, allAt: now - RETENTION_MS });
    },
  });
