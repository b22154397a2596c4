import { randomUUID } from 'node:crypto';
import { type Answer, openForm, rejectForm, whisper } from '../../../../../chat/answer.ts';
import type {
  ActorContext,
  PressContext,
  SubmitContext,
  UnitOfWork,
} from '../../../../../community/feature/feature.ts';
import { saveDraft } from '../../../../../community/gatherings/lifecycle/lifecycle.ts';
import { newGathering, timesFrom } from '../../../../../community/gatherings/new-gathering.ts';
import { gatheringById } from '../../../../../community/gatherings/store.ts';
import { viewContextFor } from '../../../locales/led.ts';
import { misplacedErrors } from '../../planning/handlers/drafting.ts';
import { type RequestValues, requestForm } from '../forms.ts';
import { tellCoaches, tellHer } from '../notifications.ts';
import { type Led, MAX_WAITING, worksInDefi } from '../rules.ts';
import { saveLed, setTimers } from '../store.ts';
import { requestSentMessage, wordMessage } from '../views.ts';
import { end, followedBy } from './leading.ts';
import { onRequest, requestsFor, requestsOf } from './listing.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** What keeps her from asking for a format, in words; null when nothing does. */
function refusal(context: ActorContext, formatId: string): string | null {
  const { refused } = viewOf(context).words.requests;
  if (!worksInDefi(context.member)) return refused.noDefi;
  return onRequest(context).some(({ id }) => id === formatId) ? null : refused.none;
}

/** `/rencontre demander`: what her team has asked for; the form at once, where there is one format and nothing yet. */
export async function show(context: ActorContext): Promise<Answer> {
  const { refused } = viewOf(context).words.requests;
  const asked = await requestsFor(context);
  const [format, ...others] = onRequest(context);
  if (asked.length === 0) {
    if (!worksInDefi(context.member)) return whisper(wordMessage(refused.noDefi));
    if (!format) return whisper(wordMessage(refused.none));
    if (others.length === 0) return openForm(requestForm(viewOf(context), format));
  }
  return whisper(await requestsOf(context));
}

export async function open(context: PressContext): Promise<Answer> {
  const format = onRequest(context).find(({ id }) => id === context.ref);
  const why = refusal(context, context.ref);
  if (why !== null || !format)
    return whisper(wordMessage(why ?? viewOf(context).words.requests.refused.none));
  return openForm(requestForm(viewOf(context), format));
}

export async function submit(context: SubmitContext<RequestValues>): Promise<Answer> {
  const { values, member, now } = context;
  const view = viewOf(context);
  const format = onRequest(context).find(({ id }) => id === context.ref);
  const why = refusal(context, context.ref);
  if (why !== null || !format) return rejectForm({ '': why ?? view.words.requests.refused.none });
  const waiting = (await requestsFor(context)).filter(({ state }) => state === 'waiting');
  if (waiting.length >= MAX_WAITING) return rejectForm({ '': view.words.requests.refused.most });
  const times = timesFrom(context, values.on, values.at, format.minutes);
  const errors = misplacedErrors(context, values.on, times);
  if (errors) return rejectForm(errors);
  const draft = newGathering(context, now, {
    ...{ title: values.title, format: format.id, defi: member.defi },
    authorId: await followedBy(context, member),
    ...times,
  });
  await saveDraft(context, draft);
  const led: Led = {
    ...{ id: randomUUID(), gatheringId: draft.id, memberId: member.id, state: 'waiting', createdAt: now },
    ...{ title: values.title, why: null, format: format.id, defi: member.defi },
    ...{ need: values.need, document: values.document },
  };
  await saveLed(context, led);
  await setTimers(context.tx, led.id, [{ kind: 'leave', at: draft.startsAt }]);
  await tellCoaches(context, led);
  return whisper(requestSentMessage(view, led));
}

/** Its day has come and nobody planned it: whoever asked is told; a draft that a coach has moved has until then. */
export async function lapse(uow: UnitOfWork, led: Led): Promise<void> {
  const draft = led.gatheringId === null ? null : await gatheringById(uow.tx, led.gatheringId);
  if (draft?.state === 'draft' && draft.startsAt > uow.now)
    return setTimers(uow.tx, led.id, [{ kind: 'leave', at: draft.startsAt }]);
  await tellHer(uow, await end(uow, led, 'declined', null), null);
}
