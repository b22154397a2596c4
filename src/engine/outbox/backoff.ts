const FIRST_MS = 1_000;
const LONGEST_MS = 10 * 60_000;

const GIVE_UP_AFTER_MS = 24 * 60 * 60_000;
const GIVE_UP_AFTER_ATTEMPTS = 20;

/**
 * Whether an entry has been tried for long enough: a day, so that an outage of a night loses no message, and
 * twenty times, since Magellan itself may have been stopped for most of that day.
 */
export const isGivenUp = (attempts: number, sinceMs: number): boolean =>
  sinceMs > GIVE_UP_AFTER_MS && attempts >= GIVE_UP_AFTER_ATTEMPTS;

/**
 * How long to wait before the next retry, in milliseconds: doubled each time up to ten minutes, spread by a
 * fifth so that those that failed together do not come back together; never before `retryAfterMs`.
 */
export function backoffMs(attempts: number, retryAfterMs = 0, random = Math.random): number {
  const base = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.max(retryAfterMs, Math.round(base * (0.9 + 0.2 * random())));
}
