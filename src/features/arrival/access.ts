import type { Member } from '../../community/members/member.ts';
import type { Reader } from './rules/report.ts';

const isActiveCoach = ({ active, roles }: Pick<Member, 'active' | 'roles'>): boolean =>
  active && roles.includes('coach');

/** Her coach, where she has one who is there. */
export const coachOf = (member: Pick<Member, 'coachEmail'>, members: readonly Member[]): Member | null =>
  members.find(
    (each) => isActiveCoach(each) && each.email.toLowerCase() === member.coachEmail?.toLowerCase(),
  ) ?? null;

/** Whether somebody is the coach who sees a member's progress and confirms her steps: hers, else any of them. */
export function isHerCoach(coach: Member, member: Member, members: readonly Member[]): boolean {
  if (!isActiveCoach(coach) || coach.id === member.id) return false;
  const own = coachOf(member, members);
  return own === null || own.id === coach.id;
}

/** The porteurs of her défi who are there. */
export const porteursOf = ({ id, defi }: Pick<Member, 'id' | 'defi'>, members: readonly Member[]): Member[] =>
  members.filter(
    (each) =>
      each.active && each.id !== id && defi !== null && each.defi === defi && each.roles.includes('porteur'),
  );

/** Whether somebody for whom a report was still is what she was then: a coach, or a porteur of the author's défi. */
export const mayStillRead = (
  reader: Pick<Member, 'roles' | 'defi'>,
  { asCoach }: Pick<Reader, 'asCoach'>,
  author: Pick<Member, 'defi'>,
): boolean =>
  asCoach
    ? reader.roles.includes('coach')
    : reader.roles.includes('porteur') && reader.defi !== null && reader.defi === author.defi;
