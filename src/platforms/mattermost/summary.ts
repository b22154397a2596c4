import { plainText } from '../../chat/markdown.ts';
import type { Block, Message } from '../../chat/message.ts';

/** So much of a summary is in the words that follow it when it only repeats them. */
const REPEATS = 0.75;

/** Whether a message begins, within its first two parts, with what its summary says: it is then not said above them. */
export function saysSummary({ summary, blocks }: Message): boolean {
  const said = wordsIn(summary);
  if (said.length === 0) return false;
  const follows = new Set(blocks.slice(0, 2).flatMap((block) => wordsIn(textOf(block))));
  return said.filter((word) => follows.has(word)).length / said.length >= REPEATS;
}

const textOf = (block: Block): string =>
  'text' in block ? (plainText(block.text).split('\n')[0] ?? '') : '';

/** Words without markup, escapes, accents of typography and case; articles and the like tell nothing. */
const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
