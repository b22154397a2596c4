import { createHash } from 'node:crypto';
import { compareNames } from '../../community/format/collation.ts';
import type { Member, Role } from '../../community/members/member.ts';

/** The sides from which a défi is seen. */
export const SIDES = ['porteur', 'sponsor', 'eig', 'coach'] as const;
export type Side = (typeof SIDES)[number];

/** Those who make a défi: whoever else the roster attaches to one has no part in steering it. */
const OF_A_DEFI = ['porteur', 'sponsor', 'eig'] as const satisfies readonly Role[];

/** A défi and its people who are there; `ref` is what a button names it by. */
export type Defi = {
  name: string;
  ref: string;
  porteurs: readonly Member[];
  sponsors: readonly Member[];
  eig: readonly Member[];
  /** Who accompanies its people. */
  coaches: readonly Member[];
};

/**
 * What a part says of each défi to coaches: under a head of its own in the CSV, and, where `said` is not null, in the
 * défi's line.
 */
export type Column = { head: string; of(defi: Defi): { said: string | null; cell: string } };

/** What a button names a défi by, whatever its name's length and letters: nothing can be read from it. */
export const refOfDefi = (name: string): string =>
  createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 24);

/** The défis that have people, by name: nothing ranks them. */
export function defisOf(members: readonly Member[]): Defi[] {
  const there = members.filter(({ active }) => active);
  const coaches = there.filter(({ roles }) => roles.includes('coach'));
  const names = there.flatMap(({ defi, roles }) =>
    defi !== null && OF_A_DEFI.some((role) => roles.includes(role)) ? [defi] : [],
  );
  return [...new Set(names)].sort(compareNames).map((name) => {
    const own = there.filter(({ defi }) => defi === name);
    const having = (role: Role) => own.filter(({ roles }) => roles.includes(role));
    const emails = new Set(own.flatMap(({ coachEmail }) => coachEmail?.toLowerCase() ?? []));
    return {
      ...{ name, ref: refOfDefi(name) },
      ...{ porteurs: having('porteur'), sponsors: having('sponsor'), eig: having('eig') },
      coaches: coaches.filter(({ email }) => emails.has(email.toLowerCase())),
    };
  });
}
