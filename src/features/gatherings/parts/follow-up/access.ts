import type { Member } from '../../../../community/members/member.ts';

export const isCoach = ({ roles }: Pick<Member, 'roles'>): boolean => roles.includes('coach');
