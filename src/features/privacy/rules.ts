import type { Kept } from '../../community/feature.ts';
import { plainWord } from '../../community/words.ts';

/** Whether what was typed confirms that everything is to be erased; either language will do. */
export const confirmsErasure = (typed: string): boolean =>
  ['effacer', 'erase'].includes(plainWord(typed).replace(/[«»“”"'.!\s]/g, ''));

/** What was kept before and is gone, and what is still kept, be it no longer as it was. */
export function erasedAmong(
  before: readonly Kept[],
  after: readonly Kept[],
): { erased: Kept[]; stays: Kept[] } {
  const left = new Set(after.map(({ label }) => label));
  return { erased: before.filter(({ label }) => !left.has(label)), stays: [...after] };
}
