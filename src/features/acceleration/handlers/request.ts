import { type Answer, rejectForm, whisper } from '../../../chat/answer.ts';
import { plainText } from '../../../chat/markdown.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext } from '../../../community/feature/feature.ts';
import { sideOf } from '../access.ts';
import { viewContextFor } from '../locales/index.ts';
import { type OverQuota, periodOf } from '../rules/accounting.ts';
import type { Request, Side } from '../rules/request.ts';
import { type Event, type Refusal, requestStates } from '../rules/states.ts';
import { requestById } from '../store/requests.ts';
import { comesBack, formatLength, formatPeriod, titleOf } from '../views/format.ts';
import { goneMessage, staleMessage } from '../views/simple.ts';

/** A request, and the side on which who acts stands. */
export type OnRequest = { request: Request; side: Side };

/** Whose side may act, and what must be possible where the request stands; a form tells that when it is sent. */
type Need = { side: readonly Side[]; can?: Event };

/** Presses and forms about a request; to others than those of these sides, it is not there. */
export const onRequest = actionsOn<OnRequest, Need>(async (context, { side: sides, can }, asked) => {
  const request = await requestById(context.tx, context.secrets, context.ref);
  const side = request ? await sideOf(context, context.member, request) : null;
  const view = viewContextFor(context, context.member);
  if (!request || !side || !sides.includes(side))
    return {
      refused: asked === 'form' ? rejectForm({ '': view.words.gone.text }) : whisper(goneMessage(view)),
    };
  if (can && !requestStates.can(request.state, can)) return { refused: stale(context, request) };
  return { row: { request, side } };
});

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
    return rejectForm({ '': words.stale(titleOf(view, request), state) });
  }
  const on = context.calendar.localDate(startsAt ?? context.now);
  const period = periodOf(on, context.programme.acceleration);
  const left = refusal.left === 0 ? words.report.none : formatLength(refusal.left, locale);
  const back = comesBack(view, period, 'backTheirs');
  return rejectForm({ minutes: words.quota.refused(left, formatPeriod(view, period), plainText(back)) });
}
