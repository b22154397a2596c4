import { createHash } from 'node:crypto';

/** A number from 0 to 1 that is always the same for the same throw, and like no other. */
export const chanceOf = (what: string): number =>
  createHash('sha256').update(what).digest().readUInt32BE(0) / 4_294_967_296;

/** One of these, each as likely as it weighs, for a chance from 0 to 1; null when none weighs anything. */
export function pick<One extends string>(
  all: readonly One[],
  weights: Partial<Record<One, number>>,
  chance: number,
): One | null {
  const total = all.reduce((sum, one) => sum + (weights[one] ?? 0), 0);
  let left = chance * total;
  for (const one of all) {
    left -= weights[one] ?? 0;
    if (left < 0) return one;
  }
  return null;
}

/** All of them, in an order that is always the same for the same throw. */
export function shuffled<One>(all: readonly One[], nameOf: (one: One) => string, throwOf: string): One[] {
  return all
    .map((one) => ({ one, chance: chanceOf(`${throwOf}/${nameOf(one)}`) }))
    .sort((a, b) => a.chance - b.chance)
    .map(({ one }) => one);
}
