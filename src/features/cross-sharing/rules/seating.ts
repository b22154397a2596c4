import { COST, type Past, type Person } from './cost.ts';

/**
 * People in groups of fixed sizes, by their index, and what it would cost to exchange two of them, known
 * without counting the rest again. Whoever is in no group yet is in group -1.
 */
export type Seating = {
  groups: readonly number[][];
  groupOf(person: number): number;
  /** What the person costs where she is. */
  costOf(person: number): number;
  total(): number;
  /** What it would cost that she joins a group. */
  costIn(person: number, group: number): number;
  place(person: number, group: number): void;
  /** How much less it would all cost if these two changed places; what costs more is negative. */
  gain(one: number, other: number): number;
  exchange(one: number, other: number): void;
  /** Where everybody is, to come back to it. */
  snapshot(): Int32Array;
  restore(snapshot: Int32Array): void;
};

/** Each different value as a number, -1 for what is not known. */
function numbered(values: readonly (string | null)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(values, (value) => {
    if (value === null) return -1;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
}

/** Only those who are here, by their index; null for who met none of them. */
function metByIndex(people: readonly Person[], past: Past): (Map<number, number> | null)[] {
  const indexes = new Map(people.map(({ id }, index) => [id, index]));
  return people.map(({ id }) => {
    const met = new Map<number, number>();
    for (const [other, cost] of past.get(id) ?? []) {
      const index = indexes.get(other);
      if (index !== undefined) met.set(index, cost);
    }
    return met.size === 0 ? null : met;
  });
}

export function emptySeating(people: readonly Person[], past: Past, count: number): Seating {
  const metiers = numbered(people.map(({ metier }) => metier));
  const defis = numbered(people.map(({ defi }) => defi));
  const met = metByIndex(people, past);
  const groupOf = new Int32Array(people.length).fill(-1);
  const own = new Int32Array(people.length);
  const groups: number[][] = Array.from({ length: count }, () => []);
  let doubled = 0;

  function pair(one: number, other: number): number {
    const defi = defis[one] as number;
    const metier = metiers[one] as number;
    let cost = defi >= 0 && defi === defis[other] ? COST.defi : 0;
    if (metier >= 0 && metier === metiers[other]) cost += COST.metier;
    const known = met[one];
    if (known) cost += known.get(other) ?? 0;
    return cost;
  }
  function among(person: number, group: number): number {
    let cost = 0;
    for (const other of groups[group] as number[]) if (other !== person) cost += pair(person, other);
    return cost;
  }
  function enter(person: number, group: number): void {
    for (const other of groups[group] as number[]) {
      const cost = pair(person, other);
      own[other] = (own[other] as number) + cost;
      own[person] = (own[person] as number) + cost;
      doubled += 2 * cost;
    }
    (groups[group] as number[]).push(person);
    groupOf[person] = group;
  }
  function exit(person: number): void {
    const members = groups[groupOf[person] as number] as number[];
    members.splice(members.indexOf(person), 1);
    for (const other of members) own[other] = (own[other] as number) - pair(person, other);
    doubled -= 2 * (own[person] as number);
    own[person] = 0;
    groupOf[person] = -1;
  }

  return {
    groups,
    groupOf: (person) => groupOf[person] as number,
    costOf: (person) => own[person] as number,
    total: () => doubled / 2,
    costIn: among,
    place: enter,
    gain(one, other) {
      const between = pair(one, other);
      const there = among(one, groupOf[other] as number) + among(other, groupOf[one] as number);
      return (own[one] as number) + (own[other] as number) - there + 2 * between;
    },
    exchange(one, other) {
      const [from, to] = [groupOf[one] as number, groupOf[other] as number];
      exit(one);
      exit(other);
      enter(one, to);
      enter(other, from);
    },
    snapshot: () => groupOf.slice(),
    restore(snapshot) {
      for (const members of groups) members.length = 0;
      own.fill(0);
      doubled = 0;
      for (const [person, group] of snapshot.entries()) enter(person, group);
    },
  };
}
