import type { Member } from '../community/members/member.ts';
import type { Calendar } from '../community/programme/calendar.ts';

/** Whom demo/month.yaml names by her address. @throws when demo/roster.csv does not have her */
export function memberAt(members: readonly Member[], email: string): Member {
  const member = members.find((candidate) => candidate.email === email);
  if (!member) throw new Error(`demo/month.yaml: ${email} is not in demo/roster.csv`);
  return member;
}

/** The instant of a local moment of demo/month.yaml ("2022-03-17T17:00"), in epoch milliseconds. */
export function instantOf(calendar: Pick<Calendar, 'instant'>, moment: string): number {
  const [on = '', time = ''] = moment.split('T');
  return calendar.instant(on, time);
}
