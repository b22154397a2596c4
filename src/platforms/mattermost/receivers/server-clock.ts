import type { Clock } from '../../../engine/clock.ts';

/** The server's clock, by which it dates its triggers: it can be minutes from ours. */
export type ServerClock = Clock & {
  /** Something is asked of the server now: learns from the `Date` of its answer. */
  ask(): (date: string | null) => void;
};

/** An answer that took longer does not tell the time well enough. */
const PRECISE_WITHIN_MS = 4_000;
/** The header counts whole seconds. */
const HALF_A_SECOND_MS = 500;

/** Half a second from the truth, and half of what the last answer took. */
export function createServerClock(clock: Clock): ServerClock {
  let aheadMs = 0;
  return {
    now: () => clock.now() + aheadMs,
    ask() {
      const askedAt = clock.now();
      return (date) => {
        const at = Date.parse(date ?? '');
        const tookMs = clock.now() - askedAt;
        if (Number.isNaN(at) || tookMs < 0 || tookMs > PRECISE_WITHIN_MS) return;
        aheadMs = Math.round(at + HALF_A_SECOND_MS - (askedAt + tookMs / 2));
      };
    },
  };
}
