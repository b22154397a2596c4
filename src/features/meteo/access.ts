import type { Who } from '../../community/members/member.ts';

/** Who answers the météo, and who reads it. */
export const ANSWERING: Who = ['eig'];
export const COACHING: Who = ['coach'];
