import { DIMENSIONS, LEVELS, type MeteoAnswer } from './levels.ts';

type Readable = { author: unknown; answer: MeteoAnswer };

const hasWords = ({ successes, difficulties }: MeteoAnswer): boolean =>
  successes !== null || difficulties !== null;

/** The higher, the darker: the worst of the three weathers first, then all of them together. */
function darkness(answer: MeteoAnswer): number {
  const levels = DIMENSIONS.map((dimension) => LEVELS.indexOf(answer[dimension]));
  const total = levels.reduce((sum, level) => sum + level, 0);
  return Math.max(...levels) * LEVELS.length * DIMENSIONS.length + total;
}

/**
 * Signed answers as a coach wants to read them: as they come (by name), those with words first, or the darkest
 * weather first. Unsigned ones stay last, and as they were drawn by lot: what is chosen says nothing of them.
 */
export function inOrder<Each extends Readable>(
  answers: readonly Each[],
  order: 'name' | 'words' | 'weather',
): Each[] {
  const signed = answers.filter(({ author }) => author !== null);
  const unsigned = answers.filter(({ author }) => author === null);
  const rank = ({ answer }: Each): number =>
    order === 'name' ? 0 : order === 'words' ? Number(hasWords(answer)) : darkness(answer);
  // Sorting is stable: those of one rank stay by name.
  return [...signed.sort((a, b) => rank(b) - rank(a)), ...unsigned];
}
