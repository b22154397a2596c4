import type { Audience } from '../../../../../community/gatherings/formats.ts';
import type { Answer } from '../../../../../community/gatherings/gathering.ts';

/** What matters of one gathering and one member to tell whether it stands in her agenda. */
export type MemberView = {
  audience: Audience;
  /** Whether it is for her. */
  isHers: boolean;
  /** Whether she is one of those who were invited by name. */
  invited: boolean;
  isAuthor: boolean;
  isCoach: boolean;
  isEig: boolean;
  answer: Answer | null;
};

/** Whether it is for the promotion as a whole: never what only those invited by name know of. */
export const isPublic = (audience: Audience): boolean => audience !== 'invited';

/**
 * Whether a gathering stands in a member's agenda. What she declined does not. A coach may come to nearly all:
 * hers are those for the whole promotion, those that she planned, and those that she answered.
 */
export function isInAgenda(view: MemberView): boolean {
  const { audience, answer, isHers, isCoach, isEig, isAuthor, invited } = view;
  if (!isHers || answer === 'no') return false;
  if (!isCoach || isEig || invited) return true;
  return audience === 'promotion' || audience === 'groups' || isAuthor || answer !== null;
}
