import type { Locale } from '../members/member.ts';

/** Picks the words of a feature in the language of a member; French is the type, so none can be missing. */
export const wordsIn =
  <Words>(languages: Record<Locale, Words>) =>
  (locale: Locale): Words =>
    languages[locale];

/** What begins a sentence: the same, with a capital. */
export const capitalised = (said: string): string => {
  const [first = '', ...rest] = said;
  return `${first.toLocaleUpperCase()}${rest.join('')}`;
};

const marks = /\p{Diacritic}/gu;

/** Letters that show nothing and travel in copied text: soft hyphens, joiners, marks of direction, a BOM. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const apostrophes = /[\u2018\u2019\u02BC\u02B9\uFF07\u00B4`]/gu;
const spaces = /\p{Zs}/gu;

/** Without what cannot be seen: two names that look alike may otherwise be two. */
export const visibleText = (typed: string): string => typed.replace(invisible, '').normalize('NFC');

/** Whether nobody could tell one from the other by reading: only kinds of apostrophes or spaces differ. */
export const looksLike = (one: string, other: string): boolean => unified(one) === unified(other);
const unified = (text: string) => visibleText(text).replace(spaces, ' ').replace(apostrophes, "'");

/** What a person typed, so that "Météo" and "meteo", "l'été" and "l’été" are the same word. */
export const plainWord = (typed: string): string =>
  unified(typed).trim().replace(/^\/+/, '').normalize('NFD').replace(marks, '').toLowerCase();

/** The same, in which hyphens, apostrophes and other signs are spaces: "eco-responsabilite", "eco responsabilite". */
export const bareWords = (typed: string): string =>
  plainWord(typed)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The beginning of what a person typed, to show it back to her; no letter is cut in two. */
export const firstLetters = (typed: string, max: number): string => [...typed].slice(0, max).join('');

/** How many letters must change for one word to become the other (Levenshtein, 1966). */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (current[column - 1] ?? 0) + 1,
          (previous[column] ?? 0) + 1,
          (previous[column - 1] ?? 0) + change,
        ),
      );
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** Below so many letters, everything is near everything. */
const FEWEST_LETTERS = 4;

/** The word of the list that looks most like what was typed, null when none is near, or it is too short to say. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const word = plainWord(typed);
  if (word.length < FEWEST_LETTERS) return null;
  const best = words
    .filter((candidate) => candidate !== '')
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= Math.max(2, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}
