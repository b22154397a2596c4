import type { Audience } from '../../../../../community/gatherings/formats.ts';
import type { Answer } from '../../../../../community/gatherings/gathering.ts';

/** What matters of one gathering and one member to tell whether it stands in her agenda. */
export type MemberView = {
  audience: Audience;
  /** Whether it is for all EIG, whoever else may come. */
  isWhole: boolean;
  /** Whether coaches are among the roles that it is for. */
  isMeant: boolean;
  /** Whether it is for her. */
  isHers: boolean;
  /** Whether she is one of those who were invited by name. */
  invited: boolean;
  isAuthor: boolean;
  isCoach: boolean;
  isEig: boolean;
  answer: Answer | null;
};

/** Whether the promotion knows of it: not what is for those invited by name, or for some roles without all EIG. */
export const isPublic = ({ audience, isWhole }: Pick<MemberView, 'audience' | 'isWhole'>): boolean =>
  audience === 'roles' ? isWhole : audience !== 'invited';

/**
 * Whether a gathering stands in a member's agenda. What she declined does not. A coach may come to nearly all:
 * hers are those for the whole promotion, those that she planned, and those that she answered.
 */
export function isInAgenda(view: MemberView): boolean {
  const { answer, isHers, isCoach, isEig, isAuthor, invited } = view;
  if (!isHers || answer === 'no') return false;
  if (!isCoach || isEig || invited || view.isMeant) return true;
  return view.isWhole || isAuthor || answer !== null;
}
