import { nightly } from '../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../community/feature/feature.ts';
import { gatheringById } from '../../../../community/gatherings/store.ts';
import type { Job } from '../../../../engine/scheduler/job.ts';
import { en } from '../../locales/en/led.ts';
import { fr } from '../../locales/fr/led.ts';
import { letGo } from './handlers/leading.ts';
import { lapse } from './handlers/requesting.ts';
import { updateCoaches } from './notifications.ts';
import { isRequest, type Led, leavesAt } from './rules.ts';
import { eraseLedBefore, ledById, setTimers, timerJob } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

/** It is planned, unless a day off that was added since leaves coaches until later. */
async function goOrWait(uow: UnitOfWork, led: Led): Promise<void> {
  const draft = led.gatheringId === null ? null : await gatheringById(uow.tx, led.gatheringId);
  const at = leavesAt(uow.calendar, led.createdAt);
  if (at > uow.now && draft !== null && at < draft.startsAt) {
    await setTimers(uow.tx, led.id, [{ kind: 'leave', at }]);
    await updateCoaches(uow, led);
    return;
  }
  await letGo(uow, led, null);
}

/** Nobody said anything: what an EIG leads is planned, however late; what a team asks for is over when its day comes. */
export const leaveJob = (_context: AppContext): Job<UnitOfWork> =>
  timerJob({
    id: 'led/leave',
    about: 'plans what an EIG means to lead, and no coach said anything about',
    label: { fr: fr.job, en: en.job },
    kind: 'leave',
    catchUp: { withinMs: 400 * DAY_MS },
    async run(uow: UnitOfWork, id) {
      const led = await ledById(uow, id);
      if (led?.state !== 'waiting') return;
      if (isRequest(led)) await lapse(uow, led);
      else await goOrWait(uow, led);
    },
  });

/** Every night: what no longer waits is erased once it has been kept long enough. */
export const eraseLedJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'led/retention',
    about: 'erases what EIG proposed to lead, when it has been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      if (await eraseLedBefore(uow.tx, uow.now - uow.programme.meteo.retentionDays * DAY_MS))
        uow.forgetOrder();
    },
  });
