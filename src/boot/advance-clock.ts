import type { FakeClock } from '../engine/clock.ts';
import type { App } from './app.ts';

type Options = {
  app: Pick<App, 'scheduler' | 'outbox'>;
  clock: FakeClock;
  /** What happens at each stop before what is due there (people's own lives, in the demonstration). */
  before?(at: number): Promise<void>;
};

/**
 * Moves a clock forward the honest way: it stops at each due time, runs what is due there and lets every
 * message leave, before it goes on. `target` is in epoch milliseconds; the past cannot be reached.
 */
export async function advanceClock(
  target: number,
  { app, clock, before = async () => undefined }: Options,
): Promise<void> {
  // What is due already comes first: what follows from it is then stopped at in its own time.
  await app.scheduler.tick();
  await app.outbox.idle();
  for (;;) {
    const next = (await app.scheduler.upcoming()).find(({ dueAt }) => dueAt > clock.now());
    if (!next || next.dueAt > target) break;
    clock.set(next.dueAt);
    await before(next.dueAt);
    await app.scheduler.tick();
    await app.outbox.idle();
  }
  clock.set(Math.max(target, clock.now()));
  await before(clock.now());
  await app.scheduler.tick();
  await app.outbox.idle();
}
