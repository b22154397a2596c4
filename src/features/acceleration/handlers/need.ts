import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { joinMarkdown } from '../../../chat/markdown.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messages/messaging.ts';
import { formatMoment } from '../../../community/format/dates.ts';
import { EIG } from '../../../community/members/member.ts';
import { type DetailsValues, detailsForm, type NeedValues, needForm } from '../forms/need.ts';
import { loadQuota } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { reviewKey } from '../notifications/requests.ts';
import { accountOf } from '../rules/accounting.ts';
import { isComplete, type Request } from '../rules/request.ts';
import { after } from '../rules/timers.ts';
import { newRequest, requestsWhere } from '../store/requests.ts';
import { timerAt } from '../store/timers.ts';
import { reviewMessage } from '../views/coaches.ts';
import { formatQuota, showButton, titleOf } from '../views/format.ts';
import { previewMessage, savedMessage } from '../views/need.ts';
import { goneMessage, simpleMessage } from '../views/simple.ts';
import { authorName, search } from './matchmaking.ts';
import { type OnRequest, onRequest, stale } from './request.ts';
import { refreshReview } from './review.ts';
import { isRefused, transition } from './transition.ts';

/** Her draft, when she has one: one at a time. */
async function draftOf({ tx, secrets, member }: ActorContext): Promise<Request | null> {
  const drafts = await requestsWhere(tx, secrets, { authorId: member.id, states: ['draft'] });
  return drafts[0] ?? null;
}

/** `/acceleration demander`: the need, first half; her draft, when there is one. */
export const startAsking = async (context: ActorContext): Promise<Answer> =>
  openForm(needForm(viewContextFor(context, context.member), await draftOf(context)));

/** A need that was said elsewhere, and that a coach suggested to make an hour of: the form begins with it. */
export async function openFromNeed(context: PressContext): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const handed = await context.contributions.handOver.read(context, context.ref);
  if (handed === null) return whisper(goneMessage(view));
  return openForm(needForm(view, null, { ...handed, id: context.ref }));
}

const change = onRequest.form({ who: EIG, side: ['team'], form: needForm }, (context, { request }) =>
  keep(context, request),
);

/** Before it left, its author changes it; the draft is kept at once. */
export async function need(context: SubmitContext<NeedValues>): Promise<Answer> {
  const { ref, member, now, programme, contributions } = context;
  const handed = ref === '' ? null : await contributions.handOver.read(context, ref);
  if (handed) {
    await contributions.handOver.taken(context, ref);
    const begun = newRequest(member, accountOf(member, programme.acceleration), now);
    return keep(context, { ...begun, field: handed.field });
  }
  if (ref !== '') return change.handle(context);
  const draft =
    (await draftOf(context)) ?? newRequest(member, accountOf(member, programme.acceleration), now);
  return keep(context, draft);
}

async function keep(context: SubmitContext<NeedValues>, request: Request): Promise<Answer> {
  const texts = { ...request.texts, ...context.values };
  const saved = await transition(context, request, 'save', context.member, { texts });
  const view = viewContextFor(context, context.member);
  if (isRefused(saved))
    return rejectForm({ '': view.words.stale(titleOf(view, request), view.words.states[request.state]) });
  return whisper(savedMessage(view, saved));
}

export async function details(
  context: SubmitContext<DetailsValues>,
  { request }: OnRequest,
): Promise<Answer> {
  const { field, wished, dates } = context.values;
  const texts = { ...request.texts, dates };
  const saved = await transition(context, request, 'save', context.member, { texts, field, wished });
  const view = viewContextFor(context, context.member);
  if (isRefused(saved))
    return rejectForm({
      '': view.words.stale(titleOf(view, request), view.words.states[request.state]),
    });
  return whisper(await previewOf(context, saved));
}

async function previewOf(context: ActorContext, request: Request) {
  const leavesAt =
    request.state === 'draft' ? after(context.calendar, context.now, { workingDays: 1, at: '10:00' }) : null;
  return previewMessage(viewContextFor(context, context.member), request, {
    author: await authorName(context, request),
    left: await loadQuota(context),
    leavesAt,
  });
}

/** Sends a draft to the coaches first; one that they commented on leaves at once. */
export async function send(context: PressContext, { request }: OnRequest): Promise<Answer> {
  if (request.state === 'commented') return sendAfterReview(context, request);
  if (request.state === 'draft' && !isComplete(request)) return whisper(await previewOf(context, request));
  const sent = await transition(context, request, 'send', context.member);
  if (isRefused(sent)) return stale(context, request);
  const leavesAt = await timerAt(context.tx, sent.id, 'leave');
  const channel = viewContextFor(context);
  await postIn(
    context,
    'coaches',
    'acceleration/coaches',
    reviewKey(sent),
    reviewMessage(channel, sent, await authorName(context, sent), leavesAt),
  );
  const view = viewContextFor(context, context.member);
  const { sent: words } = view.words.need;
  return whisper(
    simpleMessage(
      {
        summary: words.summary,
        text: joinMarkdown([
          words.text(formatMoment(leavesAt ?? context.now, view.timeZone, view.locale)),
          formatQuota(view, await loadQuota(context)),
        ]),
        note: words.undo,
      },
      showButton(view, sent),
    ),
  );
}

async function sendAfterReview(context: ActorContext, request: Request): Promise<Answer> {
  const sent = await transition(context, request, 'resend', context.member);
  if (isRefused(sent)) return stale(context, request);
  await refreshReview(context, sent);
  await search(context, sent);
  const view = viewContextFor(context, context.member);
  const { review, left } = view.words.need;
  return whisper(
    simpleMessage(
      {
        summary: left.summary(titleOf(view, sent)),
        text: review.letGo(titleOf(view, sent)),
      },
      showButton(view, sent),
    ),
  );
}

/** Looks again, for a request that found nobody. */
export async function again(context: PressContext, { request }: OnRequest): Promise<Answer> {
  const searching = await transition(context, request, 'again', context.member);
  if (isRefused(searching)) return stale(context, request);
  await search(context, searching);
  const view = viewContextFor(context, context.member);
  return whisper(
    simpleMessage(
      {
        summary: view.words.need.review.letGo(titleOf(view, request)),
        text: view.words.need.review.letGo(titleOf(view, request)),
      },
      showButton(view, request),
    ),
  );
}

const edit = onRequest.press({ who: EIG, side: ['team'], can: 'save' }, async (context, { request }) =>
  openForm(needForm(viewContextFor(context, context.member), request)),
);

/** The first half of the need: of a request that is there, or of a new one. */
export const openNew = (context: PressContext): Promise<Answer> =>
  context.ref === '' ? startAsking(context) : edit.handle(context);

export async function openDetails(context: PressContext, { request }: OnRequest): Promise<Answer> {
  return openForm(detailsForm(viewContextFor(context, context.member), request, await loadQuota(context)));
}
