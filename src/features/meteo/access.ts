import { ROLES, type Who } from '../../community/members/member.ts';

/** Who answers the météo, and who reads it. */
export const ANSWERING: Who = ['eig'];
export const COACHING: Who = ['coach'];
/** Who asks to talk to a coach: anybody else. */
export const CALLING: Who = ROLES.filter((role) => role !== 'coach');
