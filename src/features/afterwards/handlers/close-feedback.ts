import type { Work } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { attendanceOf } from '../load/attendance.ts';
import { voiceFor } from '../locales/index.ts';
import { freezeFeedback } from '../rules/feedback.ts';
import { unsignedFeedback } from '../store/feedback.ts';
import { followupOf, freeze, setFollowupState } from '../store/followups.ts';
import { hasNews, type SummaryShown, summaryMessage } from '../views/summary.ts';

/**
 * Closes feedback: its figures are computed, once. Texts of too few people are erased unread; the others are
 * written anew in another order.
 */
export async function closeFeedback(work: Work, gatheringId: string): Promise<void> {
  const { tx, programme } = work;
  const all = await unsignedFeedback.all(work, gatheringId);
  const frozen = freezeFeedback(all, programme.meteo.thresholds);
  await freeze(tx, gatheringId, frozen);
  await unsignedFeedback.close(work, gatheringId, frozen.readable ? 'keep' : 'erase');
  await setFollowupState(tx, gatheringId, 'closed');
}

/** What can be told of a gathering; null before its end. */
export async function summaryOf(work: Work, gathering: Gathering): Promise<SummaryShown | null> {
  const followup = await followupOf(work.tx, gathering.id);
  if (!followup) return null;
  return {
    gathering,
    attendance: await attendanceOf(work, gathering),
    frozen: followup.frozen,
    closesAt: followup.closesAt,
    thresholds: work.programme.meteo.thresholds,
  };
}

export async function tellCoaches(work: Work, gathering: Gathering, sendAt: number): Promise<void> {
  const shown = await summaryOf(work, gathering);
  if (!shown || !hasNews(shown)) return;
  const message = summaryMessage(voiceFor(work), shown);
  for (const to of work.channels('coaches'))
    await work.enqueue({
      kind: 'post',
      key: `afterwards/${gathering.id}/summary/${to.platform}`,
      to,
      notBefore: sendAt,
      message,
    });
}
