import { createHash } from 'node:crypto';
import { byName, compareNames } from '../../community/format/collation.ts';
import { groupedBy } from '../../community/format/grouped.ts';
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

const has = (role: Role) => (member: Member) => member.roles.includes(role);

/** The défis that have people, by name: nothing ranks them. Each member is looked at once, however many défis there are. */
export function defisOf(members: readonly Member[]): Defi[] {
  const there = members.filter(({ active }) => active);
  const coaches = groupedBy(there.filter(has('coach')), ({ email }) => email.toLowerCase());
  const byDefi = groupedBy(
    there.filter(({ defi }) => defi !== null),
    ({ defi }) => defi ?? '',
  );
  return [...byDefi]
    .filter(([, own]) => OF_A_DEFI.some((role) => own.some(has(role))))
    .sort(([one], [other]) => compareNames(one, other))
    .map(([name, own]) => {
      const emails = new Set(own.flatMap(({ coachEmail }) => coachEmail?.toLowerCase() ?? []));
      return {
        ...{ name, ref: refOfDefi(name) },
        ...{ porteurs: own.filter(has('porteur')), sponsors: own.filter(has('sponsor')) },
        eig: own.filter(has('eig')),
        coaches: [...emails].flatMap((email) => coaches.get(email) ?? []).sort(byName),
      };
    });
}
