import { type Answer, openForm, whisper } from '../../../chat/answer.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { missedForm, type TextValues, yesAndForm } from '../forms/helping.ts';
import { knownAuthor, nameOf } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { answerAsked, dismissAsked } from '../notifications/asked.ts';
import { introduceHelper, notify, settleOffer } from '../notifications/news.ts';
import { type Offer, saveOffer } from '../store/offers.ts';
import { seeButton, sentence } from '../views/format.ts';
import { missedMessage, offerMessage, replyMessage } from '../views/helping.ts';
import { type OnOffer, refuse } from './request.ts';
import { isRefusedMove, transition } from './transition.ts';

/** What a helper understood, and her idea; read where nothing is stored. */
export async function read(context: PressContext, { offer, request }: OnOffer): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  const { understood, idea, reply } = offer.texts;
  const shown = { id: offer.id, understood, idea, reply, waits: offer.state === 'offered' };
  const helper = { id: offer.memberId, name: await nameOf(context, offer.memberId) };
  return whisper(offerMessage(view, request, shown, helper));
}

/** It is what she meant: the two are put in touch, and the others no longer waited for. */
async function accept(context: ActorContext, { offer, request }: OnOffer, reply: string | null) {
  const accepted: Offer = { ...offer, state: 'accepted', texts: { ...offer.texts, reply } };
  const helping = await transition(context, request, 'introduce');
  if (isRefusedMove(helping)) return null;
  await saveOffer(context.tx, context.secrets, accepted);
  await dismissAsked(context, helping);
  await introduceHelper(context, helping, accepted);
  const [author, helper] = [await nameOf(context, request.authorId), await nameOf(context, offer.memberId)];
  await answerAsked(context, helping, offer.memberId, ({ words }) => words.helping.asked.yours(author));
  await settleOffer(context, helping, offer, ({ words }) => words.helping.introduced.done(helper));
  const view = viewContextFor(context, context.member);
  return sentence(view.words.helping.introduced.done(helper), seeButton(view, helping));
}

/** **C’est bien ça** */
export async function right(context: PressContext, on: OnOffer): Promise<Answer> {
  const done = await accept(context, on, null);
  return done === null ? refuse(context, 'elsewhere', 'press') : whisper(done);
}

export const openYesAnd = async (context: PressContext, { offer }: OnOffer): Promise<Answer> =>
  openForm(yesAndForm(viewContextFor(context, context.member), offer.id));

/** **Oui, et…**: what she adds is for her helper. */
export async function yesAnd(context: SubmitContext<TextValues>, on: OnOffer): Promise<Answer> {
  const done = await accept(context, on, context.values.text);
  return done === null ? refuse(context, 'elsewhere', 'form') : whisper(done);
}

export const openMissed = async (context: PressContext, { offer }: OnOffer): Promise<Answer> =>
  openForm(missedForm(viewContextFor(context, context.member), offer.id));

/** **Pas tout à fait**: her helper may try again, knowing what she meant. */
export async function missed(
  context: SubmitContext<TextValues>,
  { offer, request }: OnOffer,
): Promise<Answer> {
  const texts = { ...offer.texts, reply: context.values.text };
  await saveOffer(context.tx, context.secrets, { ...offer, state: 'missed', texts });
  const helper = await nameOf(context, offer.memberId);
  const author = await knownAuthor(context, request, offer.memberId);
  await notify(context, request, offer.memberId, `missed/${offer.id}`, (view) =>
    missedMessage(view, request, offer.id, author),
  );
  await settleOffer(context, request, offer, ({ words }) => words.helping.answer.missedSent(helper));
  const { words } = viewContextFor(context, context.member);
  return whisper(sentence(words.helping.answer.missedSent(helper)));
}

/** What was answered to an offer of hers. */
export async function readAnswer(context: PressContext, { offer, request }: OnOffer): Promise<Answer> {
  const { reply } = offer.texts;
  if (reply === null) return refuse(context, 'elsewhere', 'press');
  const author =
    offer.state === 'accepted'
      ? await nameOf(context, request.authorId)
      : await knownAuthor(context, request, offer.memberId);
  return whisper(replyMessage(viewContextFor(context, context.member), request, reply, author));
}
