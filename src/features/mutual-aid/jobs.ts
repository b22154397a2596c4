import { nightly } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { forgetPausesBefore } from '../../community/matching/pauses.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { advance, end } from './handlers/matchmaking.ts';
import { askOutcome } from './notifications/news.ts';
import type { Request } from './rules/request.ts';
import type { TimerKind } from './rules/timers.ts';
import { forgetEndedBefore, requestById } from './store/requests.ts';
import { timerJob } from './store/timers.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Whatever is late is done late: nobody is forgotten after downtime. */
const ALWAYS_MS = 400 * DAY_MS;
/** How long a request is kept once it has ended. */
const RETENTION_MS = 180 * DAY_MS;

type TimerAction = {
  about: string;
  label: NonNullable<Job<UnitOfWork>['label']>;
  run(uow: UnitOfWork, request: Request): Promise<unknown>;
};

const TIMERS: Record<TimerKind, TimerAction> = {
  wave: {
    about: 'asks the next few for a request that nobody could help with, then the channel',
    label: { fr: 'suite d’une demande d’aide', en: 'next step of a request for help' },
    run: advance,
  },
  outcome: {
    about: 'asks how it is going, three working days after an introduction',
    label: { fr: 'nouvelles d’une demande d’aide', en: 'follow-up on a request for help' },
    run: (uow, request) => askOutcome(uow, request),
  },
  lapse: {
    about: 'closes a request of which nothing was said for a month',
    label: { fr: 'fermeture d’une demande d’aide', en: 'closing of a request for help' },
    run: (uow, request) => end(uow, request, 'lapse'),
  },
};

/** One job for each thing that the clock brings to requests. */
export const timerJobs = (): Job<UnitOfWork>[] =>
  (Object.entries(TIMERS) as [TimerKind, TimerAction][]).map(([kind, { run, ...action }]) =>
    timerJob({
      id: `mutual-aid/${kind}`,
      ...action,
      kind,
      catchUp: { withinMs: ALWAYS_MS },
      async run(uow: UnitOfWork, id) {
        const request = await requestById(uow.tx, uow.secrets, id);
        if (request) await run(uow, request);
      },
    }),
  );

/** Every night: what ended 180 days ago is erased, and pauses that are over. */
export const retentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'mutual-aid/retention',
    about: 'erases requests for help that ended 180 days ago, and pauses that are over',
    catchUp: { withinMs: 7 * DAY_MS },
    async run({ tx, now, calendar }) {
      await forgetEndedBefore(tx, now - RETENTION_MS);
      await forgetPausesBefore(tx, calendar.localDate(now));
    },
  });
