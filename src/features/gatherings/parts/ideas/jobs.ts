import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { plusDays } from '../../../../community/format/iso-dates.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { boxOf } from './rules.ts';
import { boxes, closeBox, eraseBox } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Every night: the box of a month that is over is closed, and erased once it has been kept long enough. */
export const boxesJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'ideas/boxes',
    about: 'closes last month’s box of ideas, and erases what has been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const todayOn = uow.calendar.localDate(uow.now);
      const keptFrom = boxOf(plusDays(todayOn, -uow.programme.meteo.retentionDays));
      for (const { id, state } of await boxes(uow.tx)) {
        if (state === 'open' && id < boxOf(todayOn)) await closeBox(uow, id);
        if (id >= keptFrom) continue;
        await eraseBox(uow, id);
        uow.forgetOrder();
        uow.log.info({ event: 'retention.erased', box: id }, 'ideas for formats were erased');
      }
    },
  });
