/** The order of names: engines and languages sort by code point, where É comes after Z. */
export const compareNames = new Intl.Collator('fr').compare;

/** For people, and whatever else has a name. */
export const byName = (one: { name: string }, other: { name: string }): number =>
  compareNames(one.name, other.name);
