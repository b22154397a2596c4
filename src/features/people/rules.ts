import { z } from 'zod';
import { nearestWord, plainWord } from '../../community/format/words.ts';
import type { Role } from '../../community/members/member.ts';
import { GUARDED } from '../../community/members/member.ts';
import { hasLeft, isThere, type Line } from '../../community/members/roster/line.ts';
import type { Promotion } from '../../community/programme/programme.ts';

/** Letters of a name, and of a défi's. */
export const MAX_NAME = 100;
/** What is typed before the name of a défi that is to be made. */
export const NEW_DEFI = '+';

/** The défi that was typed: one in which somebody is, whatever its case and accents, a new one, or none, with the nearest. */
export type NamedDefi = { defi: string | null } | { unknown: string; near: string | null };

export function defiNamed(typed: string | null, known: readonly string[]): NamedDefi {
  if (typed === null) return { defi: null };
  const wanted = typed.startsWith(NEW_DEFI) ? typed.slice(NEW_DEFI.length).trim() : typed;
  const same = known.find((defi) => plainWord(defi) === plainWord(wanted));
  if (same) return { defi: same };
  if (wanted !== typed && wanted !== '') return { defi: wanted };
  const near = nearestWord(wanted, known.map(plainWord));
  return { unknown: wanted, near: known.find((defi) => plainWord(defi) === near) ?? null };
}

/** The roles that somebody gains, of those that need another coach; whoever comes back has lost those that she had. */
export function guardedGained(before: Line | null, after: Line, todayOn: string): Role[] {
  const comesBack = before !== null && hasLeft(before, todayOn) && !hasLeft(after, todayOn);
  const had = before === null || comesBack ? [] : before.roles;
  return GUARDED.filter((role) => after.roles.includes(role) && !had.includes(role));
}

/** Why a line cannot be so. */
export type Fault =
  | {
      fault:
        | 'name'
        | 'email'
        | 'roles'
        | 'metier'
        | 'defi'
        | 'own-role'
        | 'last-coach'
        | 'no-second'
        | 'not-a-coach';
    }
  | { fault: 'taken'; name: string }
  | { fault: 'defi-unknown'; typed: string; near: string | null }
  | { fault: 'reversed' }
  | { fault: 'arrives-outside' | 'leaves-outside'; startsOn: string; endsOn: string };

/** What has to be known of the others, to tell whether a line can be so. */
export type Others = {
  /** Whoever has this address already, and is not she. */
  owner: string | null;
  /** Addresses of those who are coaches now. */
  coaches: readonly string[];
  /** Whether whoever asks is the one whose line it is. */
  isOwn: boolean;
  /** How many coaches could agree beside whoever asks, she herself left out. */
  seconds: number;
  /** The promotion's day. */
  todayOn: string;
};

/** What stands between a line and being so, the first thing. */
export function faultOf(
  before: Line | null,
  after: Line,
  others: Others,
  { startsOn, endsOn }: Pick<Promotion, 'startsOn' | 'endsOn'>,
): Fault | null {
  const { roles, arrivesOn, leavesOn } = after;
  if (after.name === '' || after.name.length > MAX_NAME) return { fault: 'name' };
  if (!z.email().safeParse(after.email).success) return { fault: 'email' };
  if (others.owner !== null) return { fault: 'taken', name: others.owner };
  if (roles.length === 0) return { fault: 'roles' };
  if (others.isOwn && roles.some((role) => !before?.roles.includes(role))) return { fault: 'own-role' };
  if (
    before?.roles.includes('coach') &&
    !hasLeft(before, others.todayOn) &&
    (!roles.includes('coach') || hasLeft(after, others.todayOn)) &&
    others.coaches.every((email) => email === before.email)
  )
    return { fault: 'last-coach' };
  if (guardedGained(before, after, others.todayOn).length > 0 && others.seconds === 0)
    return { fault: 'no-second' };
  if (roles.includes('eig') && after.metier === null) return { fault: 'metier' };
  if (roles.includes('eig') && after.defi === null) return { fault: 'defi' };
  const isNewCoach = after.coachEmail !== null && after.coachEmail !== before?.coachEmail;
  if (isNewCoach && !others.coaches.includes(after.coachEmail ?? '')) return { fault: 'not-a-coach' };
  const outside = (on: string | null) => on !== null && (on < startsOn || on > endsOn);
  if (arrivesOn !== before?.arrivesOn && outside(arrivesOn))
    return { fault: 'arrives-outside', startsOn, endsOn };
  if (leavesOn !== before?.leavesOn && outside(leavesOn))
    return { fault: 'leaves-outside', startsOn, endsOn };
  if (arrivesOn !== null && leavesOn !== null && leavesOn < arrivesOn) return { fault: 'reversed' };
  return null;
}

/** Whether somebody with this line is asked for a météo that opens on a day. */
export const isAsked = (line: Line | null, on: string): boolean =>
  line?.roles.includes('eig') === true && isThere(line, on);

/** Who decides of a change that needs a coach: one who neither asked for it, nor is concerned. */
export const maySecond = (
  { id, roles }: { id: string; roles: readonly Role[] },
  { byId, memberId }: { byId: string | null; memberId: string | null },
): boolean => roles.includes('coach') && id !== byId && id !== memberId;

/** What follows from a change, for whoever is to agree to it. */
export type Effects = {
  /** The next round for which something changes, or else that she is asked for, or else the next; `asked` says whether she is, with the line that she had and with the one that she gets. */
  next: { opensAt: number; asked: [before: boolean, after: boolean] } | null;
  /** Until when a round is open for which she is asked now, as she was not before. */
  joinsOpen: number | null;
  coach: 'gained' | 'lost' | null;
  /** Somebody else has to agree. */
  needsSecond: boolean;
  /** How many she accompanies, where she does no more. */
  coached: number;
  /** She leaves: how many things end, and how many people hear of it. */
  leaving: { on: string; isOver: boolean; ends: number; told: number } | null;
  arrivesOn: string | null;
  newDefi: boolean;
  /** How many gatherings that are announced already come to be for her, and are no longer. */
  gatherings: { joins: number; leaves: number };
  isNew: boolean;
};

/** What has followed from a change, so that it cannot be taken back. */
export type Followed =
  | { why: 'gone' | 'changed-since' | 'left' | 'data' }
  | { why: 'round'; openedAt: number };
