import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../../chat/answer.ts';
import { actionsOn } from '../../../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../../community/feature/feature.ts';
import { viewContextFor } from '../../../locales/path.ts';
import { dayOf, sentence } from '../../../views/format.ts';
import { asideForm, type TextValues } from '../forms.ts';
import { type FoundStep, stepAt, weeklyOf } from '../load.ts';
import { updateHelp, updateNotified } from '../notifications.ts';
import type { Mark } from '../rules/progress.ts';
import { noteAnswer, whyOf } from '../store.ts';
import { stepMessage, weeklyMessage } from '../views/step.ts';

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);

/** What an action needs: to look at a step, to say that it is done, to set it aside, to ask for help, to take it back. */
type Need = { to: 'see' | 'answer' | 'set-aside' | 'ask-help' | 'undo' };

/** Why somebody cannot do so; null when she can. */
function refusalOf(context: ActorContext, { shown }: FoundStep, { to }: Need): string | null {
  const view = viewOf(context);
  const { refused } = view.words;
  const { step, answers, isHers, by, help } = shown;
  const { state, mark } = step;
  if (to === 'see') return null;
  if (to === 'undo') {
    if (state !== 'done' && state !== 'set-aside') return refused.notAnswered;
    return answers || (state === 'set-aside' && isHers) ? null : refused.notYours;
  }
  if (state === 'done' || state === 'set-aside')
    return refused.answered(by, dayOf(view, mark?.at ?? context.now));
  if (state === 'over') return refused.over;
  if (to === 'answer' && !answers) return isHers ? refused.confirmed : refused.notYours;
  if (to !== 'answer' && !isHers) return refused.notYours;
  return to === 'ask-help' && help !== null ? refused.helped : null;
}

/** A step of a défi that is hers to look at, and on which she can do what she means to. */
export const onStep = actionsOn<FoundStep, Need>(async (context, need, asked) => {
  const { refused } = viewOf(context).words;
  const refuse = (said: string): Answer =>
    asked === 'form' ? rejectForm({ '': said }) : whisper(sentence(said));
  const found = await stepAt(context, context.value ?? context.ref);
  if (typeof found === 'string') return { refused: refuse(refused[found]) };
  const refusal = refusalOf(context, found, need);
  return refusal === null ? { row: found } : { refused: refuse(refusal) };
});

/** The step as it is by now, by itself. */
async function alone(context: ActorContext, { shown }: FoundStep, happened?: string) {
  const found = await stepAt(context, shown.ref);
  if (typeof found === 'string') return sentence(viewOf(context).words.refused[found]);
  const why = await whyOf(context.tx, context.secrets, shown.ref);
  const defiRef = found.defi.ref;
  return stepMessage(viewOf(context), found.shown, {
    ...{ why, defiRef },
    ...(happened === undefined ? {} : { happened }),
  });
}

/** What takes the place of what she pressed in: the message in which it was told, or the step by itself. */
async function inPlace(context: ActorContext, found: FoundStep, happened: string): Promise<Answer> {
  const { defi, telling, shown } = found;
  const { mark } = shown.step;
  const on = telling === '2' ? mark?.againOn : telling === '1' ? mark?.toldOn : null;
  if (!on) return replace(await alone(context, found, happened));
  const anew = await stepAt(context, shown.ref);
  if (typeof anew === 'string') return whisper(sentence(happened));
  return replace(weeklyMessage(viewOf(context), weeklyOf(context, anew.paths, defi, on)));
}

/** Keeps an answer for the défi, and shows it wherever its people and coaches had the step. */
async function settle(
  context: ActorContext,
  { defi, shown, paths }: FoundStep,
  state: Mark['state'],
  why: string | null,
): Promise<void> {
  const { tx, secrets, now, member } = context;
  const at = { id: shown.ref, defi: defi.name, item: shown.step.key };
  const answer =
    state === 'open' ? { state, byId: null, at: null, why } : { state, byId: member.id, at: now, why };
  await noteAnswer(tx, secrets, at, answer);
  if (shown.step.mark) await updateNotified(context, defi.name, [shown.step.mark]);
  if (state === 'open') return;
  for (const help of paths.helpsOf(defi))
    if (help.stepId === shown.ref) await updateHelp(context, help, true);
}

/** A step that was chosen. */
export const show = async (context: PressContext, found: FoundStep): Promise<Answer> =>
  whisper(await alone(context, found));

/** “Fait”. */
export async function done(context: PressContext, found: FoundStep): Promise<Answer> {
  await settle(context, found, 'done', null);
  return inPlace(context, found, viewOf(context).words.said.done);
}

/** The défi’s answer is taken back: whoever carries it may, whoever gave it. */
export async function undo(context: PressContext, found: FoundStep): Promise<Answer> {
  await settle(context, found, 'open', null);
  return inPlace(context, found, viewOf(context).words.said.undone);
}

export const openAside = async (context: PressContext, { shown }: FoundStep): Promise<Answer> =>
  openForm(asideForm(viewOf(context), shown.ref));

/** “Pas pour nous”, and why. */
export async function aside(context: SubmitContext<TextValues>, found: FoundStep): Promise<Answer> {
  await settle(context, found, 'set-aside', context.values.text);
  return whisper(await alone(context, found, viewOf(context).words.said.aside));
}
