import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { bothSides } from '../access.ts';
import { type OutcomeValues, outcomeForm } from '../forms/outcome.ts';
import { followForm, type TextValues } from '../forms/texts.ts';
import { type ViewContext, viewContextFor } from '../locales/index.ts';
import { notify } from '../notifications/requests.ts';
import type { Request } from '../rules/request.ts';
import { button, formatLength, short, showButton, titleOf } from '../views/format.ts';
import { noticeMessage, simpleMessage } from '../views/simple.ts';
import { type OnRequest, rejected, stale } from './request.ts';
import { isRefused, transition } from './transition.ts';

/** Everybody concerned but who acts. */
async function othersOf(context: ActorContext, request: Request): Promise<Member[]> {
  const { team, parrain } = await bothSides(context, request);
  return [...team, ...(parrain ? [parrain] : [])].filter(({ id }) => id !== context.member.id);
}

export async function openOutcome(context: PressContext, { request }: OnRequest): Promise<Answer> {
  return openForm(outcomeForm(viewContextFor(context, context.member), request));
}

/** It took place: what was used is counted, the rest is given back. */
export async function recordOutcome(
  context: SubmitContext<OutcomeValues>,
  { request }: OnRequest,
): Promise<Answer> {
  const { minutes, outcome } = context.values;
  const view = viewContextFor(context, context.member);
  const { told: words } = view.words.after;
  if (minutes > request.granted && request.state === 'held')
    return rejectForm({ minutes: words.badMinutes(request.granted) });
  const texts = { ...request.texts, outcome };
  const done = await transition(context, request, 'tell', context.member, { texts }, minutes);
  if (isRefused(done)) return rejected(context, request, done, null);
  await notify(context, done, await othersOf(context, done), 'told', (theirs) =>
    outcomeNotice(theirs, done, context.member.name),
  );
  const length = (value: number) => formatLength(value, view.locale);
  const back = done.granted - (done.used ?? 0);
  const said = back > 0 ? words.savedBack(length(minutes), length(back)) : words.saved(length(minutes));
  return whisper(simpleMessage({ summary: said, text: said }, showButton(view, done)));
}

function outcomeNotice(view: ViewContext, request: Request, who: string) {
  const { told: words } = view.words.after;
  const length = formatLength(request.used ?? 0, view.locale);
  return noticeMessage(
    view,
    request,
    { say: (what, shortly) => words.other(shortly(who), what.hour, length) },
    showButton(view, request),
  );
}

export async function notHeld(context: PressContext, { request }: OnRequest): Promise<Answer> {
  const { after, buttons } = viewContextFor(context, context.member).words;
  return whisper(
    simpleMessage(
      { summary: after.held.no, text: `${after.held.no} ${after.held.noText}` },
      button(buttons.move, 'counter', request.id, 'primary'),
      button(buttons.missed, 'missed', request.id, 'danger'),
    ),
  );
}

export async function missed(context: PressContext, { request }: OnRequest): Promise<Answer> {
  const others = await othersOf(context, request);
  const cancelled = await transition(context, request, 'missed', context.member);
  if (isRefused(cancelled)) return stale(context, request);
  await notify(context, cancelled, others, 'missed', (view) => {
    const { missedOther } = view.words.after.told;
    return noticeMessage(view, request, {
      say: (what, shortly) => missedOther(shortly(context.member.name), what.hour),
    });
  });
  const said = viewContextFor(context, context.member).words.after.told.missed;
  return whisper(simpleMessage({ summary: said, text: said }));
}

export async function openFollow(context: PressContext, { request }: OnRequest): Promise<Answer> {
  return openForm(followForm(viewContextFor(context, context.member), request));
}

/** What came of it, some weeks later: passed on to who gave the hour. */
export async function follow(context: SubmitContext<TextValues>, { request }: OnRequest): Promise<Answer> {
  const texts = { ...request.texts, followUp: context.values.text };
  const followed = await transition(context, request, 'follow', context.member, { texts });
  if (isRefused(followed)) return rejected(context, request, followed, null);
  const { parrain } = await bothSides(context, followed);
  await notify(context, followed, parrain ? [parrain] : [], 'followed', (view) => {
    const { follow: words } = view.words.after;
    return noticeMessage(
      view,
      request,
      {
        summary: words.toldSummary(short(titleOf(view, request))),
        say: (what) => words.told(context.member.name, what.request),
      },
      showButton(view, request),
    );
  });
  const { thanks } = viewContextFor(context, context.member).words.after.follow;
  return whisper(simpleMessage({ summary: thanks, text: thanks }));
}
