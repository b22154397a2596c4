import { LEVELS, type Level } from './levels.ts';

/** How a weather moved between two rounds. */
export type Change = 'much-better' | 'better' | 'steady' | 'worse' | 'much-worse';

/** Below a quarter of a level nothing is said to have moved; from three quarters on, it moved a lot. */
const MOVED = 0.25;
const MOVED_A_LOT = 0.75;

/** The mean position of some counts: 0 is the most favourable level, 4 the least. */
export function meanOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : counts.reduce((sum, count, level) => sum + count * level, 0) / total;
}

/** When as large a part is in the sun as in the rain, a mean says nothing of anybody. */
const LARGE_PART = 0.3;

/** How a group's weather sounds: the level that its mean is nearest to, unless it is split in two. */
export type Mood = Level | 'contrasted';

export function moodOf(counts: readonly number[]): Mood {
  const [sun = 0, clear = 0, cloud = 0, rain = 0, storm = 0] = counts;
  const large = (sun + clear + cloud + rain + storm) * LARGE_PART;
  if (sun + clear > 0 && sun + clear >= large && rain + storm >= large) return 'contrasted';
  return LEVELS[Math.round(meanOf(counts))] ?? 'storm';
}

export function changeBetween(before: number, now: number): Change {
  const move = now - before;
  if (Math.abs(move) < MOVED) return 'steady';
  if (move < 0) return move <= -MOVED_A_LOT ? 'much-better' : 'better';
  return move >= MOVED_A_LOT ? 'much-worse' : 'worse';
}
