import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { postIn } from '../../../../../community/feature/messages/messaging.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { closeRatings } from '../../seminar/handlers/feedback.ts';
import { ratingsOf } from '../../seminar/load.ts';
import { loadAttendance } from '../load/attendance.ts';
import { freezeFeedback } from '../rules/feedback.ts';
import { unsignedFeedback } from '../store/feedback.ts';
import { followupOf, freeze, setFollowupState } from '../store/followups.ts';
import { hasNews, type SummaryData, summariesMessage, summaryMessage } from '../views/summary.ts';

/**
 * Closes feedback: its figures are computed, once. Texts of too few people are erased unread; the others are
 * written anew in another order.
 */
export async function closeFeedback(uow: UnitOfWork, gatheringId: string): Promise<void> {
  const { tx, programme } = uow;
  await unsignedFeedback.close(uow, gatheringId, async (all) => {
    const frozen = freezeFeedback(all, programme.meteo.thresholds);
    await freeze(tx, gatheringId, frozen);
    return frozen.readable ? 'keep' : 'erase';
  });
  await closeRatings(uow, gatheringId);
  await setFollowupState(tx, gatheringId, 'closed');
}

/** What can be told of a gathering; null before its end. */
export async function loadSummary(uow: UnitOfWork, gathering: Gathering): Promise<SummaryData | null> {
  const followup = await followupOf(uow.tx, gathering.id);
  if (!followup) return null;
  return {
    gathering,
    attendance: await loadAttendance(uow, gathering),
    frozen: followup.frozen,
    closesAt: followup.closesAt,
    thresholds: uow.programme.meteo.thresholds,
    bySequence: (await ratingsOf(uow, gathering.id)).isClosed,
  };
}

/** Tells coaches what was made of some gatherings, in one message; of those of which there is something to say. */
export async function notifyCoaches(
  uow: UnitOfWork,
  gatherings: readonly Gathering[],
  sendAt: number,
): Promise<void> {
  const told: SummaryData[] = [];
  for (const gathering of gatherings) {
    const shown = await loadSummary(uow, gathering);
    if (shown && hasNews(shown)) told.push(shown);
  }
  const [first] = told;
  if (!first) return;
  const view = viewContextFor(uow);
  const message = told.length === 1 ? summaryMessage(view, first) : summariesMessage(view, told);
  await postIn(uow, 'coaches', 'gatherings/summary', `afterwards/${first.gathering.id}/summary`, message, {
    notBefore: sendAt,
  });
}
