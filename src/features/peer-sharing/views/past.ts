import { type Block, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Chosen, Group } from '../rules/polls.ts';
import { dayOf, ownLabel, typed } from './format.ts';

/** How many of the topics that a group chose are shown. */
export const MAX_PAST = 6;

/** The topics that a group chose, the last first, one block each: a long title fills a block. */
export const chosenBlocks = (view: ViewContext, chosen: readonly Chosen[]): Block[] =>
  chosen
    .slice(0, MAX_PAST)
    .map(({ title, chosenAt }) => text(view.words.past.chosen(typed(title), dayOf(view, chosenAt))));

/** What somebody of a group sees when no vote is open. */
export function pastView(view: ViewContext, group: Group, chosen: readonly Chosen[]): Message {
  const { past } = view.words;
  return storable({
    summary: past.summary(ownLabel(view, group)),
    blocks: [
      heading(past.title),
      text(chosen.length === 0 ? past.empty : past.intro),
      ...chosenBlocks(view, chosen),
      ...(chosen.length === 0 ? [] : [note(past.next)]),
    ],
  });
}

/** For whom there is nothing to choose, and why. */
export function nothingView({ words: { past } }: ViewContext, why: 'noMetier' | 'noFormat'): Message {
  return storable({ summary: past.title, blocks: [text(past[why])] });
}
