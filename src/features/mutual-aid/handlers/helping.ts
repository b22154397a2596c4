import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { plusDays } from '../../../community/format/iso-dates.ts';
import { endPause, pausedOn, pauseUntil } from '../../../community/matching/pauses.ts';
import { awayOn } from '../../../community/members/absences.ts';
import { chosenMember } from '../../../community/members/chosen-member.ts';
import type { Member } from '../../../community/members/member.ts';
import { sideOf } from '../access.ts';
import {
  type OfferValues,
  offerForm,
  questionForm,
  type ReferValues,
  referForm,
  replyForm,
  type TextValues,
} from '../forms/helping.ts';
import { addressees, knownAuthor, nameOf, sendAtOf } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { answerAsked, ask, loadAsk } from '../notifications/asked.ts';
import { notify, notifyOffer } from '../notifications/news.ts';
import { isSameTeam, type Request } from '../rules/request.ts';
import { OPEN } from '../rules/states.ts';
import { timersFor } from '../rules/timers.ts';
import { type Asked, askedBy, askedOf, recordAsked, setAsked } from '../store/asked.ts';
import { addOffer, offersWhere, saveOffer } from '../store/offers.ts';
import { addQuestion, answerQuestion, type Question } from '../store/questions.ts';
import { requestById, saveRequest } from '../store/requests.ts';
import { setTimers } from '../store/timers.ts';
import { onDay, sentence } from '../views/format.ts';
import {
  askedMessage,
  channelMessage,
  questionMessage,
  questionReadMessage,
  repliedMessage,
} from '../views/helping.ts';
import { showOwn } from './asking.ts';
import { advanceIfNobodyIsLeft } from './matchmaking.ts';
import { type OnRequest, refuse } from './request.ts';

type Row = OnRequest & { author: Member };

/** A request from a list or a message: her own with its steps, one that she is asked for as she was asked. */
export async function see(context: PressContext): Promise<Answer> {
  const { tx, secrets, member, ref, value } = context;
  const request = await requestById(tx, secrets, ref === '' ? (value ?? '') : ref);
  const side = request ? await sideOf(context, member, request) : null;
  if (!request || side === null) return refuse(context, 'gone', 'press');
  if (side === 'author') return whisper(await showOwn(context, request));
  const asked = await askedOf(tx, request.id, member.id);
  if (!OPEN.includes(request.state)) return refuse(context, 'ended', 'press');
  const view = viewContextFor(context, member);
  // Whoever reads it in the channel is told no more there than the channel is.
  if (asked === null)
    return whisper(
      channelMessage(view, request, request.named ? await nameOf(context, request.authorId) : null),
    );
  return whisper(askedMessage(view, request, await loadAsk(context, request, member, asked)));
}

const ownOffers = async ({ tx, secrets, member }: ActorContext, request: Request) =>
  (await offersWhere(tx, secrets, { requestId: request.id })).filter(
    ({ memberId }) => memberId === member.id,
  );

/** **Je peux aider**: what she has understood first. What she wrote before, and was not read yet, can be changed. */
export async function openOffer(context: PressContext, { request }: Row): Promise<Answer> {
  const last = (await ownOffers(context, request)).at(-1);
  if (last?.state === 'accepted') return refuse(context, 'introduced', 'press');
  const view = viewContextFor(context, context.member);
  return openForm(offerForm(view, request.id, last?.state === 'offered' ? last.texts : null));
}

export async function offer(context: SubmitContext<OfferValues>, { request, author }: Row): Promise<Answer> {
  const { tx, secrets, member, now, values } = context;
  const last = (await ownOffers(context, request)).at(-1);
  if (last?.state === 'accepted') return refuse(context, 'introduced', 'form');
  const texts = { ...values, reply: null };
  if (last?.state === 'offered') await saveOffer(tx, secrets, { ...last, texts });
  else {
    await keepNeed(context, request);
    const offered = await addOffer(tx, secrets, {
      requestId: request.id,
      memberId: member.id,
      at: now,
      texts,
    });
    await setAsked(tx, request.id, member.id, 'offered');
    await notifyOffer(context, request, offered);
  }
  await answerAsked(context, request, member.id, ({ words }) => words.helping.asked.offered(author.name));
  const { offer: words } = viewContextFor(context, member).words.helping;
  const known = await knownAuthor(context, request, member.id);
  return whisper(sentence(words.sent(known ?? words.author)));
}

/** What was read elsewhere becomes a request with the first offer; nothing is asked of anybody. */
async function keepNeed({ tx, secrets, calendar, now }: ActorContext, request: Request): Promise<void> {
  if (await requestById(tx, secrets, request.id)) return;
  await saveRequest(tx, secrets, request);
  await setTimers(tx, request.id, timersFor(request, calendar, calendar.nextWorkingMoment(now)));
}

export const openQuestion = async (context: PressContext, { request }: Row): Promise<Answer> =>
  openForm(questionForm(viewContextFor(context, context.member), request.id));

export async function question(context: SubmitContext<TextValues>, { request }: Row): Promise<Answer> {
  const { tx, secrets, member, now, values } = context;
  const asked = await addQuestion(tx, secrets, {
    ...{ requestId: request.id, memberId: member.id, at: now },
    question: values.text,
  });
  await notify(context, request, request.authorId, `question/${asked.id}`, (view) =>
    questionMessage(view, request, asked.id, member.name),
  );
  return whisper(sentence(viewContextFor(context, member).words.helping.question.sent));
}

type OnQuestion = { question: Question; request: Request };

export const openReply = async (context: PressContext, { question: asked }: OnQuestion): Promise<Answer> =>
  openForm(replyForm(viewContextFor(context, context.member), asked.id, asked.question));

export async function reply(
  context: SubmitContext<TextValues>,
  { question: asked, request }: OnQuestion,
): Promise<Answer> {
  await answerQuestion(context.tx, context.secrets, asked, context.values.text);
  await notify(context, request, asked.memberId, `replied/${asked.id}`, (view) =>
    repliedMessage(view, request, asked.id),
  );
  const { words } = viewContextFor(context, context.member);
  return whisper(sentence(words.helping.question.replied(await nameOf(context, asked.memberId))));
}

/** The answer to a question of hers. */
export async function readReply(
  context: PressContext,
  { question: asked, request }: OnQuestion,
): Promise<Answer> {
  if (asked.answer === null) return refuse(context, 'elsewhere', 'press');
  const said = { question: asked.question, answer: asked.answer };
  return whisper(questionReadMessage(viewContextFor(context, context.member), request, said));
}

export const openRefer = async (context: PressContext, { request }: Row): Promise<Answer> =>
  openForm(referForm(viewContextFor(context, context.member), request.id));

/** **Je connais quelqu’un**: she is asked, and told who thought of her; unless she can't be, whatever the reason. */
export async function refer(context: SubmitContext<ReferValues>, { request, author }: Row): Promise<Answer> {
  const { tx, member, values, calendar, now } = context;
  const words = viewContextFor(context, member).words.helping.refer;
  const on = calendar.localDate(calendar.nextWorkingMoment(now));
  const chosen = await chosenMember(tx, values.member);
  const mayAsk = await addressees({ ...context, now: sendAtOf(context) }, request);
  const mayBeAsked =
    chosen !== null &&
    chosen.id !== member.id &&
    mayAsk(chosen) &&
    !isSameTeam(author, chosen) &&
    !(await awayOn(tx, on)).has(chosen.id) &&
    !(await pausedOn(tx, on)).has(chosen.id) &&
    (await askedOf(tx, request.id, chosen.id)) === null;
  if (!mayBeAsked) return rejectForm({ member: words.cannot });
  const asked: Asked = {
    ...{ requestId: request.id, memberId: chosen.id, state: 'asked', wave: request.wave, at: now },
    ...{ reasons: [], referrerId: member.id },
  };
  await recordAsked(tx, asked);
  await ask(context, request, chosen, asked);
  return whisper(sentence(words.sent));
}

/** **Je ne sais pas**: she is thanked, and asked less about this field. */
export async function unsure(context: PressContext, { request, side }: Row): Promise<Answer> {
  const { words } = viewContextFor(context, context.member);
  if (side === 'asked') {
    await setAsked(context.tx, request.id, context.member.id, 'unsure');
    await answerAsked(context, request, context.member.id, (view) => view.words.helping.asked.unsure);
    await advanceIfNobodyIsLeft(context, request);
  }
  return whisper(sentence(words.helping.asked.unsure));
}

const PAUSE_DAYS = 14;

/** **En pause 2 semaines**: nobody asks her; what she was asked already goes on to others. */
export async function pause(context: PressContext): Promise<Answer> {
  const { tx, secrets, calendar, now, member } = context;
  const todayOn = calendar.localDate(now);
  const [wanted, known = ''] = [plusDays(todayOn, PAUSE_DAYS), (await pausedOn(tx, todayOn)).get(member.id)];
  // A longer one that she said elsewhere stands.
  const untilOn = known > wanted ? known : wanted;
  await pauseUntil(tx, member.id, untilOn);
  for (const { requestId, state } of await askedBy(tx, member.id)) {
    const request = state === 'asked' ? await requestById(tx, secrets, requestId) : null;
    if (!request || !OPEN.includes(request.state)) continue;
    await setAsked(tx, requestId, member.id, 'paused');
    await answerAsked(context, request, member.id, (view) =>
      view.words.helping.asked.paused(onDay(view, untilOn)),
    );
    await advanceIfNobodyIsLeft(context, request);
  }
  const view = viewContextFor(context, member);
  return whisper(sentence(view.words.helping.asked.paused(onDay(view, untilOn))));
}

export async function resume(context: PressContext): Promise<Answer> {
  await endPause(context.tx, context.member.id);
  return replace(sentence(viewContextFor(context, context.member).words.helping.asked.resumed));
}
