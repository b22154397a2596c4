import { DIMENSIONS, type Dimension, LEVELS, type Weathers } from './levels.ts';

/** `figures`: the fewest answers whose figures are shown; `unsigned`: the smallest group that can be read. */
export type Thresholds = { figures: number; unsigned: number };

/** How many answers at each level, in the order of LEVELS. */
export type Counts = Record<Dimension, number[]>;

/**
 * The figures of a round. They are computed once, at closing, and never again: whatever is changed, erased or
 * asked later, there is one set of figures a round, so that no two can be subtracted.
 * `setAside`: some unsigned answers were too few, and are not counted. `counts` is null when withheld.
 */
export type Figures = { setAside: boolean; counts: Counts | null };

/** How many answers the figures count. */
export const countedIn = (counts: Counts): number => counts.defi.reduce((sum, count) => sum + count, 0);

/**
 * Whether unsigned answers may be read, and counted. Coaches can read each signed answer: what the figures
 * hold beyond those is the group of the unsigned ones, which must be large enough, or not there at all.
 */
export const unsignedMayShow = (unsigned: number, thresholds: Thresholds): boolean =>
  unsigned >= thresholds.unsigned;

/** Decides what a round's figures are, from all of its answers at closing. */
export function freezeFigures(
  signed: readonly Weathers[],
  unsigned: readonly Weathers[],
  thresholds: Thresholds,
): Figures {
  const setAside = unsigned.length > 0 && !unsignedMayShow(unsigned.length, thresholds);
  const counted = setAside ? signed : [...signed, ...unsigned];
  return { setAside, counts: counted.length < thresholds.figures ? null : countLevels(counted) };
}

function countLevels(answers: readonly Weathers[]): Counts {
  const counts: Counts = { defi: [0, 0, 0, 0, 0], team: [0, 0, 0, 0, 0], self: [0, 0, 0, 0, 0] };
  for (const answer of answers) {
    for (const dimension of DIMENSIONS) {
      const level = LEVELS.indexOf(answer[dimension]);
      counts[dimension][level] = (counts[dimension][level] ?? 0) + 1;
    }
  }
  return counts;
}
