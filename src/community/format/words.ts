import type { Locale } from '../members/member.ts';

/** Picks the words of a feature in the language of a member; French is the type, so none can be missing. */
export const wordsIn =
  <Words>(languages: Record<Locale, Words>) =>
  (locale: Locale): Words =>
    languages[locale];

const marks = /\p{Diacritic}/gu;

/** What a person typed, so that "Météo" and "meteo" are the same word. */
export const plainWord = (typed: string): string =>
  typed.trim().replace(/^\/+/, '').normalize('NFD').replace(marks, '').toLowerCase();

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

/** The word of the list that looks most like what was typed, null when none is near. */
export function nearestWord(typed: string, words: readonly string[]): string | null {
  const word = plainWord(typed);
  const best = words
    .filter((candidate) => candidate !== '')
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= Math.max(2, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}
