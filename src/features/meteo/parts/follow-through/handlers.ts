import { type Answer, openForm, rejectForm, replace, whisper } from '../../../../chat/answer.ts';
import type { Message } from '../../../../chat/message.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../../community/feature/feature.ts';
import { postIn, updateMessages } from '../../../../community/feature/messages/messaging.ts';
import { viewContextFor } from '../../locales/index.ts';
import { takeDown } from '../../notifications/loop.ts';
import type { Round } from '../../rules/round.ts';
import { type Loop, loopById, turnLoop } from '../../store/loops.ts';
import { isOfNow, roundById } from '../../store/rounds.ts';
import { dayOf } from '../../views/format.ts';
import { loopWord } from '../../views/loop.ts';
import { type OutcomesValues, outcomesForm, type ReasonsValues, reasonsForm } from './forms.ts';
import type { Action } from './rules.ts';
import { actionsOf, setOutcome } from './store.ts';
import { actionsGone, actionsMessage, actionsPost } from './views.ts';

type Found = { loop: Loop; round: Round; actions: Action[] };

/** Of a loop that is published, and was not changed since it was shown: "<loop>", or "<loop>.<revision>". */
async function published(context: ActorContext, ref: string): Promise<Found | null> {
  const [id = '', seen] = ref.split('.');
  const loop = await loopById(context.tx, context.secrets, id);
  const round = loop && (await roundById(context.tx, loop.roundId));
  if (!loop || !round || loop.state !== 'published') return null;
  if (seen !== undefined && loop.revision !== Number(seen)) return null;
  const actions = await actionsOf(context, loop.id);
  return actions.length === 0 ? null : { loop, round, actions };
}

const viewOf = (context: ActorContext) => viewContextFor(context, context.member);
const refOf = ({ id, revision }: Loop): string => `${id}.${revision}`;
/** Of the edition that stands in the promotion's channel, or will next. */
const keyOf = ({ id, roundId, turns }: Loop): string =>
  `meteo/${roundId}/actions/${id}/${Math.floor((turns + 1) / 2)}`;
const stands = ({ turns }: Pick<Loop, 'turns'>): boolean => turns % 2 === 1;

async function overview(context: ActorContext, found: Found, happened: string): Promise<Message> {
  const { loop, round } = found;
  const shown = {
    ...{ ref: refOf(loop), round },
    hasDropped: (await actionsOf(context, loop.id)).some(({ outcome }) => outcome === 'dropped'),
    isPublished: stands(loop),
  };
  return actionsMessage(viewOf(context), shown, happened);
}

const gone = (context: ActorContext): Answer => whisper(actionsGone(viewOf(context)));
const goneForm = (context: ActorContext): Answer =>
  rejectForm({ '': viewOf(context).words.actions.goneUnsaved });

/** Opens the form of what became of each. */
export async function ask(context: PressContext): Promise<Answer> {
  const view = viewOf(context);
  const found = await published(context, context.ref);
  if (!found) return gone(context);
  return openForm(outcomesForm(view, refOf(found.loop), dayOf(view, found.round), found.actions));
}

export async function save(context: SubmitContext<OutcomesValues>): Promise<Answer> {
  const found = await published(context, context.ref);
  if (!found) return goneForm(context);
  const values = Object.values(context.values);
  for (const [index, action] of found.actions.entries()) {
    const outcome = values[index] ?? action.outcome;
    if (outcome === null) continue;
    const why = outcome === 'dropped' ? action.why : null;
    await setOutcome(context, action, { outcome, why, saidAt: context.now });
  }
  return whisper(await changed(context, found, viewOf(context).words.actions.saved));
}

export async function askWhy(context: PressContext): Promise<Answer> {
  const found = await published(context, context.ref);
  if (!found?.actions.some(({ outcome }) => outcome === 'dropped')) return gone(context);
  return openForm(reasonsForm(viewOf(context), refOf(found.loop), found.actions));
}

export async function saveWhy(context: SubmitContext<ReasonsValues>): Promise<Answer> {
  const found = await published(context, context.ref);
  if (!found) return goneForm(context);
  const values = Object.values(context.values);
  for (const [index, action] of found.actions.entries())
    if (action.outcome === 'dropped')
      await setOutcome(context, action, { ...action, why: values[index] ?? null });
  return whisper(await changed(context, found, viewOf(context).words.actions.savedWhy));
}

/** What stands in the channel already says so as well. */
async function changed(context: ActorContext, found: Found, saved: string): Promise<Message> {
  const isPublished = stands(found.loop);
  if (isPublished) await rewrite(context, found);
  const { savedAndShown } = viewOf(context).words.actions;
  return overview(context, found, isPublished ? savedAndShown : saved);
}

async function rewrite(context: ActorContext, { loop, round }: Found): Promise<void> {
  const post = actionsPost(viewContextFor(context), round, await actionsOf(context, loop.id));
  await updateMessages(context, `${keyOf(loop)}/`, context.now, () => post);
}

/** Tells the promotion, when coaches choose. */
export async function publish(context: PressContext): Promise<Answer> {
  const found = await published(context, context.ref);
  if (!found) return gone(context);
  const { round, actions } = found;
  if (!(await isOfNow(context.tx, round))) return replace(loopWord(viewOf(context), 'former'));
  let { loop } = found;
  if (!stands(loop)) {
    await turnLoop(context.tx, loop.id);
    loop = { ...loop, turns: loop.turns + 1 };
    const post = actionsPost(viewContextFor(context), round, actions);
    await postIn(context, 'promotion', 'meteo/loop', keyOf(loop), post);
  }
  const channel = `#${context.programme.channels.promotion}`;
  const { published: said } = viewOf(context).words.actions;
  return replace(await overview(context, { ...found, loop }, said(channel)));
}

/** Takes how things stand out of the channel, if it stands there: by itself, or with the loop that it is about. */
export async function takeDownActions(context: ActorContext, loop: Loop): Promise<Loop> {
  if (!stands(loop)) return loop;
  await takeDown(context, `${keyOf(loop)}/`);
  await turnLoop(context.tx, loop.id);
  return { ...loop, turns: loop.turns + 1 };
}

/** The same, as a coach asks for it. */
export async function retract(context: PressContext): Promise<Answer> {
  const found = await published(context, context.ref);
  if (!found) return gone(context);
  const loop = await takeDownActions(context, found.loop);
  return replace(await overview(context, { ...found, loop }, viewOf(context).words.actions.retracted));
}
