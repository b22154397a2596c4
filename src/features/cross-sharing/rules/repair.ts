import { costWith, type Past, type Person } from './cost.ts';
import { SMALLEST_GROUP } from './sizes.ts';

export type Group = { id: string; members: readonly string[]; presenterId: string | null };

/** What changes in groups are decided by. */
export type Known = {
  person(id: string): Person;
  past: Past;
  groupSize: number;
  /** Those who said that they would present, the one whose turn it is first. */
  volunteers: readonly string[];
};

/** At most so many others change groups when one person leaves or comes. */
export const MAX_MOVED = 2;

const costAmong = ({ person, past }: Known, id: string, others: readonly string[]): number =>
  costWith(person(id), others.map(person), past);

const without = (group: Group, id: string): Group => ({
  ...group,
  members: group.members.filter((member) => member !== id),
});
const joined = (group: Group, ids: readonly string[]): Group => ({
  ...group,
  members: [...group.members, ...ids],
});

/** The first of the candidates that costs least; undefined when there is none. */
function cheapest<Candidate>(
  candidates: readonly Candidate[],
  cost: (candidate: Candidate) => number,
): Candidate | undefined {
  let best: Candidate | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const found = cost(candidate);
    if (found < bestCost) [best, bestCost] = [candidate, found];
  }
  return best;
}

/** Groups of which somebody is gone, or another has come: each presenter is one of her group, if anyone is. */
export const withPresenters = (groups: readonly Group[], { volunteers }: Known): Group[] =>
  groups.map((group) => {
    const { members, presenterId } = group;
    if (presenterId !== null && members.includes(presenterId)) return group;
    const next = volunteers.find((id) => members.includes(id)) ?? null;
    return next === presenterId ? group : { ...group, presenterId: next };
  });

/**
 * Somebody leaves. Her group stays as it is while three remain. Else it receives one person from a group that
 * can spare one; where none can, those who remain join others. At most two people change groups.
 */
export function withoutMember(groups: readonly Group[], leaverId: string, known: Known): Group[] {
  const left = groups.find(({ members }) => members.includes(leaverId));
  if (!left) return [...groups];
  const rest = without(left, leaverId);
  const others = groups.filter(({ id }) => id !== left.id);
  const put = (changed: readonly Group[]) =>
    withPresenters(
      groups.flatMap((group) => changed.find(({ id }) => id === group.id) ?? (group === left ? [] : [group])),
      known,
    );
  if (rest.members.length === 0) return put([]);
  if (rest.members.length >= SMALLEST_GROUP || others.length === 0) return put([rest]);
  const received = receive(rest, others, known);
  return put(received ?? merge(rest.members, others, known));
}

/** One person, not the presenter, of the largest groups that can spare one, who costs least there. */
function receive(group: Group, others: readonly Group[], known: Known): Group[] | null {
  const movable = bestMovable(others, 1, known, group.members)[0];
  return movable ? [joined(group, [movable.id]), without(movable.from, movable.id)] : null;
}

type Movable = { id: string; from: Group };

/** So many people of the largest groups, which keep three; fewer when the groups cannot spare as many. */
function bestMovable(
  groups: readonly Group[],
  wanted: number,
  known: Known,
  beside: readonly string[],
): Movable[] {
  const movable: Movable[] = [];
  let current = [...groups];
  while (movable.length < wanted) {
    const size = Math.max(0, ...current.map(({ members }) => members.length));
    if (size <= SMALLEST_GROUP) return movable;
    const company = [...beside, ...movable.map(({ id }) => id)];
    const candidates = current
      .filter(({ members }) => members.length === size)
      .flatMap((from) =>
        from.members.filter((id) => id !== from.presenterId).map((id): Movable => ({ id, from })),
      );
    const best = cheapest(
      candidates,
      ({ id, from }) => costAmong(known, id, company) - costAmong(known, id, from.members),
    );
    if (!best) return movable;
    movable.push(best);
    current = current.map((group) => (group.id === best.from.id ? without(group, best.id) : group));
  }
  return movable;
}

/** Those who remain stay together where a group has room for both; else each goes where she costs least. */
function merge(rest: readonly string[], others: readonly Group[], known: Known): Group[] {
  const roomy = others.filter(({ members }) => members.length + rest.length <= known.groupSize + 1);
  const home = cheapest(roomy, ({ members }) =>
    rest.reduce((cost, id) => cost + costAmong(known, id, members), 0),
  );
  if (home) return [joined(home, rest)];
  let current = [...others];
  for (const id of rest) {
    const target = smallestFor(id, current, known);
    if (target) current = current.map((group) => (group.id === target.id ? joined(group, [id]) : group));
  }
  return current;
}

const smallestFor = (id: string, groups: readonly Group[], known: Known): Group | undefined => {
  const size = Math.min(...groups.map(({ members }) => members.length));
  return cheapest(
    groups.filter(({ members }) => members.length === size),
    ({ members }) => costAmong(known, id, members),
  );
};

/**
 * Somebody comes late. She joins the group where she costs least, of those with a seat (one more than wanted
 * is a seat); a volunteer, rather one that nobody presents to. When no group has any, a new one opens with
 * her and two people whom the largest can spare; when they can't, she joins the smallest.
 */
export function withMember(groups: readonly Group[], comerId: string, known: Known, newId: string): Group[] {
  if (groups.some(({ members }) => members.includes(comerId))) return [...groups];
  const put = (changed: readonly Group[]) =>
    withPresenters(
      groups.map((group) => changed.find(({ id }) => id === group.id) ?? group),
      known,
    );
  const alone: Group = { id: newId, members: [comerId], presenterId: null };
  if (groups.length === 0) return withPresenters([alone], known);
  const seated = groups.filter(({ members }) => members.length <= known.groupSize);
  const silent = known.volunteers.includes(comerId)
    ? seated.filter(({ presenterId }) => presenterId === null)
    : [];
  const target = cheapest(
    silent.length > 0 ? silent : seated,
    ({ members }) =>
      // Sizes come first, as long as they differ: then who she would be with.
      members.length * 1000 + costAmong(known, comerId, members),
  );
  if (target) return put([joined(target, [comerId])]);
  const movable = bestMovable(groups, MAX_MOVED, known, [comerId]);
  if (movable.length < MAX_MOVED) {
    const smallest = smallestFor(comerId, groups, known);
    return smallest ? put([joined(smallest, [comerId])]) : [...groups];
  }
  const ids = movable.map(({ id }) => id);
  const kept = groups.map((group) => ids.reduce(without, group));
  return withPresenters([...kept, joined(alone, ids)], known);
}
