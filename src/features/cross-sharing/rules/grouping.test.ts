import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupCost, type Past, type Person, pastFrom } from './cost.ts';
import { splitIntoGroups, type ToSplit } from './grouping.ts';
import { leastCost, measureOf } from './measure.ts';
import { randomFrom, wholeBelow } from './random.ts';
import { groupSizes } from './sizes.ts';

const METIERS = ['design', 'developpement', 'data', 'produit', null];

/** A small world: people, who presents, and who was with whom, one, two or three sharings ago. */
const anyWorld = (max: number): fc.Arbitrary<ToSplit> =>
  fc
    .record({
      people: fc.array(
        fc.record({ metier: fc.constantFrom(...METIERS), defi: fc.constantFrom('a', 'b', 'c', 'd', null) }),
        { maxLength: max },
      ),
      groupSize: fc.integer({ min: 3, max: 12 }),
      seed: fc.string(),
      speaks: fc.array(fc.boolean(), { minLength: max, maxLength: max }),
      months: fc.array(fc.array(fc.nat(3), { minLength: max, maxLength: max }), { maxLength: 3 }),
    })
    .map(({ people, groupSize, seed, speaks, months }) => {
      const named = people.map((person, index): Person => ({ id: `m${index}`, ...person }));
      const ids = named.map(({ id }) => id);
      const past = pastFrom(
        months.map((draw) => [0, 1, 2, 3].map((group) => ids.filter((_, index) => draw[index] === group))),
      );
      const presenters = new Set(ids.filter((_, index) => speaks[index]));
      return { people: named, presenters, past, groupSize, seed };
    });

const spreadOf = (groups: readonly (readonly string[])[], presenters: ReadonlySet<string>): number[] =>
  groups.map((members) => members.filter((id) => presenters.has(id)).length);

describe('the sizes of groups', () => {
  it.each([
    [0, 5, []],
    [1, 5, [1]],
    [2, 5, [2]],
    [3, 5, [3]],
    [5, 3, [5]],
    [6, 3, [3, 3]],
    [7, 5, [4, 3]],
    [8, 5, [4, 4]],
    [11, 5, [6, 5]],
    [40, 5, [5, 5, 5, 5, 5, 5, 5, 5]],
    [41, 5, [6, 5, 5, 5, 5, 5, 5, 5]],
    [17, 12, [9, 8]],
    [24, 12, [12, 12]],
  ])('%i people in groups of about %i', (people, wanted, sizes) => {
    expect(groupSizes(people, wanted)).toEqual(sizes);
  });
});

describe('a split into groups', () => {
  it('places everybody once, in sizes that differ by one at most and are never under three', () => {
    fc.assert(
      fc.property(anyWorld(60), (world) => {
        const groups = splitIntoGroups(world);
        expect(groups.flat().sort()).toEqual(world.people.map(({ id }) => id).sort());
        const sizes = groups.map(({ length }) => length);
        expect(Math.max(0, ...sizes) - Math.min(...sizes, Number.MAX_SAFE_INTEGER)).toBeLessThanOrEqual(1);
        if (world.people.length >= 3) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(3);
        expect([...sizes].sort()).toEqual(groupSizes(world.people.length, world.groupSize).sort());
      }),
      { numRuns: 60 },
    );
  });

  it('spreads presenters: one a group first, and never two more here than there', () => {
    fc.assert(
      fc.property(anyWorld(40), (world) => {
        const spread = spreadOf(splitIntoGroups(world), world.presenters);
        if (spread.length > 0) expect(Math.max(...spread) - Math.min(...spread)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same seed, whatever the order in which people are given', () => {
    fc.assert(
      fc.property(anyWorld(30), (world) => {
        const again = splitIntoGroups({ ...world, people: [...world.people].reverse() });
        expect(again).toEqual(splitIntoGroups(world));
      }),
      { numRuns: 40 },
    );
  });

  it('is another for another seed', () => {
    const people = Array.from({ length: 40 }, (_, index) => person(index, `metier${index % 5}`, index >> 1));
    const world = { people, presenters: new Set<string>(), past: new Map(), groupSize: 5 };
    const drawn = new Set(['a', 'b', 'c'].map((seed) => JSON.stringify(splitIntoGroups({ ...world, seed }))));
    expect(drawn.size).toBe(3);
  });
});

const person = (index: number, metier: string, defi: number): Person => ({
  id: `m${String(index).padStart(2, '0')}`,
  metier,
  defi: `d${defi}`,
});

/** All ways of making groups of these sizes, each tried: the least cost where presenters are as spread. */
function bruteForce({ people, presenters, past, groupSize }: ToSplit): number {
  const sizes = groupSizes(people.length, groupSize);
  const groups: Person[][] = sizes.map(() => []);
  let best = Number.POSITIVE_INFINITY;
  const place = (index: number): void => {
    const next = people[index];
    if (!next) {
      const spread = groups.map((members) => members.filter(({ id }) => presenters.has(id)).length);
      if (Math.max(...spread) - Math.min(...spread) > 1) return;
      best = Math.min(best, costOf(groups, past));
      return;
    }
    // Of empty groups of one size, the first stands for all.
    const tried = new Set<number>();
    for (const [group, members] of groups.entries()) {
      const size = sizes[group] ?? 0;
      if (members.length >= size || (members.length === 0 && tried.has(size))) continue;
      if (members.length === 0) tried.add(size);
      members.push(next);
      place(index + 1);
      members.pop();
    }
  };
  place(0);
  return best;
}

const costOf = (groups: readonly (readonly Person[])[], past: Past): number =>
  groups.reduce((sum, members) => sum + groupCost(members, past), 0);

function measured(world: ToSplit) {
  const byId = new Map(world.people.map((each) => [each.id, each]));
  const groups = splitIntoGroups(world).map((members) => members.flatMap((id) => byId.get(id) ?? []));
  return { cost: costOf(groups, world.past), groups };
}

describe('the cost of a split', () => {
  it('is the least that there is, of up to nine people: as brute force finds it', () => {
    fc.assert(
      fc.property(
        anyWorld(9).filter(({ people }) => people.length >= 6),
        (world) => {
          expect(measured(world).cost).toBe(bruteForce(world));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is never under its bound, which brute force does not beat either', () => {
    fc.assert(
      fc.property(
        anyWorld(8).filter(({ people }) => people.length >= 3),
        (world) => {
          const bound = leastCost(world.people, world.past, groupSizes(world.people.length, world.groupSize));
          expect(bruteForce(world)).toBeGreaterThanOrEqual(bound);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('for forty people, is the best for the first months, and no pair comes back that need not', () => {
    const random = randomFrom('a promotion');
    const people = Array.from({ length: 40 }, (_, index) =>
      person(index, `metier${wholeBelow(random, 5)}`, Math.floor((index * 2) / 5)),
    );
    const sharings: string[][][] = [];
    for (let month = 1; month <= 4; month += 1) {
      const past = pastFrom(sharings);
      const presenters = new Set(people.slice(month * 8 - 8, month * 8).map(({ id }) => id));
      const { groups } = measured({ people, presenters, past, groupSize: 5, seed: `month ${month}` });
      const measure = measureOf(groups, past);
      expect(measure).toMatchObject({ groups: 8, pairs: 80, newPairs: 80, newPairsAtBest: 80, apart: 8 });
      expect(measure.metiers / measure.metiersAtBest).toBeGreaterThan(0.9);
      sharings.unshift(groups.map((members) => members.map(({ id }) => id)));
    }
  });
});

describe('the measure', () => {
  it('never shows more than its bound', () => {
    fc.assert(
      fc.property(anyWorld(30), (world) => {
        const measure = measureOf(measured(world).groups, world.past);
        expect(measure.newPairs).toBeLessThanOrEqual(measure.newPairsAtBest);
        expect(measure.apart).toBeLessThanOrEqual(measure.apartAtBest);
        expect(measure.metiers).toBeLessThanOrEqual(measure.metiersAtBest + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
