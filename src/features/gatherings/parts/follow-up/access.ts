import type { Member, Who } from '../../../../community/members/member.ts';

/** Who notes attendance, and reads what is told of the group. */
export const COACHING: Who = ['coach'];

export const isCoach = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes('coach');
