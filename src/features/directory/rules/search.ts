import type { Level } from '../../../community/expertise/fields.ts';
import { bareWords } from '../../../community/format/words.ts';

/** Longer than any name, field or service is looked up by. */
export const MOST_LETTERS = 60;

/** How many results one page has. */
export const PAGE = 5;

/** What was typed, as it is looked for, and as a button can carry it to the next page. */
export const soughtIn = (typed: string): string =>
  bareWords(typed).split(' ').filter(Boolean).join(' ').slice(0, MOST_LETTERS).trim();

/** What begins a question rather than names somebody: "qui est mon coach", "who will read this". */
const VERBS =
  /^(?:a|ai|as|est|sont|ont|peut|peuvent|pourrait|doit|lit|lira|va|vient|vont|fait|veut|sait|connait|is|are|was|were|has|have|can|could|will|would|does|did|do|knows|reads) /;
const MOST_WORDS = 6;

/** Whether words after `/qui` name something to look for: a sentence does not. */
export function isSearch(typed: string): boolean {
  const sought = bareWords(typed);
  if (sought === '' || typed.includes('?') || sought === 'aide' || sought === 'help') return false;
  return sought.length <= MOST_LETTERS && sought.split(' ').length <= MOST_WORDS && !VERBS.test(sought);
}

/** Why somebody is found: a field at a level, her métier, her défi or her name. */
export type Why = Level | 'metier' | 'defi' | 'name';
export type Hit = { memberId: string; why: Why };

/** In this order: whoever can help comes first. */
const ORDER: readonly Why[] = ['help', 'name', 'metier', 'defi', 'interested', 'learn'];

/** FNV-1a, 32 bits (Fowler, Noll, Vo): spreads ids evenly, and says nothing of them. */
function spread(key: string): number {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/**
 * Those who were found, each once, by the best reason; who shares a field is drawn anew each day, so that the first
 * of the alphabet are not the ones who are asked each time. The others stay as they come, by name.
 */
export function ranked(hits: readonly Hit[], todayOn: string): string[] {
  const drawn = (hit: Hit) =>
    hit.why === 'name' || hit.why === 'defi' || hit.why === 'metier'
      ? 0
      : spread(`${todayOn}/${hit.memberId}`);
  const sorted = hits.toSorted((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || drawn(a) - drawn(b));
  return [...new Set(sorted.map(({ memberId }) => memberId))];
}
