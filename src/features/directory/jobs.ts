import { daily } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { writeTo } from '../../community/feature/messages/messaging.ts';
import { memberById } from '../../community/members/members.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { refreshPicture } from './handlers/bubbles.ts';
import { viewContextFor } from './locales/index.ts';
import { isDue } from './rules/service.ts';
import { openBulloterie } from './store/bubbles.ts';
import { allServices, setService } from './store/services.ts';
import { askMessage } from './views/service.ts';

/** Each working morning: whoever answers for a service that is due is asked about it, one a day at most. */
export const serviceJob = (context: AppContext): Job<UnitOfWork> =>
  daily(context, {
    id: 'directory/services',
    about: 'asks whoever answers for a service whether what is said of it is still right',
    catchUp: { withinMs: 6 * 60 * 60_000 },
    at: '10:00',
    async run(uow) {
      const { tx, calendar, now, programme } = uow;
      const todayOn = calendar.localDate(now);
      const { startsOn, endsOn } = programme.promotion;
      if (!calendar.isWorkingDay(todayOn) || todayOn < startsOn || todayOn > endsOn) return;
      const asked = new Set<string>();
      for (const service of await allServices(tx)) {
        const { id, ownerId } = service;
        if (ownerId === null || asked.has(ownerId) || !isDue(service, todayOn)) continue;
        const owner = await memberById(tx, ownerId);
        if (!owner?.active) continue;
        asked.add(ownerId);
        await setService(tx, id, { askedOn: todayOn, asks: service.asks + 1 });
        await writeTo(uow, [owner], {
          kind: 'directory/service',
          key: () => `directory/service/${id}/${todayOn}`,
          message: (member) => askMessage(viewContextFor(uow, member), service, todayOn),
          still: `directory/asked ${id} ${todayOn}`,
        });
      }
    },
  });

const ALWAYS_MS = 400 * 24 * 60 * 60_000;

/** While a Bulloterie is open: what was said since is shown at a pace that a channel bears, and it closes on time. */
export const bubblesJob: Job<UnitOfWork> = {
  id: 'directory/bubbles',
  about: 'shows what has changed in a Bulloterie that is open, and closes it',
  logLevel: 'debug',
  catchUp: { withinMs: ALWAYS_MS },
  async next(after, tx) {
    const bulloterie = await openBulloterie(tx);
    if (!bulloterie) return null;
    const times = [bulloterie.dueAt, bulloterie.closesAt].filter((at) => at !== null && at > after);
    return times.length === 0 ? null : Math.min(...(times as number[]));
  },
  run: refreshPicture,
};
