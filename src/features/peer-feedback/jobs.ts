import { nightly } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { awayOn } from '../../community/members/absences.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { decline, eraseRequest } from './handlers/ending.ts';
import { pairOf } from './load.ts';
import { isAskOnItsWay, tellAsked } from './notifications.ts';
import { hasLapsed, KEPT_DAYS, untilOf } from './rules.ts';
import { asksThatWait, requestsBefore, saveAsk } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Every night: what was asked for long ago is erased; who was asked and is silent is reminded once, on the first working
 * day after the day that was said, and two weeks later is asked no more.
 */
export const sweepJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'peer-feedback/sweep',
    about: 'erases feedback that was kept for long enough, and reminds once of what was asked',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const { tx, secrets, now, calendar } = uow;
      for (const request of await requestsBefore(tx, secrets, now - KEPT_DAYS * DAY_MS))
        await eraseRequest(uow, request);
      const todayOn = calendar.localDate(now);
      const away = await awayOn(tx, todayOn);
      for (const ask of await asksThatWait(tx, secrets)) {
        const pair = await pairOf(uow, ask);
        if (!pair) continue;
        if (hasLapsed(pair.request, todayOn)) await decline(uow, ask);
        else if (isReminded(pair.request.byOn) && !ask.reminded && !away.has(ask.giverId)) {
          if (await isAskOnItsWay(uow, ask)) continue;
          await saveAsk(tx, secrets, { ...ask, reminded: true });
          await tellAsked(uow, pair, { again: true, until: untilOf(calendar, pair.request) });
        }
      }

      function isReminded(byOn: string): boolean {
        return byOn < todayOn && calendar.isWorkingDay(todayOn);
      }
    },
  });
