import { EXIT } from '../engine/refusal.ts';
import type { Running } from './run.ts';

/** Ends Magellan in order when it is told to: what is in flight finishes first, within a bound. */
export function stopOnSignal(runnings: readonly Running[]): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    for (const { app } of runnings) app.context.log.info({ event: 'magellan.stopping', signal }, 'stopping');
    await Promise.all(runnings.map((running) => running.stop()));
    process.exit(EXIT.done);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
