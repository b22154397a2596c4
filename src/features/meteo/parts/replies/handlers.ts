import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import { plainText } from '../../../../chat/markdown.ts';
import type { Message } from '../../../../chat/message.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { memberById } from '../../../../community/members/members.ts';
import { askToTalk } from '../../handlers/contact.ts';
import { viewContextFor } from '../../locales/index.ts';
import { recordReadings } from '../../store/readings.ts';
import { type ReplyValues, replyBackForm, replyForm } from './forms.ts';
import { type Exchange, exchangeOf } from './load.ts';
import { takeBack, tellOfTurn } from './notifications.ts';
import { lastCoach, type Side } from './rules.ts';
import { addTurn, answerOfTurn, removeTurn } from './store.ts';
import {
  cannotReply,
  exchangeMessage,
  noExchange,
  refusalWords,
  replySent,
  replyWithdrawn,
} from './views.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);
const gone = (context: ActorContext): Answer => whisper(noExchange(viewOf(context)));

/** What a coach reads of it is recorded, as the answer is. */
async function shown(context: ActorContext, exchange: Exchange): Promise<Message> {
  const { tx, member, now } = context;
  const { author, round, side, turns } = exchange;
  const names = new Map<string, string>();
  for (const { writerId } of turns) {
    const writer = writerId === null ? null : await memberById(tx, writerId);
    if (writer) names.set(writer.id, writer.name);
  }
  if (side === 'coach') await recordReadings(tx, round.id, [author.id], member.id, now);
  return exchangeMessage(viewOf(context), { ...exchange, author: author.name, names });
}

/** *Afficher*, *Voir l’échange*. */
export async function thread(context: PressContext): Promise<Answer> {
  const exchange = await exchangeOf(context, context.ref);
  const nothingYet = exchange?.side === 'author' && exchange.turns.length === 0;
  return exchange && !nothingYet ? whisper(await shown(context, exchange)) : gone(context);
}

/** Opens the form of a coach, or of the author, where she may write now. */
export const write =
  (side: Side) =>
  async (context: PressContext): Promise<Answer> => {
    const view = viewOf(context);
    const exchange = await exchangeOf(context, context.ref);
    if (!exchange) return gone(context);
    if (exchange.side !== side)
      return side === 'coach' ? whisper(cannotReply(view, side, 'own')) : gone(context);
    const { answerId, author, refusal } = exchange;
    if (refusal !== null) return whisper(cannotReply(view, side, refusal));
    return openForm(
      side === 'coach' ? replyForm(view, answerId, author.name) : replyBackForm(view, answerId),
    );
  };

export const submit =
  (side: Side) =>
  async (context: SubmitContext<ReplyValues>): Promise<Answer> => {
    const { member, now, ref, values } = context;
    const view = viewOf(context);
    const exchange = await exchangeOf(context, ref);
    if (!exchange || exchange.side !== side)
      return rejectForm({ '': plainText(view.words.replies.goneUnsaved) });
    if (exchange.refusal !== null) return rejectForm({ '': refusalWords(view, side, exchange.refusal) });
    const turn = { side, writerId: member.id, text: values.text, writtenAt: now };
    const id = await addTurn(context, exchange.answerId, turn);
    await tellOfTurn(context, exchange, id, member);
    return whisper(replySent(view, side, exchange.answerId));
  };

/** Takes back one's last message, while nobody has answered it. */
export async function withdraw(context: PressContext): Promise<Answer> {
  const { tx, ref, member } = context;
  const answerId = await answerOfTurn(tx, ref);
  const exchange = answerId === null ? null : await exchangeOf(context, answerId);
  if (exchange?.withdrawable?.id !== ref) return gone(context);
  await takeBack(context, ref, member);
  await removeTurn(tx, ref);
  // What she takes back must not stay in the write-ahead log either.
  context.forgetOrder();
  return replace(replyWithdrawn(viewOf(context)));
}

/** *Se voir*: a request to talk, which goes to the coach who wrote. */
export async function meet(context: PressContext): Promise<Answer> {
  const exchange = await exchangeOf(context, context.ref);
  if (exchange?.side !== 'author' || exchange.turns.length === 0) return gone(context);
  return askToTalk(context, lastCoach(exchange.turns));
}
