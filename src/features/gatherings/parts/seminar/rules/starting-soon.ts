const MINUTE_MS = 60_000;
/** So long before a sequence, those who chose it are told. */
export const SOON_MINUTES = 10;

/** When it is said that a sequence is about to begin; null when it has begun. What is moved to the next minutes is said at once. */
export function soonAt(startsAt: number, now: number): number | null {
  const at = Math.max(startsAt - SOON_MINUTES * MINUTE_MS, now + MINUTE_MS);
  return at < startsAt ? at : null;
}

/** In how many minutes it begins, one at least. */
export const minutesTo = (startsAt: number, now: number): number =>
  Math.max(1, Math.round((startsAt - now) / MINUTE_MS));
