import type { Member } from '../../community/members/member.ts';
import type { Reader } from './rules/report.ts';

const isActiveCoach = ({ active, roles }: Pick<Member, 'active' | 'roles'>): boolean =>
  active && roles.includes('coach');

/** Tells the coach of each of many, where she has one who is there: they may be tens of thousands. */
export function coachesOf(members: readonly Member[]): (member: Pick<Member, 'coachEmail'>) => Member | null {
  const coaches = new Map<string, Member>();
  for (const each of members.filter(isActiveCoach)) {
    const email = each.email.toLowerCase();
    if (!coaches.has(email)) coaches.set(email, each);
  }
  return ({ coachEmail }) => coaches.get(coachEmail?.toLowerCase() ?? '') ?? null;
}

/** Her coach, where she has one who is there. */
export const coachOf = (member: Pick<Member, 'coachEmail'>, members: readonly Member[]): Member | null =>
  coachesOf(members)(member);

/** Tells of each of many whether somebody is the coach who sees her progress and confirms her steps: hers, else any. */
export function isCoachOf(coach: Member, members: readonly Member[]): (member: Member) => boolean {
  const ownOf = coachesOf(members);
  return (member) => {
    if (!isActiveCoach(coach) || coach.id === member.id) return false;
    const own = ownOf(member);
    return own === null || own.id === coach.id;
  };
}

export const isHerCoach = (coach: Member, member: Member, members: readonly Member[]): boolean =>
  isCoachOf(coach, members)(member);

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
