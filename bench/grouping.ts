// Splitting a promotion of 40, 400 and 4,000 into small groups, month after month: how long it takes, and how
// good the groups are beside the best that they could be. npm run bench:grouping [-- sizes…]
import { groupCost, type Person, pastFrom } from '../src/features/cross-sharing/rules/cost.ts';
import { splitIntoGroups } from '../src/features/cross-sharing/rules/grouping.ts';
import { leastCost, measureOf } from '../src/features/cross-sharing/rules/measure.ts';
import { randomFrom, wholeBelow } from '../src/features/cross-sharing/rules/random.ts';
import { groupSizes } from '../src/features/cross-sharing/rules/sizes.ts';
import { formatMs, printTable } from './figures.ts';

const GROUP_SIZE = 5;
/** As many sharings as a promotion of ten months has. */
const MONTHS = 9;
/** Métiers are as uneven as in a promotion: many who write code, few who know the law. */
const METIERS = [
  'developpement',
  'developpement',
  'developpement',
  'data',
  'data',
  'design',
  'produit',
  'droit',
];

/** Défis of two or three people. */
function promotionOf(size: number): Person[] {
  const random = randomFrom(`promotion of ${size}`);
  return Array.from({ length: size }, (_, index) => ({
    id: `m-${index}`,
    metier: METIERS[wholeBelow(random, METIERS.length)] ?? null,
    defi: `defi-${Math.floor((index * 2) / 5)}`,
  }));
}

const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function playMonths(size: number) {
  const people = promotionOf(size);
  const byId = new Map(people.map((person) => [person.id, person]));
  const sharings: string[][][] = [];
  const rows = [];
  for (let month = 1; month <= MONTHS; month += 1) {
    const past = pastFrom(sharings);
    const sizes = groupSizes(size, GROUP_SIZE);
    // Presenters take turns.
    const presenters = new Set(sizes.map((_, index) => `m-${(month * sizes.length + index) % size}`));
    const startedAt = performance.now();
    const before = process.cpuUsage();
    const groups = splitIntoGroups({
      people,
      presenters,
      past,
      groupSize: GROUP_SIZE,
      seed: `month ${month}`,
    });
    const ms = performance.now() - startedAt;
    const { user, system } = process.cpuUsage(before);
    const placed = groups.map((members) => members.flatMap((id) => byId.get(id) ?? []));
    const measure = measureOf(placed, past);
    const cost = placed.reduce((sum, members) => sum + groupCost(members, past), 0);
    rows.push({
      people: size,
      sharing: month,
      time: formatMs(ms),
      'of a processor': formatMs((user + system) / 1000),
      'pairs new to each other': `${share(measure.newPairs, measure.pairs)} (bound ${share(measure.newPairsAtBest, measure.pairs)})`,
      'all défis different': `${share(measure.apart, measure.groups)} (bound ${share(measure.apartAtBest, measure.groups)})`,
      'métiers in a group': `${measure.metiers.toFixed(2)} (bound ${measure.metiersAtBest.toFixed(2)})`,
      'cost (lower bound)': `${cost} (${leastCost(people, past, sizes)})`,
    });
    sharings.unshift(groups);
  }
  return rows.filter(({ sharing }) => sharing === 1 || sharing === 4 || sharing === MONTHS);
}

const sizes = process.argv.slice(2).map(Number);
printTable(
  'Splitting into groups of five',
  (sizes.length > 0 ? sizes : [40, 400, 4_000]).flatMap(playMonths),
);
