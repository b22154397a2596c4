import type { Kept } from '../../community/feature.ts';
import { plainWord } from '../../community/words.ts';

/** Whether what was typed confirms that everything is to be erased; either language will do. */
export const confirmsErasure = (typed: string): boolean =>
  ['effacer', 'erase'].includes(plainWord(typed).replace(/[«»“”"'.!\s]/g, ''));

/** What was kept before and no longer is as it was, and what has not changed. */
export function erasedAmong(
  before: readonly Kept[],
  after: readonly Kept[],
): { erased: Kept[]; stays: Kept[] } {
  const unchanged = ({ label, detail }: Kept) =>
    after.some((still) => still.label === label && still.detail === detail);
  return { erased: before.filter((kept) => !unchanged(kept)), stays: before.filter(unchanged) };
}
