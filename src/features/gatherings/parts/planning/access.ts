import type { Who } from '../../../../community/members/member.ts';

/** Who plans gatherings: any of the coaches, whoever began. */
export const COACHES: Who = ['coach'];
