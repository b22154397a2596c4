import type { WireCommand } from '../wire.ts';

export type Candidate = { insert: string; hint: string; about: string };

const LIMITS = 8;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What could be meant by a command that is being typed; each with the first of its words that fits. */
export function candidatesFor(typed: string, commands: readonly WireCommand[]): Candidate[] {
  if (!typed.startsWith('/')) return [];
  const wanted = plain(typed).trimEnd();
  const found: Candidate[] = [];
  for (const { command, words, hint, about } of commands) {
    const writings = words.map((word) => (word === '' ? command : `${command} ${word}`));
    const fits = writings.find((writing) => plain(writing).startsWith(wanted));
    if (fits !== undefined) found.push({ insert: fits, hint, about });
  }
  return found.slice(0, LIMITS);
}
