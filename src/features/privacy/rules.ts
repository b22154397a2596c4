import type { HeldCategory } from '../../community/feature/feature.ts';
import { plainWord } from '../../community/format/words.ts';

/** Whether what was typed confirms that everything is to be erased; either language will do. */
export const confirmsErasure = (typed: string): boolean =>
  ['effacer', 'erase'].includes(plainWord(typed).replace(/[«»“”"'.!\s]/g, ''));

/** What was there before and is gone, and what is still there. */
export function erasedAmong(
  before: readonly HeldCategory[],
  after: readonly HeldCategory[],
): { erased: HeldCategory[]; stays: HeldCategory[] } {
  const left = new Set(after.map(({ label }) => label));
  return { erased: before.filter(({ label }) => !left.has(label)), stays: [...after] };
}
