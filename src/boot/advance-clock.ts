import type { FakeClock } from '../engine/clock.ts';
import type { App } from './app.ts';

type Options = {
  app: Pick<App, 'scheduler' | 'outbox'>;
  clock: FakeClock;
  /** What happens at each stop before what is due there (people's own lives, in the demonstration). */
  before?(at: number): Promise<void>;
  /** Asked after each stop: whether what was waited for has come, so that the clock stays there. */
  enough?(): boolean;
};

/**
 * Moves a clock forward the honest way: it stops wherever something is due or a message is to leave, runs what is due there and lets every
 * message leave, before it goes on. `target` is in epoch milliseconds; the past cannot be reached.
 */
export async function advanceClock(
  target: number,
  { app, clock, before = async () => undefined, enough = () => false }: Options,
): Promise<void> {
  // What is due already comes first: what follows from it is then stopped at in its own time.
  await app.scheduler.tick();
  await app.outbox.idle();
  for (;;) {
    const now = clock.now();
    const job = (await app.scheduler.upcoming()).find(({ dueAt }) => dueAt > now)?.dueAt ?? null;
    const message = await app.outbox.nextAfter(now);
    const next = Math.min(job ?? Number.POSITIVE_INFINITY, message ?? Number.POSITIVE_INFINITY);
    if (next > target) break;
    clock.set(next);
    await before(next);
    await app.scheduler.tick();
    await app.outbox.idle();
    if (enough()) return;
  }
  clock.set(Math.max(target, clock.now()));
  await before(clock.now());
  await app.scheduler.tick();
  await app.outbox.idle();
}
