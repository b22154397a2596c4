import { type Answer, openForm, rejectForm, whisper } from '../../../chat/answer.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { sideOf } from '../access.ts';
import { type MomentKind, type MomentValues, momentForm } from '../forms/moment.ts';
import { viewContextFor } from '../locales/index.ts';
import { notifyProposal } from '../notifications/proposals.ts';
import { answerAsked } from '../notifications/requests.ts';
import type { Request } from '../rules/request.ts';
import { type Event, requestStates } from '../rules/states.ts';
import { askedFor, askedOf, setAsked } from '../store/asked.ts';
import { requestById } from '../store/requests.ts';
import { showButton, whenOf } from '../views/format.ts';
import { goneMessage, namedIn, noticeMessage, simpleMessage } from '../views/simple.ts';
import { dismissOthers, search } from './matchmaking.ts';
import { momentFor } from './moment-check.ts';
import { type OnRequest, rejected, stale } from './request.ts';
import { isRefused, leftSoon, transition } from './transition.ts';

/** Presses about a request by who was asked; she is told when somebody else took it, or when it was withdrawn. */
export const onAsked = actionsOn<OnRequest, { can?: Event }>(async (context, { can }) => {
  const { tx, secrets, member, ref } = context;
  const asked = await askedOf(tx, ref, member.id);
  const request = await requestById(tx, secrets, ref);
  const view = viewContextFor(context, member);
  const side = request && (await sideOf(context, member, request));
  if (request && asked && asked.state !== 'asked') {
    const { taken, closed } = view.words.asking;
    const said = request.state === 'proposed' || request.state === 'granted' ? taken : closed;
    const words = said(namedIn(view, request).request);
    return { refused: whisper(simpleMessage({ summary: words, text: words })) };
  }
  if (!request || side !== 'asked') return { refused: whisper(goneMessage(view)) };
  if (can && !requestStates.can(request.state, can)) return { refused: stale(context, request) };
  return { row: { request, side } };
});

/** Opens the form in which a parrain proposes a moment. */
export const openTaking =
  (id: MomentKind) =>
  async (context: PressContext, { request }: OnRequest): Promise<Answer> =>
    openForm(
      momentForm(viewContextFor(context, context.member), id, request, await leftSoon(context, request)),
    );

/** The first yes wins: the hours are reserved, the others are thanked, the team is told. */
export const take =
  (how: MomentKind) =>
  async (context: SubmitContext<MomentValues>, { request }: OnRequest): Promise<Answer> => {
    const { member, values } = context;
    const view = viewContextFor(context, member);
    const moment = await momentFor(context, request, 'parrain', values);
    if ('errors' in moment) return rejectForm(moment.errors);
    const texts = { ...request.texts, place: values.place };
    const change = { ...moment, texts, parrainId: member.id, proposedBy: 'parrain' as const };
    const taken = await transition(context, request, 'take', member, change, values.minutes);
    if (isRefused(taken)) return rejected(context, request, taken, moment.startsAt);
    await setAsked(context.tx, request.id, member.id, 'took');
    await dismissOthers(context, taken, member.id, (theirs) => {
      const { taken: said } = theirs.words.asking;
      return noticeMessage(theirs, taken, { say: (what) => said(what.request) });
    });
    await thank(context, taken);
    await notifyProposal(context, taken, member, 'parrain', how);
    const said = view.words.moments.proposed.sent(whenOf(view, taken) ?? '');
    return whisper(simpleMessage({ summary: said, text: said }, showButton(view, taken)));
  };

/** What asked her becomes a word of thanks. */
async function thank(context: ActorContext, request: Request): Promise<void> {
  const asked = await askedOf(context.tx, request.id, context.member.id);
  if (!asked) return;
  await answerAsked(context, request, context.member, asked.wave, (view) => {
    const { yours } = view.words.asking;
    return noticeMessage(view, request, { say: (what) => yours(what.request) }, showButton(view, request));
  });
}

/** A no is well taken: she is not asked again; when nobody is left to answer, others are asked at once. */
export async function decline(context: PressContext, { request }: OnRequest): Promise<Answer> {
  const { tx, member } = context;
  const declined = await transition(context, request, 'decline', member);
  if (isRefused(declined)) return stale(context, request);
  const wave = (await askedOf(tx, request.id, member.id))?.wave ?? 0;
  await setAsked(tx, request.id, member.id, 'declined');
  await answerAsked(context, declined, member, wave, (view) => {
    const said = view.words.asking.declined;
    return noticeMessage(view, request, { say: (what) => said(what.request) });
  });
  const waiting = (await askedFor(tx, request.id)).some(({ state }) => state === 'asked');
  if (!waiting) await search(context, declined);
  const view = viewContextFor(context, member);
  const said = view.words.asking.declined(namedIn(view, request).request);
  return whisper(simpleMessage({ summary: said, text: said }));
}
