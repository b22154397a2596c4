import { type Block, heading, type Message, note, storable, text } from '../../../chat/message.ts';
import type { Voice } from '../locales/index.ts';
import type { Chosen } from '../rules/polls.ts';
import { dayOf, metierLabel, typed } from './format.ts';

/** How many of the topics that a group chose are shown. */
export const MOST_PAST = 6;

/** The topics that a group chose, the last first, one block each: a long title fills a block. */
export const chosenBlocks = (voice: Voice, chosen: readonly Chosen[]): Block[] =>
  chosen
    .slice(0, MOST_PAST)
    .map(({ title, chosenAt }) => text(voice.words.past.chosen(typed(title), dayOf(voice, chosenAt))));

/** What an EIG sees when no vote is open. */
export function pastView(voice: Voice, metier: string, chosen: readonly Chosen[]): Message {
  const { past } = voice.words;
  return storable({
    summary: past.summary(metierLabel(voice, metier)),
    blocks: [
      heading(past.title),
      text(chosen.length === 0 ? past.empty : past.intro),
      ...chosenBlocks(voice, chosen),
      ...(chosen.length === 0 ? [] : [note(past.next)]),
    ],
  });
}

/** For whom there is nothing to choose, and why. */
export function nothingView({ words: { past } }: Voice, why: 'noMetier' | 'noFormat'): Message {
  return storable({ summary: past.title, blocks: [text(past[why])] });
}
