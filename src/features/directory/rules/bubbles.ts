import { type Field, LEVELS, type Level } from '../../../community/expertise/fields.ts';

/** The fewest people of whom a number is shown. */
export const LEAST = 3;
/** How long a Bulloterie is open, and how often what the channel shows of it changes at most. */
export const OPEN_MS = 30 * 60_000;
const PACE_MS = 20_000;
/** What comes within so long of a press is shown with it. */
const GATHERED_MS = 5_000;

/** A field, and how many people are at each level; null for fewer than may be shown. */
export type Bubble = { field: Field; counts: Record<Level, number | null> };
export type FieldCount = { field: string; level: Level; count: number };

/** The fields of which something can be shown, in the programme's order. */
export function bubblesOf(fields: readonly Field[], counts: readonly FieldCount[]): Bubble[] {
  const shown = new Map(
    counts
      .filter(({ count }) => count >= LEAST)
      .map(({ field, level, count }) => [`${field} ${level}`, count]),
  );
  return fields
    .map((field): Bubble => {
      const at = (level: Level) => shown.get(`${field.id} ${level}`) ?? null;
      return { field, counts: { help: at('help'), interested: at('interested'), learn: at('learn') } };
    })
    .filter((bubble) => LEVELS.some((level) => bubble.counts[level] !== null));
}

/** When what changed now is shown, after it was last shown. */
export const shownNextAt = (now: number, shownAt: number): number =>
  Math.max(now + GATHERED_MS, shownAt + PACE_MS);
