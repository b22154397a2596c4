import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { forgetBefore } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Every night: what a défi said of the four values is erased as long after as its pilotage is. */
export const valuesRetentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'values/retention',
    about: 'erases what challenges said of the four values and has been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run({ tx, now, log, programme }) {
      const assessments = await forgetBefore(tx, now - programme.pilotage.retentionDays * DAY_MS);
      if (assessments > 0)
        log.info({ event: 'retention.erased', assessments }, 'what challenges said of the values was erased');
    },
  });
