import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { type AnswerValues, answerForm, type GiveValues, giveForm } from '../forms.ts';
import { betweenFor, type Pair, pairOf } from '../load.ts';
import { viewContextFor } from '../locales/index.ts';
import { settleAsked, tellAnswered, tellGiven } from '../notifications.ts';
import { type AskState, askStates } from '../rules.ts';
import { askById, saveAsk } from '../store.ts';
import { feedbackMessage, ownFeedbackMessage, requestMessage } from '../views/feedback.ts';
import { sentence, sentenceWith } from '../views/format.ts';
import { decline } from './ending.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

type Need = { of: 'giver' | 'asker' | 'either'; can?: 'give' | 'decline' | 'answer' };

/** One ask, for one of the two whom it concerns: `of` says whose side, `can` what it must still be open to. */
export const onAsk = actionsOn<Pair, Need>(async (context, { of, can }) => {
  const { tx, secrets, member } = context;
  const { words } = viewOf(context);
  const ask = await askById(tx, secrets, ('value' in context && context.value) || context.ref);
  const pair = ask && (await pairOf(context, ask));
  const side = pair?.giver.id === member.id ? 'giver' : pair?.asker.id === member.id ? 'asker' : null;
  const gone = { refused: whisper(sentence(words.gone)) };
  if (!pair || side === null || (of !== 'either' && of !== side)) return gone;
  // Whoever asked has left: nobody would read it.
  if (!pair.asker.active) return gone;
  if (can !== undefined && !askStates.can(pair.ask.state, can))
    return { refused: whisper(sentence(words.already[pair.ask.state])) };
  return { row: pair };
});

/** “Afficher”: on what, to whoever is asked; what was said, to both. That whoever asked reads it is kept. */
export async function see(context: PressContext, pair: Pair): Promise<Answer> {
  const { tx, secrets, member } = context;
  const view = viewOf(context);
  const { texts, answer, state } = pair.ask;
  const isGiver = pair.giver.id === member.id;
  if (texts === null) {
    if (isGiver && state === 'asked') return whisper(requestMessage(view, betweenFor(context, pair, member)));
    return whisper(sentence(view.words.already[state]));
  }
  if (isGiver) return whisper(ownFeedbackMessage(view, betweenFor(context, pair, member), { texts, answer }));
  const to = askStates.next(state, 'read');
  const ask = { ...pair.ask, state: typeof to === 'string' ? to : state };
  if (ask.state !== state) await saveAsk(tx, secrets, ask);
  return whisper(feedbackMessage(view, betweenFor(context, { ...pair, ask }, member), { texts, answer }));
}

/** “Donner un retour”, or “Modifier” while it is not read. */
export async function openGive(context: PressContext, { ask, request, asker }: Pair): Promise<Answer> {
  const { name } = asker;
  return openForm(giveForm(viewOf(context), { id: ask.id, name, about: request.about, before: ask.texts }));
}

/** Keeps what she says for the one who asked, who is told the first time. */
export async function give(context: SubmitContext<GiveValues>, pair: Pair): Promise<Answer> {
  const { tx, secrets, now, values } = context;
  const { words } = viewOf(context);
  const { ask, asker } = pair;
  const given = { ...ask, state: 'given' as const, givenAt: ask.givenAt ?? now, texts: values };
  await saveAsk(tx, secrets, given);
  if (ask.state === 'asked') {
    await settleAsked(context, ask, (view) => view.words.asked.sent);
    await tellGiven(context, { ...pair, ask: given });
  }
  return whisper(sentenceWith(words.give.sent(asker.name), words.give.undo));
}

/** “Pas cette fois”: one press, no reason. */
export async function refuse(context: PressContext, { ask }: Pair): Promise<Answer> {
  const { words } = viewOf(context);
  if (ask.state !== 'asked') return whisper(sentence(words.already[ask.state]));
  await decline(context, ask);
  return replace(sentence(words.asked.declined));
}

/** “Retirer”: what she gave is erased. */
export async function takeBack(context: PressContext, { ask }: Pair): Promise<Answer> {
  const { words } = viewOf(context);
  if (ask.state === 'asked') return whisper(sentence(words.already.asked));
  await decline(context, ask);
  context.forgetOrder();
  return whisper(sentence(words.takenBack));
}

/** “Oui, et…”. */
export const openAnswer = async (context: PressContext, { ask, giver }: Pair): Promise<Answer> =>
  openForm(answerForm(viewOf(context), { id: ask.id, name: giver.name }));

export async function answer(context: SubmitContext<AnswerValues>, pair: Pair): Promise<Answer> {
  await settle(context, pair, context.values.answer);
  return whisper(sentence(viewOf(context).words.answer.sent(pair.giver.name)));
}

/** “Merci”. */
export async function thank(context: PressContext, pair: Pair): Promise<Answer> {
  await settle(context, pair, null);
  return whisper(sentence(viewOf(context).words.answer.thanked(pair.giver.name)));
}

async function settle(context: ActorContext, pair: Pair, said: string | null): Promise<void> {
  const answered = { ...pair.ask, state: 'answered' as AskState, answer: said };
  await saveAsk(context.tx, context.secrets, answered);
  await tellAnswered(context, { ...pair, ask: answered }, said === null ? 'thanks' : 'yesAnd');
}
