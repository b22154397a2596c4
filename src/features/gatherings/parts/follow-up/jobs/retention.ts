import { nightly } from '../../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../../community/feature/feature.ts';
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
export const retentionJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'afterwards/retention',
    about: 'erases feedback and attendance that have been kept long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run(uow) {
      const { tx, now, log } = uow;
      for (const { gatheringId, closesAt } of await followupsIn(tx, ['closed', 'reported'])) {
        if (closesAt + context.programme.meteo.retentionDays * DAY_MS > now) continue;
        const erased = [
          await unsignedFeedback.erase(uow, gatheringId),
          await forgetGivers(tx, gatheringId),
          (await forgetNoted(tx, { gatheringId })) > 0,
        ];
        if (!erased.includes(true)) continue;
        log.info(
          { event: 'retention.erased', gathering: gatheringId },
          'what followed a gathering was erased',
        );
        uow.forgetOrder();
      }
    },
  });
