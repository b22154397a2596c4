import type { Past, Person } from './cost.ts';
import { leastCost } from './measure.ts';
import { type Random, randomFrom, shuffled, wholeBelow } from './random.ts';
import { emptySeating, type Seating } from './seating.ts';
import { groupSizes } from './sizes.ts';

export type ToSplit = {
  people: readonly Person[];
  /** Those who will present: one a group first, then as evenly as can be. */
  presenters: ReadonlySet<string>;
  past: Past;
  /** How many a group should have. */
  groupSize: number;
  /** The same people and the same seed always give the same groups. */
  seed: string;
};

/** The most exchanges that are tried, and as many more for each person: bounds the time. */
const MAX_TRIES = 300_000;
const TRIES_EACH = 150;
/** A descent looks at so many others for each person; a small promotion is looked at whole. */
const OTHERS = 90;
/** Beyond so many open groups, a newcomer is only tried in some. */
const GROUPS_TRIED = 48;
/** How many exchanges at random free a descent from where it is stuck. */
const KICK = 3;
/** So many kicks in vain, and it is taken for the best. */
const PATIENCE = 400;

/**
 * People in small groups that mix métiers and défis and keep apart those who were together recently: built
 * one by one where each costs least, then improved by exchanges of two until none helps, kicked and improved
 * again within bounded work (iterated local search: Lourenço, Martin and Stützle, 2003).
 */
export function splitIntoGroups({ people, presenters, past, groupSize, seed }: ToSplit): string[][] {
  // The order in which the database gives people must not matter.
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sizes = groupSizes(sorted.length, groupSize);
  if (sizes.length < 2) return sizes.length === 0 ? [] : [sorted.map(({ id }) => id)];
  const random = randomFrom(seed);
  const seating = emptySeating(sorted, past, sizes.length);
  const speaks = sorted.map(({ id }) => presenters.has(id));
  build(seating, sizes, speaks, random);
  improve(seating, exchangeable(seating, speaks), sorted.length, leastCost(sorted, past, sizes), random);
  return seating.groups.map((members) => members.map((index) => (sorted[index] as Person).id));
}

/** Presenters are dealt like cards; each of the others goes where she costs least, of the groups with seats. */
function build(seating: Seating, sizes: readonly number[], speaks: readonly boolean[], random: Random): void {
  const order = shuffled(
    speaks.map((_, index) => index),
    random,
  );
  for (const [turn, person] of order.filter((index) => speaks[index]).entries())
    seating.place(person, turn % sizes.length);
  const hasSeat = (group: number) => (seating.groups[group]?.length ?? 0) < (sizes[group] ?? 0);
  const open = sizes.map((_, group) => group).filter(hasSeat);
  for (const person of order.filter((index) => !speaks[index])) {
    let best = 0;
    let bestCost = Number.POSITIVE_INFINITY;
    const tries = Math.min(open.length, GROUPS_TRIED);
    for (let tried = 0; tried < tries; tried += 1) {
      const at = tries === open.length ? tried : wholeBelow(random, open.length);
      const group = open[at] as number;
      // Of groups that cost the same, the emptier one: late choices stay open.
      const cost = seating.costIn(person, group) + (seating.groups[group]?.length ?? 0) / 100;
      if (cost < bestCost) [best, bestCost] = [at, cost];
    }
    const group = open[best] as number;
    seating.place(person, group);
    if (!hasSeat(group)) {
      open[best] = open.at(-1) as number;
      open.pop();
    }
  }
}

/** Whether two may change places: in two groups, and presenters are as evenly spread afterwards. */
function exchangeable(seating: Seating, speaks: readonly boolean[]): (one: number, other: number) => boolean {
  const speakers = (group: number) => (seating.groups[group] ?? []).filter((index) => speaks[index]).length;
  return (one, other) => {
    const [from, to] = [seating.groupOf(one), seating.groupOf(other)];
    if (from === to) return false;
    if (speaks[one] === speaks[other]) return true;
    const [giving, taking] = speaks[one] ? [from, to] : [to, from];
    return speakers(giving) > speakers(taking);
  };
}

type MayExchange = ReturnType<typeof exchangeable>;

function improve(seating: Seating, may: MayExchange, count: number, bound: number, random: Random): void {
  const everybody = Array.from({ length: count }, (_, index) => index);
  let triesLeft = MAX_TRIES + TRIES_EACH * count;
  const descend = () => {
    let better = true;
    while (better && triesLeft > 0) {
      better = false;
      for (const person of shuffled(everybody, random)) {
        if (seating.total() <= bound) return;
        if (seating.costOf(person) === 0) continue;
        const other = bestOther(seating, may, person, count, random);
        triesLeft -= Math.min(count, OTHERS);
        if (other === null) continue;
        seating.exchange(person, other);
        better = true;
      }
    }
  };
  descend();
  let best = seating.snapshot();
  let bestCost = seating.total();
  for (let vain = 0; bestCost > bound && vain < PATIENCE && triesLeft > 0; vain += 1) {
    for (let kicked = 0; kicked < KICK; kicked += 1) {
      const [one, other] = [wholeBelow(random, count), wholeBelow(random, count)];
      if (may(one, other)) seating.exchange(one, other);
    }
    descend();
    if (seating.total() > bestCost) seating.restore(best);
    else {
      if (seating.total() < bestCost) vain = 0;
      best = seating.snapshot();
      bestCost = seating.total();
    }
  }
  if (seating.total() > bestCost) seating.restore(best);
}

/** With whom it helps most that she changes places; null when with nobody, of those who are looked at. */
function bestOther(
  seating: Seating,
  may: MayExchange,
  person: number,
  count: number,
  random: Random,
): number | null {
  let best: number | null = null;
  let bestGain = 0;
  const start = wholeBelow(random, count);
  for (let step = 0; step < Math.min(count, OTHERS); step += 1) {
    const other = count <= OTHERS ? (start + step) % count : wholeBelow(random, count);
    if (!may(person, other)) continue;
    const gain = seating.gain(person, other);
    if (gain > bestGain) [best, bestGain] = [other, gain];
  }
  return best;
}
