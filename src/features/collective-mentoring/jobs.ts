import { nightly } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { DAY_MS } from './personal-data/describe.ts';
import { forgetSaid } from './store/problems.ts';

/** Every night: what was said in problems that ended long ago is erased. */
export const retentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'collective-mentoring/retention',
    about: 'erases problems that ended, when they have been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const erased = await forgetSaid(uow.tx, uow.now - context.programme.meteo.retentionDays * DAY_MS);
      if (erased > 0)
        uow.log.info({ event: 'retention.erased', erased }, 'problems that ended long ago were erased');
    },
  });
