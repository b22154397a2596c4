import type { Member, Who } from '../../community/members/member.ts';
import { SIDES, type Side } from './rules.ts';

export type { Side };

/** Who may be on one of them. */
export const ON_A_SIDE: Who = SIDES;

/**
 * On which side of a défi somebody is: its porteur, its sponsor, one of its EIG, or any coach; null for whoever it
 * does not concern. Asked anew at each press, of the roster as it is then.
 */
export function sideOf(
  { active, roles, defi }: Pick<Member, 'active' | 'roles' | 'defi'>,
  name: string,
): Side | null {
  if (!active) return null;
  const isOwn = defi === name;
  return SIDES.find((side) => roles.includes(side) && (isOwn || side === 'coach')) ?? null;
}
