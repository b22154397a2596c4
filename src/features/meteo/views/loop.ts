import type { Form } from '../../../chat/form.ts';
import {
  type Block,
  buttons,
  divider,
  heading,
  type Message,
  storable,
  text,
} from '../../../chat/message.ts';
import type { Voice } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';
import { figuresBlocks, type ShownRound } from './figures.ts';
import { dayOf } from './format.ts';
import { typedBlocks } from './typed-text.ts';

/** How long each text may be, in UTF-16 units: both, and the figures, still fit in one message. */
export const LOOP_TEXT_MOST = 1000;

export type LoopWords = { said: string; will: string; withFigures: boolean };

/** The form; the figures can be joined only when there are some to show. */
export function loopForm(voice: Voice, round: Round, before: LoopWords | null, hasFigures: boolean): Form {
  const { form } = voice.words.loop;
  const texts = (['said', 'will'] as const).map((id) => ({
    kind: 'paragraph' as const,
    id,
    label: form[id],
    hint: id === 'said' ? form.saidHint : form.willHint,
    maxLength: LOOP_TEXT_MOST,
    ...(before === null ? {} : { initial: before[id] }),
  }));
  return {
    id: 'meteo/loop',
    ref: round.id,
    title: form.title,
    intro: form.intro(dayOf(voice, round)),
    fields: [
      ...texts,
      ...(hasFigures
        ? [
            {
              kind: 'check' as const,
              id: 'withFigures',
              label: form.withFigures,
              text: form.joinFigures,
              initial: before?.withFigures ?? true,
            },
          ]
        : []),
    ],
    submit: form.submit,
  };
}

/** The post itself, as the whole promotion reads it; `shown` is null when no figures are joined. */
export function loopPost(
  voice: Voice,
  round: Round,
  { said, will }: LoopWords,
  shown: ShownRound | null,
): Message {
  const { post } = voice.words.loop;
  const day = dayOf(voice, round);
  return {
    summary: post.summary(day),
    blocks: [
      heading(post.title),
      text(post.about(day)),
      text(post.said),
      ...typedBlocks(said),
      text(post.will),
      ...typedBlocks(will),
      ...(shown === null ? [] : figuresBlocks(voice, shown, [])),
    ],
  };
}

/** The post as it will be, under a word that says that it is not there yet. */
export function loopPreview(voice: Voice, loopId: string, post: Message, channel: string): Message {
  const { loop } = voice.words;
  return {
    summary: loop.preview.summary,
    blocks: [
      text(loop.preview.text(channel)),
      divider,
      ...post.blocks,
      divider,
      buttons(
        { label: loop.publish, press: 'meteo/loop-publish', ref: loopId, style: 'primary' },
        { label: loop.edit, press: 'meteo/loop-edit', ref: loopId },
        { label: loop.discard, press: 'meteo/loop-discard', ref: loopId },
      ),
    ],
  };
}

export const loopPublished = ({ words: { loop } }: Voice, loopId: string, channel: string): Message =>
  storable({
    summary: loop.published.summary,
    blocks: [
      text(loop.published.text(channel)),
      buttons({ label: loop.retract, press: 'meteo/loop-retract', ref: loopId }),
    ],
  });

export const loopRetracted = ({ words: { loop } }: Voice): Block => text(loop.retracted.text);

/** Short words on a loop that is not in the state in which it was pressed. */
export function loopWord(
  { words: { loop } }: Voice,
  which: 'discarded' | 'publishedAlready' | 'draftOnly',
): Message {
  return storable({ summary: loop[which].summary, blocks: [text(loop[which].text)] });
}
