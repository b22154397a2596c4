import { EXIT, type ExitCode } from '../engine/refusal.ts';
import type { Done } from './io.ts';

/** Starts Magellan, as `npm start` does; it goes on until it is told to stop. */
export async function start(): Done {
  await import('../main.ts');
  return (process.exitCode as ExitCode | undefined) ?? EXIT.done;
}
