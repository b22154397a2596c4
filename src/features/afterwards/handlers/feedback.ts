import { z } from 'zod';
import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import type { Call, Press, PressCall, Submission, SubmitCall } from '../../../community/feature/feature.ts';
import { submission } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import type { Locale } from '../../../community/members/member.ts';
import { COACHING } from '../access.ts';
import { standingOf } from '../load/attendance.ts';
import { afterwardsWords, voiceFor } from '../locales/index.ts';
import { mayGive, spendThanks } from '../notifications/thanks.ts';
import { type Feedback, saidIn, TEXT_MOST, USEFUL } from '../rules/feedback.ts';
import { feedbackOn, unsignedFeedback } from '../store/feedback.ts';
import { givenBy, noteGiven } from '../store/feedback-givers.ts';
import { type Followup, followupOf } from '../store/followups.ts';
import { feedbackForm, type NoFeedback, noFeedbackMessage, receiptMessage } from '../views/feedback.ts';
import { nothingToRead, readingMessage } from '../views/summary.ts';

type Open = { gathering: Gathering; followup: Followup };

/** Whether she may give feedback on this gathering now; otherwise why not. */
async function standing(call: Call & { ref: string }): Promise<Open | NoFeedback> {
  const { tx, ref, member, now } = call;
  const gathering = await gatheringById(tx, ref);
  if (!gathering) return 'closed';
  if (!mayGive({ ...(await standingOf(call, gathering, member.id)), member })) return 'notHers';
  const followup = await followupOf(tx, ref);
  if (!followup) return gathering.state === 'cancelled' ? 'closed' : 'notYet';
  if ((await givenBy(tx, member.id)).has(ref)) return 'already';
  if (followup.frozen !== null || now >= followup.closesAt || gathering.state !== 'over') return 'closed';
  return { gathering, followup };
}

const refused = (call: Call, why: NoFeedback): Answer =>
  whisper(noFeedbackMessage(voiceFor(call, call.member), why));

async function openFeedback(call: PressCall): Promise<Answer> {
  const found = await standing(call);
  if (typeof found === 'string') return refused(call, found);
  const { gathering, followup } = found;
  const { thresholds } = call.programme.meteo;
  return openForm(feedbackForm(voiceFor(call, call.member), gathering, followup.closesAt, thresholds));
}

/** What she said goes one way, that she said it another, and nothing tells the order of either. */
async function submitFeedback(call: SubmitCall<Feedback>): Promise<Answer> {
  const found = await standing(call);
  if (typeof found === 'string') return refused(call, found);
  const { gathering } = found;
  await unsignedFeedback.add(call, gathering.id, call.member.id, call.values);
  await noteGiven(call.tx, gathering.id, call.member.id);
  await spendThanks(call, gathering, [call.member], 'given');
  const { thresholds } = call.programme.meteo;
  return whisper(receiptMessage(voiceFor(call, call.member), gathering, thresholds));
}

function feedbackSchema(locale: Locale) {
  const { form } = afterwardsWords(locale).feedback;
  const words = z
    .string()
    .nullish()
    .transform((typed) => typed?.trim() || null)
    .refine((typed) => (typed?.length ?? 0) <= TEXT_MOST, form.tooLong(TEXT_MOST));
  return z.object({ useful: z.enum(USEFUL, { error: form.chooseUseful }), apply: words, better: words });
}

/** The texts of a gathering whose feedback is closed, where enough people gave some. */
async function reading(call: PressCall, isTurned: boolean): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  const [id = '', page = '1'] = call.ref.split('.');
  const gathering = await gatheringById(call.tx, id);
  const followup = gathering && (await followupOf(call.tx, id));
  if (!gathering || !followup?.frozen?.readable) return whisper(nothingToRead(voice));
  const all = await feedbackOn(call, id);
  if (all.length === 0) return whisper(nothingToRead(voice));
  const wanted = /^\d{1,4}$/.test(page) ? Number(page) : 1;
  const message = readingMessage(voice, gathering, saidIn(all), wanted);
  return isTurned ? replace(message) : whisper(message);
}

export const feedbackPresses: Record<string, Press> = {
  'afterwards/feedback': { who: 'everyone', handle: openFeedback },
  'afterwards/read': { who: COACHING, handle: (call) => reading(call, false) },
  'afterwards/read-page': { who: COACHING, handle: (call) => reading(call, true) },
};

export const feedbackForms: Record<string, Submission<Feedback>> = {
  'afterwards/feedback': submission<Feedback>({
    who: 'everyone',
    schema: feedbackSchema,
    handle: submitFeedback,
  }),
};
