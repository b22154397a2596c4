import type { House, Work } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringsIn, saveGathering } from '../../../community/gatherings/store.ts';
import type { Job } from '../../../engine/scheduler/job.ts';
import { comersOf } from '../load/attendance.ts';
import { askAttendance } from '../notifications/attendance.ts';
import { followingOf, NEWS_MS } from '../rules/follow-up.ts';
import { unsignedFeedback } from '../store/feedback.ts';
import { openFollowup, setFollowupState } from '../store/followups.ts';

const HOUR_MS = 60 * 60_000;

async function end(work: Work, before: Gathering): Promise<void> {
  const { tx, now, calendar } = work;
  const gathering: Gathering = { ...before, state: 'over' };
  await saveGathering(tx, gathering);
  await openFollowup(tx, gathering.id, followingOf(calendar, gathering.endsAt, now));
  const lateMs = now - gathering.endsAt;
  // Nobody is written to about what is long past: it only counts in the report.
  if (lateMs > NEWS_MS) await setFollowupState(tx, gathering.id, 'told');
  else {
    unsignedFeedback.open(work, gathering.id, (await comersOf(work, gathering)).length);
    await askAttendance(work, gathering, lateMs > HOUR_MS ? calendar.nextWorkingMoment(now) : now);
  }
  await work.contributions.gathering(work, { kind: 'over', gathering });
}

/** A gathering is over at its end, however late that is seen; the coach who planned it is asked who came. */
export const endJob = (_house: House): Job<Work> => ({
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
  async run(work) {
    for (const gathering of await gatheringsIn(work.tx, ['planned', 'announced']))
      if (gathering.endsAt <= work.now) await end(work, gathering);
  },
});
