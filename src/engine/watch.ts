/** What looking after a way to a chat is made of: looks at intervals, and what is told once it lasts. */

const REPORTED_AFTER_MS = 2 * 60_000;

/** For how many minutes something has lasted (since when, in epoch ms), once it is two; null before, or without it. */
export function lastingMinutes(since: number | null | undefined, now: number): number | null {
  const forMs = now - (since ?? now);
  return forMs < REPORTED_AFTER_MS ? null : Math.floor(forMs / 60_000);
}

/**
 * Does something `everyMs` milliseconds after it was started, or has ended, until it is stopped: one that ends after
 * that begins nothing more. `work` handles its own errors. Keeps no process alive.
 */
export function repeating(everyMs: number, work: () => Promise<void>): { start(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  const again = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void work().finally(again), everyMs);
    timer.unref();
  };
  return {
    start() {
      stopped = false;
      clearTimeout(timer);
      again();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
