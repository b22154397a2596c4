import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import { plainText } from '../../../chat/markdown.ts';
import type { Message } from '../../../chat/message.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type {
  ActorContext,
  BegunLoop,
  PressContext,
  SubmitContext,
} from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messages/messaging.ts';
import { memberById } from '../../../community/members/members.ts';
import { type LoopValues, loopForm } from '../forms/loop.ts';
import { meteoWords, viewContextFor } from '../locales/index.ts';
import { takeDown } from '../notifications/loop.ts';
import { takeDownActions } from '../parts/follow-through/handlers.ts';
import { nextDigestOn } from '../parts/follow-through/load.ts';
import { dayIn, linesIn } from '../parts/follow-through/rules.ts';
import { actionsOf, replaceActions } from '../parts/follow-through/store.ts';
import { datesNote } from '../parts/follow-through/views.ts';
import type { Round } from '../rules/round.ts';
import { figuresOf } from '../store/figures.ts';
import { discardLoop, type Loop, loopById, loopOfRound, saveDraft, setLoop } from '../store/loops.ts';
import { closedRounds, isOfNow, roundById } from '../store/rounds.ts';
import { goneMessage } from '../views/invitation.ts';
import { draftRef, loopPost, loopPreview, loopPublished, loopWord } from '../views/loop.ts';
import { nothingToRead } from '../views/reading.ts';

const channelOf = (context: ActorContext) => `#${context.programme.channels.promotion}`;

/** The post in the promotion's language, with the figures when they were asked for and may be shown. */
async function postOf(context: ActorContext, round: Round, loop: Loop): Promise<Message> {
  const counts = loop.text.withFigures ? (await figuresOf(context.tx, round.id))?.figures.counts : null;
  return loopPost(viewContextFor(context), round, loop.text, counts ? { round, counts } : null);
}

async function previewOf(context: ActorContext, round: Round, loop: Loop, said?: string): Promise<Message> {
  const post = await postOf(context, round, loop);
  const view = viewContextFor(context, context.member);
  const dates = datesNote(view, await actionsOf(context, loop.id));
  return loopPreview(view, loop, post, channelOf(context), { said, dates });
}

/** Whoever saved the draft last, as another coach reads her name. */
async function authorOf(context: ActorContext, { authorId }: Loop): Promise<string> {
  const author = authorId === null ? null : await memberById(context.tx, authorId);
  return author?.name ?? viewContextFor(context, context.member).words.loop.anotherCoach;
}

/** Opens the form with the draft that the coaches share; what is published is shown as such. */
async function write(context: ActorContext, round: Round, begun: BegunLoop | null = null): Promise<Answer> {
  const view = viewContextFor(context, context.member);
  if (round.state === 'open') return whisper(nothingToRead(view, 'notYet'));
  // What was confided to the coaches of a promotion is not for the next one to read.
  if (!(await isOfNow(context.tx, round))) return whisper(loopWord(view, 'former'));
  const loop = await loopOfRound(context.tx, context.secrets, round.id);
  if (loop?.state === 'published') return whisper(loopPublished(view, loop.id, channelOf(context)));
  const frozen = await figuresOf(context.tx, round.id);
  return openForm(
    loopForm(
      view,
      round,
      loop && { ...loop.text, id: loop.id, revision: loop.revision },
      (frozen?.figures.counts ?? null) !== null,
      begun,
    ),
  );
}

/** Begun elsewhere: it goes with the last round that is closed, after what coaches have written of it. */
export async function youSaid(context: ActorContext, begun: BegunLoop): Promise<Answer | null> {
  const [round] = await closedRounds(context.tx);
  return round && (await isOfNow(context.tx, round)) ? write(context, round, begun) : null;
}

export async function form(context: SubmitContext<LoopValues>): Promise<Answer> {
  const words = meteoWords(context.member.locale);
  const [roundId = '', ...seen] = context.ref.split('.');
  const round = await roundById(context.tx, roundId);
  if (!round || round.state === 'open') return rejectForm({ '': plainText(words.asking.gone.text) });
  if (!(await isOfNow(context.tx, round))) return rejectForm({ '': words.loop.former.text });
  const before = await loopOfRound(context.tx, context.secrets, round.id);
  if (before?.state === 'published') return rejectForm({ '': words.loop.publishedAlready.text });
  // Nobody's text is lost: what she typed stays in her window, and the other's is the draft.
  if (before && draftRef(before) !== seen.join('.'))
    return rejectForm({ '': words.loop.changedMeanwhile(await authorOf(context, before)) });
  const loop = await saveDraft(context.tx, context.secrets, round.id, context.member.id, context.values);
  const todayOn = context.calendar.localDate(context.now);
  const lines = linesIn(context.values.will).map((text) => ({
    text,
    dueOn: dayIn(text, todayOn) ?? nextDigestOn(context),
  }));
  await replaceActions(context, loop.id, lines);
  return whisper(await previewOf(context, round, loop));
}

type OnLoop = { round: Round; loop: Loop };

/** Presses about a loop that is in the state that the button supposed. */
export const onLoop = actionsOn<OnLoop, { state: Loop['state'] }>(async (context, { state }) => {
  const view = viewContextFor(context, context.member);
  const [id = '', seen] = context.ref.split('.');
  const loop = await loopById(context.tx, context.secrets, id);
  const round = loop && (await roundById(context.tx, loop.roundId));
  if (!loop || !round) return { refused: whisper(goneMessage(view)) };
  if (loop.state === state) {
    if (seen === undefined || loop.revision === Number(seen)) return { row: { round, loop } };
    const said = view.words.loop.newer(await authorOf(context, loop));
    return { refused: replace(await previewOf(context, round, loop, said)) };
  }
  return { refused: whisper(loopWord(view, state === 'draft' ? 'publishedAlready' : 'draftOnly')) };
});

const keyOf = ({ id, roundId, edition }: Loop) => `meteo/${roundId}/loop/${id}/${edition}`;

export async function publish(context: PressContext, { round, loop }: OnLoop): Promise<Answer> {
  if (!(await isOfNow(context.tx, round)))
    return replace(loopWord(viewContextFor(context, context.member), 'former'));
  const next = { ...loop, edition: loop.edition + 1 };
  await setLoop(context.tx, loop.id, { state: 'published', edition: next.edition });
  await postIn(context, 'promotion', 'meteo/loop', keyOf(next), await postOf(context, round, loop));
  return replace(loopPublished(viewContextFor(context, context.member), loop.id, channelOf(context)));
}

/** Takes the post down; its text becomes a draft again. */
export async function retract(context: PressContext, { round, loop }: OnLoop): Promise<Answer> {
  await setLoop(context.tx, loop.id, { state: 'draft', edition: loop.edition });
  await takeDown(context, `${keyOf(loop)}/`);
  await takeDownActions(context, loop);
  const { retracted } = viewContextFor(context, context.member).words.loop;
  return replace(await previewOf(context, round, { ...loop, state: 'draft' }, retracted));
}

export async function discard(context: PressContext, { round: _round, loop }: OnLoop): Promise<Answer> {
  await discardLoop(context.tx, loop.id);
  return replace(loopWord(viewContextFor(context, context.member), 'discarded'));
}

export async function loop(context: PressContext, round: Round): Promise<Answer> {
  return write(context, round);
}

export async function loopEdit(context: PressContext, { round }: OnLoop): Promise<Answer> {
  return write(context, round);
}
