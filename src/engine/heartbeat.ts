import type { Log } from './log.ts';

/** How often what is due is looked for: a second's lateness at most, for a query of a millisecond. */
const EVERY_MS = 1_000;

export type Heartbeat = {
  /** Beats no more, and waits for the beat that is under way. */
  stop(): Promise<void>;
};

/**
 * Calls `beat` every second, one call after another. It knows nothing of the hour: a machine that has slept, or
 * whose clock was put right by years, makes it neither rush nor wait.
 */
export function startHeartbeat(beat: () => Promise<void>, log: Log, everyMs = EVERY_MS): Heartbeat {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();

  async function beatOnce(): Promise<void> {
    try {
      await beat();
    } catch (error) {
      log.error(
        { event: 'heartbeat.failed', err: error },
        'what is due could not be looked for; it will be tried again',
      );
    }
    if (!stopped) wait();
  }
  function wait(): void {
    timer = setTimeout(() => {
      underWay = beatOnce();
    }, everyMs);
  }
  wait();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
