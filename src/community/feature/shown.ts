import { createHash } from 'node:crypto';

/** What tells whether the same was shown, short enough for a ref: the same for the same. */
export const markOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 12);

/** The ref of a form about a row, with what it begins with: what somebody else changes of it meanwhile is not undone. */
export const refShowing = (id: string, shown: unknown): string => `${id}.${markOf(shown)}`;

/** The row of such a ref, or of one that is a row's id alone. */
export const idIn = (ref: string): string => ref.split('.')[0] ?? '';

/** Whether a form began with something else than what it would begin with by now. */
export function isStale(ref: string, shown: unknown): boolean {
  const [, mark] = ref.split('.');
  return mark !== undefined && mark !== markOf(shown);
}
