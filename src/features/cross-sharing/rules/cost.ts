/** Whoever may be placed in a group; a métier or a défi that is not known is nobody else's. */
export type Person = { id: string; metier: string | null; defi: string | null };

/** What two people cost when they are in one group, both ways round; those who are not there never met. */
export type Past = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What it costs that two people are in one group. Those of one défi work together all year; those who were
 * together the last time have just met. There are fewer métiers than seats: two of one métier is a small cost.
 */
export const COST = { defi: 12, metier: 3, lastTime: 16, longAgo: 4 } as const;

/** What having been together so many sharings ago costs (1 for the last one): half each time, down to a floor. */
export const costOfMeeting = (sharingsAgo: number): number =>
  Math.max(COST.longAgo, Math.floor(COST.lastTime / 2 ** (sharingsAgo - 1)));

/** What earlier sharings leave behind, the last one first; each is the list of its groups. */
export function pastFrom(sharings: readonly (readonly (readonly string[])[])[]): Past {
  const past = new Map<string, Map<string, number>>();
  const add = (one: string, other: string, cost: number) => {
    const known = past.get(one) ?? new Map<string, number>();
    known.set(other, (known.get(other) ?? 0) + cost);
    past.set(one, known);
  };
  for (const [index, groups] of sharings.entries()) {
    const cost = costOfMeeting(index + 1);
    for (const members of groups)
      for (const one of members) for (const other of members) if (one !== other) add(one, other, cost);
  }
  return past;
}

export const haveMet = (past: Past, one: string, other: string): boolean =>
  past.get(one)?.has(other) ?? false;

export function pairCost(one: Person, other: Person, past: Past): number {
  const sameDefi = one.defi !== null && one.defi === other.defi;
  const sameMetier = one.metier !== null && one.metier === other.metier;
  return (sameDefi ? COST.defi : 0) + (sameMetier ? COST.metier : 0) + (past.get(one.id)?.get(other.id) ?? 0);
}

/** What it costs that somebody is with these people. */
export const costWith = (person: Person, others: readonly Person[], past: Past): number =>
  others.reduce((sum, other) => sum + (other.id === person.id ? 0 : pairCost(person, other, past)), 0);

/** What a group costs: the sum of its pairs. */
export const groupCost = (members: readonly Person[], past: Past): number =>
  members.reduce((sum, member) => sum + costWith(member, members, past), 0) / 2;
