import { z } from 'zod';
import { type Answer, openForm, rejectForm, replace, whisper } from '../../../chat/answer.ts';
import type { Message } from '../../../chat/message.ts';
import { postsUnder } from '../../../community/feature/deliveries.ts';
import { type Call, type Press, type Submission, submission } from '../../../community/feature/feature.ts';
import { postIn } from '../../../community/feature/messaging.ts';
import { COACHING } from '../access.ts';
import { meteoWords, voiceFor } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';
import { figuresOf } from '../store/figures.ts';
import { discardLoop, type Loop, loopById, loopOfRound, saveDraft, setLoop } from '../store/loops.ts';
import { roundById } from '../store/rounds.ts';
import { goneMessage } from '../views/invitation.ts';
import {
  LOOP_TEXT_MOST,
  loopForm,
  loopPost,
  loopPreview,
  loopPublished,
  loopRetracted,
  loopWord,
} from '../views/loop.ts';
import { nothingToRead } from '../views/reading.ts';
import { inAnyRound } from './round.ts';

const channelOf = (call: Call) => `#${call.programme.channels.promotion}`;

/** The post in the promotion's language, with the figures when they were asked for and may be shown. */
async function postOf(call: Call, round: Round, loop: Loop): Promise<Message> {
  const counts = loop.text.withFigures ? (await figuresOf(call.tx, round.id))?.figures.counts : null;
  return loopPost(voiceFor(call), round, loop.text, counts ? { round, counts } : null);
}

async function previewOf(call: Call, round: Round, loop: Loop): Promise<Message> {
  const post = await postOf(call, round, loop);
  return loopPreview(voiceFor(call, call.member), loop.id, post, channelOf(call));
}

/** Opens the form with the draft that the coaches share; what is published is shown as such. */
async function write(call: Call, round: Round): Promise<Answer> {
  const voice = voiceFor(call, call.member);
  if (round.state === 'open') return whisper(nothingToRead(voice, 'notYet'));
  const loop = await loopOfRound(call.tx, call.secrets, round.id);
  if (loop?.state === 'published') return whisper(loopPublished(voice, loop.id, channelOf(call)));
  const frozen = await figuresOf(call.tx, round.id);
  return openForm(loopForm(voice, round, loop?.text ?? null, (frozen?.figures.counts ?? null) !== null));
}

const form = submission<{ said: string; will: string; withFigures: boolean }>({
  who: COACHING,
  schema(locale) {
    const words = meteoWords(locale).loop.form;
    const typed = z
      .string({ error: words.required })
      .trim()
      .min(1, words.required)
      .max(LOOP_TEXT_MOST, words.tooLong(LOOP_TEXT_MOST));
    const withFigures = z
      .boolean()
      .nullish()
      .transform((joined) => joined ?? false);
    return z.object({ said: typed, will: typed, withFigures });
  },
  async handle(call) {
    const words = meteoWords(call.member.locale);
    const round = await roundById(call.tx, call.ref);
    if (!round || round.state === 'open') return rejectForm({ '': words.asking.gone.text });
    const before = await loopOfRound(call.tx, call.secrets, round.id);
    if (before?.state === 'published') return rejectForm({ '': words.loop.publishedAlready.text });
    const loop = await saveDraft(call.tx, call.secrets, round.id, call.member.id, call.values);
    return whisper(await previewOf(call, round, loop));
  },
});

/** Does something with the loop that was pressed, when it is in the state that the button supposed. */
const onLoop = (
  state: Loop['state'],
  then: (call: Call, round: Round, loop: Loop) => Promise<Answer>,
): Press => ({
  who: COACHING,
  async handle(call) {
    const voice = voiceFor(call, call.member);
    const loop = await loopById(call.tx, call.secrets, call.ref);
    const round = loop && (await roundById(call.tx, loop.roundId));
    if (!loop || !round) return whisper(goneMessage(voice));
    if (loop.state === state) return then(call, round, loop);
    return whisper(loopWord(voice, state === 'draft' ? 'publishedAlready' : 'draftOnly'));
  },
});

const keyOf = ({ id, roundId, edition }: Loop) => `meteo/${roundId}/loop/${id}/${edition}`;

const publish = onLoop('draft', async (call, round, loop) => {
  const next = { ...loop, edition: loop.edition + 1 };
  await setLoop(call.tx, loop.id, { state: 'published', edition: next.edition });
  await postIn(call, 'promotion', keyOf(next), await postOf(call, round, loop));
  return replace(loopPublished(voiceFor(call, call.member), loop.id, channelOf(call)));
});

/** Takes the post down; its text becomes a draft again. */
const retract = onLoop('published', async (call, round, loop) => {
  await setLoop(call.tx, loop.id, { state: 'draft', edition: loop.edition });
  for (const post of await postsUnder(call.tx, `${keyOf(loop)}/`)) {
    if (post.state === 'queued') await call.withdraw(post.key);
    else if (post.state !== 'failed' && post.state !== 'cancelled')
      await call.enqueue({ kind: 'delete', key: `${post.key}/retract`, to: post.to, target: post.key });
  }
  const preview = await previewOf(call, round, { ...loop, state: 'draft' });
  return replace({
    ...preview,
    blocks: [loopRetracted(voiceFor(call, call.member)), ...preview.blocks.slice(1)],
  });
});

const discard = onLoop('draft', async (call, _round, loop) => {
  await discardLoop(call.tx, loop.id);
  return replace(loopWord(voiceFor(call, call.member), 'discarded'));
});

export const loopPresses: Record<string, Press> = {
  'meteo/loop': { who: COACHING, handle: (call) => inAnyRound(call, (round) => write(call, round)) },
  'meteo/loop-edit': onLoop('draft', (call, round) => write(call, round)),
  'meteo/loop-publish': publish,
  'meteo/loop-retract': retract,
  'meteo/loop-discard': discard,
};

export const loopForms: Record<string, Submission<{ said: string; will: string; withFigures: boolean }>> = {
  'meteo/loop': form,
};
