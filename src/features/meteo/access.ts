import { ROLES, type Who } from '../../community/members/member.ts';

/** Who asks to talk to a coach: anybody else. */
export const CALLING: Who = ROLES.filter((role) => role !== 'coach');
