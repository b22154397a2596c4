import { type Member, ROLES, type Who } from '../../community/members/member.ts';

/**
 * Whether a coach may read what was answered in a round: it was said there that the coaches read it, and she was one
 * when it opened.
 */
export const mayRead = (
  { coachSince }: Pick<Member, 'coachSince'>,
  { opensAt }: { opensAt: number },
): boolean => (coachSince ?? 0) <= opensAt;

/** Who asks to talk to a coach: anybody else. */
export const CALLING: Who = ROLES.filter((role) => role !== 'coach');
