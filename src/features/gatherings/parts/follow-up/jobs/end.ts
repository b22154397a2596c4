import { sendAtOf } from '../../../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../../../community/feature/feature.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { endGathering } from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import { gatheringsIn } from '../../../../../community/gatherings/store.ts';
import type { Job } from '../../../../../engine/scheduler/job.ts';
import { loadComers } from '../load/attendance.ts';
import { askAttendance, type Ended } from '../notifications/attendance.ts';
import { followingOf, NEWS_MS } from '../rules/follow-up.ts';
import { unsignedFeedback } from '../store/feedback.ts';
import { openFollowup, setFollowupState } from '../store/followups.ts';

const HOUR_MS = 60 * 60_000;

/** Ends a gathering, and tells whether it is still worth asking who came. */
async function end(uow: UnitOfWork, gathering: Gathering): Promise<boolean> {
  const { tx, now, calendar } = uow;
  await openFollowup(tx, gathering.id, followingOf(calendar, gathering.endsAt, now));
  const lateMs = now - gathering.endsAt;
  const isNews = lateMs <= NEWS_MS;
  // Nobody is written to about what is long past: it only counts in the report.
  if (!isNews) await setFollowupState(tx, gathering.id, 'reported');
  else unsignedFeedback.open(uow, gathering.id, (await loadComers(uow, gathering)).length);
  await endGathering(uow, gathering);
  return isNews;
}

/** A gathering is over at its end, however late that is seen; the coach who planned it is asked who came. */
export const endJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'afterwards/end',
  about: 'ends a gathering, and asks a coach who came',
  label: { fr: 'fin d’une rencontre', en: 'a gathering ends' },
  catchUp: { withinMs: 400 * 24 * HOUR_MS },
  async next(after, tx) {
    const times = (await gatheringsIn(tx, ['planned', 'announced']))
      .map(({ endsAt }) => endsAt)
      .filter((at) => at > after);
    return times.length === 0 ? null : Math.min(...times);
  },
  async run(uow) {
    const ended: Ended[] = [];
    for (const gathering of await gatheringsIn(uow.tx, ['planned', 'announced']))
      if (gathering.endsAt <= uow.now && (await end(uow, gathering)))
        ended.push({ gathering, sendAt: sendAtOf(uow, gathering.endsAt) });
    await askAttendance(uow, ended);
  },
});
