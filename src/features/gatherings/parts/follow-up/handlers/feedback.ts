import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../../chat/answer.ts';
import { placeIn } from '../../../../../chat/pages.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { isTrial } from '../../../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/follow-up.ts';
import { feedbackForm } from '../forms.ts';
import { loadComer } from '../load/attendance.ts';
import { expireThanks, mayGive } from '../notifications/thanks.ts';
import { type Feedback, saidIn } from '../rules/feedback.ts';
import { feedbackOn, unsignedFeedback } from '../store/feedback.ts';
import { givenBy, recordFeedbackGiven } from '../store/feedback-givers.ts';
import { type Followup, followupOf } from '../store/followups.ts';
import { type NoFeedback, noFeedbackMessage, receiptMessage } from '../views/feedback.ts';
import { nothingToRead, readingMessage } from '../views/summary.ts';

type Open = { gathering: Gathering; followup: Followup };

/** Whether she may give feedback on this gathering now; otherwise why not. */
async function feedbackAccess(context: ActorContext & { ref: string }): Promise<Open | NoFeedback> {
  const { tx, ref, member, now } = context;
  const gathering = await gatheringById(tx, ref);
  if (!gathering) return 'closed';
  if (!mayGive({ ...(await loadComer(context, gathering, member.id)), member })) return 'notHers';
  const followup = await followupOf(tx, ref);
  if (!followup) return gathering.state === 'cancelled' ? 'closed' : 'notYet';
  if ((await givenBy(tx, member.id)).has(ref)) return 'already';
  if (followup.frozen !== null || now >= followup.closesAt || gathering.state !== 'over') return 'closed';
  return { gathering, followup };
}

const refused = (context: ActorContext, why: NoFeedback): Answer =>
  whisper(noFeedbackMessage(viewContextFor(context, context.member), why));

export async function openFeedback(context: PressContext): Promise<Answer> {
  const found = await feedbackAccess(context);
  if (typeof found === 'string') return refused(context, found);
  const { gathering, followup } = found;
  const { thresholds } = context.programme.meteo;
  return openForm(
    feedbackForm(viewContextFor(context, context.member), gathering, followup.closesAt, thresholds),
  );
}

/** What she said goes one way, that she said it another, and nothing tells the order of either. */
export async function submitFeedback(context: SubmitContext<Feedback>): Promise<Answer> {
  const found = await feedbackAccess(context);
  if (typeof found === 'string') return refused(context, found);
  const { gathering } = found;
  const isAsked = isTrial(context.programme, gathering);
  if (isAsked && context.values.keep === null)
    return rejectForm({ keep: viewContextFor(context, context.member).words.feedback.form.chooseKeep });
  await unsignedFeedback.add(context, gathering.id, {
    ...context.values,
    keep: isAsked ? context.values.keep : null,
  });
  await recordFeedbackGiven(context.tx, gathering.id, context.member.id);
  await expireThanks(context, gathering, [context.member], 'given');
  const { thresholds } = context.programme.meteo;
  return whisper(receiptMessage(viewContextFor(context, context.member), gathering, thresholds));
}

/** The texts of a gathering whose feedback is closed, where enough people gave some. */
export const read =
  (isTurned: boolean) =>
  async (context: PressContext): Promise<Answer> => {
    const view = viewContextFor(context, context.member);
    const { id, page } = placeIn(context.ref);
    const gathering = await gatheringById(context.tx, id);
    const followup = gathering && (await followupOf(context.tx, id));
    if (!gathering || !followup?.frozen?.readable) return whisper(nothingToRead(view));
    const all = await feedbackOn(context, id);
    if (all.length === 0) return whisper(nothingToRead(view));
    const message = readingMessage(view, gathering, saidIn(all), page);
    return isTurned ? replace(message) : whisper(message);
  };
