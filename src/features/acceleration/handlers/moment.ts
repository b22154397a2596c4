import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import type { PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { bothSides } from '../access.ts';
import { type MomentValues, momentForm } from '../forms/moment.ts';
import { viewContextFor } from '../locales/index.ts';
import { notifyGranted, notifyProposal } from '../notifications/proposals.ts';
import { notify } from '../notifications/requests.ts';
import { setAsked } from '../store/asked.ts';
import { button, showButton, titleOf, whenOf } from '../views/format.ts';
import { obstacleMessage } from '../views/moment.ts';
import { noticeMessage, simpleMessage } from '../views/simple.ts';
import { search } from './matchmaking.ts';
import { agendaFault, momentFor } from './moment-check.ts';
import { type OnRequest, rejected, stale } from './request.ts';
import { isRefused, leftSoon, transition } from './transition.ts';

/** Who did not propose the moment says yes to it; `anyway`: in spite of what her agenda warns of. */
export const agree =
  (anyway: boolean) =>
  async (context: PressContext, { request, side }: OnRequest): Promise<Answer> => {
    const { startsAt, endsAt } = request;
    // One does not agree with oneself: the other has not answered yet.
    if (request.proposedBy === side || startsAt === null || endsAt === null) return stale(context, request);
    const view = viewContextFor(context, context.member);
    const fault = await agendaFault(context, request, side, { startsAt, endsAt }, anyway);
    if (fault !== null) return whisper(obstacleMessage(view, request, fault));
    const granted = await transition(context, request, 'agree', context.member, {}, request.granted);
    if (isRefused(granted)) return stale(context, request);
    await notifyGranted(context, granted);
    const said = view.words.moments.granted.summary(whenOf(view, granted) ?? '');
    return whisper(simpleMessage({ summary: said, text: said }, showButton(view, granted)));
  };

export async function openCounter(context: PressContext, { request }: OnRequest): Promise<Answer> {
  const left = await leftSoon(context, request);
  return openForm(momentForm(viewContextFor(context, context.member), 'counter', request, left));
}

/** Another moment, before or after it was agreed: the other confirms it again. */
export async function counter(
  context: SubmitContext<MomentValues>,
  { request, side }: OnRequest,
): Promise<Answer> {
  const { member, values } = context;
  const view = viewContextFor(context, member);
  const moment = await momentFor(context, request, side, values);
  if ('errors' in moment) return rejectForm(moment.errors);
  const from = side === 'team' ? 'team' : 'parrain';
  const texts = { ...request.texts, place: values.place };
  const change = { ...moment, texts, proposedBy: from } as const;
  const proposed = await transition(context, request, 'counter', member, change, values.minutes);
  if (isRefused(proposed)) return rejected(context, request, proposed, moment.startsAt);
  await notifyProposal(context, proposed, member, from, 'counter');
  const said = view.words.moments.proposed.sent(whenOf(view, proposed) ?? '');
  return whisper(simpleMessage({ summary: said, text: said }, showButton(view, proposed)));
}

/** Asks whether she means it: the other is counting on it. */
export async function release(context: PressContext, { request }: OnRequest): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const { released } = view.words.moments;
  return whisper(
    simpleMessage(
      { summary: released.ask, text: released.askText(titleOf(view, request)) },
      button(view.words.buttons.releaseSure, 'release-sure', request.id, 'danger'),
      showButton(view, request),
    ),
  );
}

/** One side steps back: hours are given back, the other is told, and others are asked. */
export async function releaseSure(context: PressContext, { request, side }: OnRequest): Promise<Answer> {
  const { parrain, team } = await bothSides(context, request);
  const searching = await transition(context, request, 'release', context.member);
  if (isRefused(searching)) return stale(context, request);
  if (request.parrainId !== null) await setAsked(context.tx, request.id, request.parrainId, 'declined');
  const others = side === 'team' ? (parrain ? [parrain] : []) : team;
  await notify(context, searching, others, 'released', (view) => {
    const { released } = view.words.moments;
    const list = button(view.words.buttons.list, 'list', '');
    return noticeMessage(
      view,
      request,
      {
        say: (what, shortly) =>
          side === 'team'
            ? released.byTeam(what.request)
            : released.byParrain(shortly(context.member.name), what.request),
      },
      ...(side === 'team' ? [list] : [showButton(view, request)]),
    );
  });
  await search(context, searching);
  const { done } = viewContextFor(context, context.member).words.moments.released;
  return whisper(simpleMessage({ summary: done, text: done }));
}
