import type { Markdown } from '../../../chat/markdown.ts';
import { buttons, type Message, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';

/** Links are kept; `nextRef` is the first group of the next step, null when there is none. */
export function linksSavedMessage(
  { words }: ViewContext,
  state: 'draft' | 'announced',
  nextRef: string | null,
): Message {
  const { done } = words.links;
  const next = { label: words.buttons.moreLinks, press: 'cross-sharing/links', ref: nextRef ?? '' };
  return storable({
    summary: done.summary,
    blocks: [text(done[state]), ...(nextRef === null ? [] : [buttons(next)])],
  });
}

/** Whoever moved is not named: a chat may keep it. */
export function movedMessage(
  { words }: ViewContext,
  { number, state, gatheringId }: { number: number; state: 'draft' | 'announced'; gatheringId: string },
): Message {
  const { done } = words.move;
  return storable({
    summary: done.summary(number),
    blocks: [
      text(done[state](number)),
      buttons({ label: words.buttons.move, press: 'cross-sharing/move', ref: gatheringId }),
    ],
  });
}

/** A word that needs no button: what is no longer possible, what is empty, what has just been done. */
export function wordMessage(said: { summary: string; text: string | Markdown }): Message {
  return storable({ summary: said.summary, blocks: [text(said.text)] });
}
