import type { Markdown } from '../../../chat/markdown.ts';
import { buttons, divider, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';
import { figuresBlocks, type RoundData } from './figures.ts';
import { dayOf } from './format.ts';
import { textBlocks } from './text-blocks.ts';

/** How long each text may be, in UTF-16 units: both, and the figures, still fit in one message. */
export const MAX_LOOP_TEXT = 1000;

export type LoopWords = { said: string; will: string; withFigures: boolean };

/** The post itself, as the whole promotion reads it; `shown` is null when no figures are joined. */
export function loopPost(
  view: ViewContext,
  round: Round,
  { said, will }: LoopWords,
  shown: RoundData | null,
): Message {
  const { post } = view.words.loop;
  const day = dayOf(view, round);
  return {
    summary: post.summary(day),
    blocks: [
      heading(post.title),
      text(post.about(day)),
      text(post.said),
      ...textBlocks(said),
      text(post.will),
      ...textBlocks(will),
      ...(shown === null ? [] : figuresBlocks(view, shown, [])),
    ],
  };
}

/** A draft, and how often its text was saved. */
export type Draft = { id: string; revision: number };

/** A draft as it was seen: a press on a former text acts on nothing. */
export const draftRef = ({ id, revision }: Draft): string => `${id}.${revision}`;

/**
 * The post as it will be, under a word that says that it is not there yet; `said` is what comes before it, `dates` by
 * when each thing is meant, as it was understood.
 */
export function loopPreview(
  view: ViewContext,
  draft: Draft,
  post: Message,
  channel: string,
  { said, dates }: { said?: string | undefined; dates: Markdown },
): Message {
  const { loop } = view.words;
  const ref = draftRef(draft);
  return {
    summary: said ?? loop.preview.summary,
    blocks: [
      ...(said === undefined ? [] : [text(said)]),
      text(loop.preview.text(channel)),
      divider,
      ...post.blocks,
      divider,
      note(dates),
      buttons(
        { label: loop.publish, press: 'meteo/loop-publish', ref, style: 'primary' },
        { label: loop.edit, press: 'meteo/loop-edit', ref },
        { label: loop.discard, press: 'meteo/loop-discard', ref },
      ),
    ],
  };
}

export const loopPublished = ({ words }: ViewContext, loopId: string, channel: string): Message =>
  storable({
    summary: words.loop.published.summary,
    blocks: [
      text(words.loop.published.text(channel)),
      buttons(
        { label: words.actions.asked.open, press: 'meteo/actions', ref: loopId },
        { label: words.loop.retract, press: 'meteo/loop-retract', ref: loopId },
      ),
    ],
  });

/** Short words on a loop that is not in the state in which it was pressed. */
export function loopWord(
  { words: { loop } }: ViewContext,
  which: 'discarded' | 'publishedAlready' | 'draftOnly' | 'former',
): Message {
  return storable({ summary: loop[which].summary, blocks: [text(loop[which].text)] });
}
