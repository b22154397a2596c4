import type { Person, Platform, Sought } from '../../src/engine/platform.ts';

/** Whom nobody is, so that a platform looks everywhere. */
const SOMEBODY: Sought = { addresses: ['nobody@example.org'], accounts: [] };

/** All the people whom a platform finds. */
export async function peopleOf({ people }: Pick<Platform, 'people'>, sought = SOMEBODY): Promise<Person[]> {
  const found: Person[] = [];
  for await (const some of people(sought)) found.push(...some);
  return found;
}
