import { type Answer, rejectForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { Call } from '../../../community/feature/feature.ts';
import { sideOf } from '../access.ts';
import { voiceFor } from '../locales/index.ts';
import { type OverQuota, periodOf } from '../rules/accounting.ts';
import type { Request, Side } from '../rules/request.ts';
import type { Refusal } from '../rules/states.ts';
import { requestById } from '../store/requests.ts';
import { comesBack, lengthInWords, periodInWords, titleOf } from '../views/format.ts';
import { goneMessage, staleMessage } from '../views/simple.ts';

type Referring = Call & { ref: string };
type Then = (request: Request, side: Side) => Promise<Answer>;

/** Loads the request of a button, for who stands on one of these sides; others see that it is not there. */
export async function withRequest(call: Referring, sides: readonly Side[], then: Then): Promise<Answer> {
  const found = await findRequest(call, sides);
  return found ? then(found.request, found.side) : whisper(goneMessage(voiceFor(call, call.member)));
}

/** The same for a form, which stays open with what was typed. */
export async function inForm(call: Referring, sides: readonly Side[], then: Then): Promise<Answer> {
  const found = await findRequest(call, sides);
  if (found) return then(found.request, found.side);
  return rejectForm({ '': voiceFor(call, call.member).words.gone.text });
}

async function findRequest(call: Referring, sides: readonly Side[]) {
  const request = await requestById(call.tx, call.secrets, call.ref);
  const side = request ? await sideOf(call, call.member, request) : null;
  return request && side && sides.includes(side) ? { request, side } : null;
}

/** What was pressed can no longer happen: kindly, nothing changed. */
export const stale = (call: Call, request: Request): Answer =>
  whisper(staleMessage(voiceFor(call, call.member), request));

/** Why a form changes nothing: beside the minutes for a quota, else for the form as a whole. */
export function rejected(
  call: Call,
  request: Request,
  refusal: Refusal | OverQuota,
  startsAt: number | null,
): Answer {
  const voice = voiceFor(call, call.member);
  const { words, locale } = voice;
  if (refusal.refused !== 'quota') {
    const state = words.states[request.state];
    return rejectForm({ '': words.stale(escapeMarkdown(titleOf(voice, request)), state) });
  }
  const on = call.calendar.localDate(startsAt ?? call.now);
  const period = periodOf(on, call.programme.acceleration);
  const left = refusal.left === 0 ? words.report.none : lengthInWords(refusal.left, locale);
  const back = comesBack(voice, period, 'backTheirs');
  return rejectForm({ minutes: words.quota.refused(left, periodInWords(voice, period), back) });
}
