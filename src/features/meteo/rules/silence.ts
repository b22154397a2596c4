import type { Status } from './round.ts';

/** The fewest rounds in a row without a word after which coaches are told. */
export const SILENT_ROUNDS = 2;

/**
 * For how many rounds in a row a member has not said a word. Her statuses come newest first; null is a round
 * to which she was not invited (she was away), which neither counts nor breaks the row. Skipping is a word.
 */
export function silentRounds(statuses: readonly (Status | null)[]): number {
  let silent = 0;
  for (const status of statuses) {
    if (status === 'invited') silent += 1;
    else if (status !== null) return silent;
  }
  return silent;
}
