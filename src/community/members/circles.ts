import type { Role } from './member.ts';

/** With whom a member shares a line of hers: everybody of the promotion, the coaches only, or nobody. */
export const CIRCLES = ['promotion', 'coaches', 'nobody'] as const;
export type Circle = (typeof CIRCLES)[number];

/** Whose eyes: her own, a coach's, those of the promotion, or of those outside of it (alumni, partners). */
export type Reader = 'self' | 'coach' | 'promotion' | 'outside';

const OUTSIDE: readonly Role[] = ['alumni', 'partner'];

/** As what somebody reads the card of another. */
export function readerOf({ roles }: { roles: readonly Role[] }): Exclude<Reader, 'self'> {
  if (roles.includes('coach')) return 'coach';
  return roles.every((role) => OUTSIDE.includes(role)) ? 'outside' : 'promotion';
}

const SEEN: Record<Reader, readonly Circle[]> = {
  self: CIRCLES,
  coach: ['promotion', 'coaches'],
  promotion: ['promotion'],
  outside: [],
};

export const circlesSeenBy = (reader: Reader): readonly Circle[] => SEEN[reader];

/** Whether a line that is shared so is shown; null stands for what she has not chosen yet. */
export const isSeen = (circle: Circle | null, reader: Reader): boolean =>
  reader === 'self' || (circle !== null && SEEN[reader].includes(circle));
