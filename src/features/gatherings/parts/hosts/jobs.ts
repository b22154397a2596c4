import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { gatheringsByIds } from '../../../../community/gatherings/store.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { eraseContact, visitsWithContact } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Every night: how to reach the hosts of a visit is erased once it has been kept long enough. */
export const contactsJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'hosts/retention',
    about: 'erases how to reach the hosts of visits that were long ago',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const { tx, now, programme } = uow;
      const visits = await gatheringsByIds(tx, await visitsWithContact(tx));
      for (const { id, endsAt } of visits.values()) {
        if (endsAt + programme.meteo.retentionDays * DAY_MS > now) continue;
        await eraseContact(tx, id);
        uow.forgetOrder();
      }
    },
  });
