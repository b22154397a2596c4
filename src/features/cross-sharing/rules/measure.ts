import { COST, haveMet, type Past, type Person } from './cost.ts';

/** How good groups are, each figure beside the best that it could be with these people and sizes. */
export type Measure = {
  groups: number;
  /** Pairs of people in one group, and how many of these were never in one group before. */
  pairs: number;
  newPairs: number;
  newPairsAtBest: number;
  /** Groups in which no two people come from one défi. */
  apart: number;
  apartAtBest: number;
  /** Different métiers in a group, on average. */
  metiers: number;
  metiersAtBest: number;
};

const pairsIn = (size: number): number => (size * (size - 1)) / 2;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** How many have each value; those of whom it is not known are left out. */
function tally(people: readonly Person[], key: 'metier' | 'defi'): number[] {
  const counts = new Map<string, number>();
  for (const { [key]: value } of people) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

/** Pairs that share a value however they are spread: as evenly as can be over the groups. */
const fewestSharing = (counts: readonly number[], groups: number): number =>
  sum(
    counts.map((count) => {
      const each = Math.floor(count / groups);
      const larger = count % groups;
      return larger * pairsIn(each + 1) + (groups - larger) * pairsIn(each);
    }),
  );

/** For each one, how many companions she could have whom she never met, and what the others cost at least. */
function companions(people: readonly Person[], past: Past, sizes: readonly number[]) {
  const here = new Set(people.map(({ id }) => id));
  const [largest, smallest] = [Math.max(...sizes), Math.min(...sizes)];
  let fresh = 0;
  let cost = 0;
  for (const { id } of people) {
    const costs = [...(past.get(id) ?? [])].filter(([other]) => here.has(other)).map((met) => met[1]);
    const unmet = people.length - 1 - costs.length;
    fresh += Math.min(largest - 1, unmet);
    const known = Math.max(0, smallest - 1 - unmet);
    if (known > 0) cost += sum(costs.sort((a, b) => a - b).slice(0, known));
  }
  return { freshPairs: Math.floor(fresh / 2), cost: Math.ceil(cost / 2) };
}

/** No groups of these sizes can cost less; what they cost at best may be more. */
export function leastCost(people: readonly Person[], past: Past, sizes: readonly number[]): number {
  if (sizes.length === 0) return 0;
  return (
    COST.defi * fewestSharing(tally(people, 'defi'), sizes.length) +
    COST.metier * fewestSharing(tally(people, 'metier'), sizes.length) +
    companions(people, past, sizes).cost
  );
}

/** Measures groups against bounds that no groups of these sizes can beat. */
export function measureOf(groups: readonly (readonly Person[])[], past: Past): Measure {
  const people = groups.flat();
  const sizes = groups.map(({ length }) => length);
  const pairs = sum(sizes.map(pairsIn));
  const metiers = tally(people, 'metier');
  const crowded = tally(people, 'defi').some((count) => count > groups.length);
  const atBest = Math.min(
    sum(sizes.map((size) => Math.min(size, metiers.length))),
    sum(metiers.map((count) => Math.min(count, groups.length))),
  );
  const count = Math.max(1, groups.length);
  return {
    groups: groups.length,
    pairs,
    newPairs: sum(groups.map((members) => newPairsIn(members, past))),
    newPairsAtBest: groups.length === 0 ? 0 : Math.min(pairs, companions(people, past, sizes).freshPairs),
    apart: groups.filter((members) => tally(members, 'defi').every((defi) => defi === 1)).length,
    apartAtBest: Math.max(0, groups.length - (crowded ? 1 : 0)),
    metiers: sum(groups.map((members) => tally(members, 'metier').length)) / count,
    metiersAtBest: atBest / count,
  };
}

/** How many pairs of a group were never in one group before. */
export function newPairsIn(members: readonly Person[], past: Past): number {
  let count = 0;
  for (const [index, one] of members.entries())
    for (const other of members.slice(index + 1)) if (!haveMet(past, one.id, other.id)) count += 1;
  return count;
}
