import { type Answer, rejectForm, whisper } from '../../../chat/answer.ts';
import { escapeMarkdown } from '../../../chat/markdown.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { sideOf } from '../access.ts';
import { viewContextFor } from '../locales/index.ts';
import { type OverQuota, periodOf } from '../rules/accounting.ts';
import type { Request, Side } from '../rules/request.ts';
import type { Refusal } from '../rules/states.ts';
import { requestById } from '../store/requests.ts';
import { comesBack, formatLength, formatPeriod, titleOf } from '../views/format.ts';
import { goneMessage, staleMessage } from '../views/simple.ts';

type RefContext = ActorContext & { ref: string };
type Then = (request: Request, side: Side) => Promise<Answer>;

/** Loads the request of a button, for who stands on one of these sides; others see that it is not there. */
export async function withRequest(context: RefContext, sides: readonly Side[], then: Then): Promise<Answer> {
  const found = await findRequest(context, sides);
  return found
    ? then(found.request, found.side)
    : whisper(goneMessage(viewContextFor(context, context.member)));
}

/** The same for a form, which stays open with what was typed. */
export async function inForm(context: RefContext, sides: readonly Side[], then: Then): Promise<Answer> {
  const found = await findRequest(context, sides);
  if (found) return then(found.request, found.side);
  return rejectForm({ '': viewContextFor(context, context.member).words.gone.text });
}

async function findRequest(context: RefContext, sides: readonly Side[]) {
  const request = await requestById(context.tx, context.secrets, context.ref);
  const side = request ? await sideOf(context, context.member, request) : null;
  return request && side && sides.includes(side) ? { request, side } : null;
}

/** What was pressed can no longer happen: kindly, nothing changed. */
export const stale = (context: ActorContext, request: Request): Answer =>
  whisper(staleMessage(viewContextFor(context, context.member), request));

/** Why a form changes nothing: beside the minutes for a quota, else for the form as a whole. */
export function rejected(
  context: ActorContext,
  request: Request,
  refusal: Refusal | OverQuota,
  startsAt: number | null,
): Answer {
  const view = viewContextFor(context, context.member);
  const { words, locale } = view;
  if (refusal.refused !== 'quota') {
    const state = words.states[request.state];
    return rejectForm({ '': words.stale(escapeMarkdown(titleOf(view, request)), state) });
  }
  const on = context.calendar.localDate(startsAt ?? context.now);
  const period = periodOf(on, context.programme.acceleration);
  const left = refusal.left === 0 ? words.report.none : formatLength(refusal.left, locale);
  const back = comesBack(view, period, 'backTheirs');
  return rejectForm({ minutes: words.quota.refused(left, formatPeriod(view, period), back) });
}
