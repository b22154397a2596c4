import type { App } from './app.ts';

/** What runs the scheduler and the outbox: one turn of what is due, as often as the heartbeat asks for it. */
export type Beat = {
  run(): Promise<void>;
  /** From now on it is asked for. */
  begin(): void;
  /** When the scheduler last came to its end, by `performance.now()`. */
  lastAt(): number;
};

export function createBeat(app: App): Beat {
  let lastAt = performance.now();
  return {
    begin() {
      lastAt = performance.now();
    },
    async run() {
      await app.scheduler.tick();
      lastAt = performance.now();
      await app.upkeep();
      await app.outbox.wakeIfDue();
    },
    lastAt: () => lastAt,
  };
}
