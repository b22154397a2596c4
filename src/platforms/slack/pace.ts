/** A rate limit for each method of the Web API; a method stays closed for as long as Slack asks. In real time. */
export type MethodPace = {
  /**
   * Milliseconds to wait before this method may be called. Up to `patienceMs` they come with a place, which is
   * taken; above, nothing is, and the caller comes back later.
   */
  take(method: string, patienceMs: number): number;
  /** Slack asked to be left alone: every call of this method waits. */
  close(method: string, forMs: number): void;
  /** Milliseconds for which Slack asked to be left alone, 0 when it did not. */
  closedFor(method: string): number;
};

/** How many calls may be made at once after a rest, of those that a minute allows. */
const BURST_SHARE = 0.2;

/** `callsAMinute` by method; a method that is not there has no pace of its own, but can be closed. */
export function createMethodPace(
  callsAMinute: Readonly<Record<string, number>>,
  now = () => performance.now(),
): MethodPace {
  const closedUntil = new Map<string, number>();
  /** For each method, when its next call would be due if all were evenly spread. */
  const nextAt = new Map<string, number>();

  const closedFor = (method: string) => Math.max(0, (closedUntil.get(method) ?? 0) - now());

  return {
    closedFor,
    take(method, patienceMs) {
      const closed = closedFor(method);
      if (closed > 0) return Math.max(closed, patienceMs + 1);
      const max = callsAMinute[method];
      if (max === undefined) return 0;
      const apartMs = 60_000 / (max * (1 - BURST_SHARE));
      const burstMs = apartMs * (max * BURST_SHARE);
      const due = Math.max(nextAt.get(method) ?? 0, now());
      const waitMs = Math.max(0, Math.ceil(due - now() - burstMs));
      if (waitMs <= patienceMs) nextAt.set(method, due + apartMs);
      return waitMs;
    },
    close(method, forMs) {
      closedUntil.set(method, Math.max(closedUntil.get(method) ?? 0, now() + forMs));
    },
  };
}
