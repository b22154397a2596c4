import type { AppContext, UnitOfWork } from '../../../../../community/feature/feature.ts';
import { plusDays } from '../../../../../community/format/iso-dates.ts';
import type { Job } from '../../../../../engine/scheduler/job.ts';
import { forgetNoted } from '../store/attendance.ts';
import { unsignedFeedback } from '../store/feedback.ts';
import { forgetGivers } from '../store/feedback-givers.ts';
import { followupsIn } from '../store/followups.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Every night: what people said, that they said it, and that they came, are erased once they have been kept as
 * long as the programme says. Figures and links stay: they lead to nobody.
 */
export const retentionJob = ({ calendar, programme }: AppContext): Job<UnitOfWork> => ({
  id: 'afterwards/retention',
  about: 'erases feedback and attendance that have been kept long enough',
  catchUp: { withinMs: 7 * DAY_MS },
  async next(after) {
    const tonightAt = calendar.instant(calendar.localDate(after), '03:20');
    return tonightAt > after ? tonightAt : calendar.instant(plusDays(calendar.localDate(after), 1), '03:20');
  },
  async run(uow) {
    const { tx, now, log } = uow;
    for (const { gatheringId, closesAt } of await followupsIn(tx, ['closed', 'reported'])) {
      if (closesAt + programme.meteo.retentionDays * DAY_MS > now) continue;
      const erased = [
        await unsignedFeedback.erase(uow, gatheringId),
        await forgetGivers(tx, gatheringId),
        (await forgetNoted(tx, { gatheringId })) > 0,
      ];
      if (!erased.includes(true)) continue;
      log.info({ event: 'retention.erased', gathering: gatheringId }, 'what followed a gathering was erased');
      uow.forgetOrder();
    }
  },
});
