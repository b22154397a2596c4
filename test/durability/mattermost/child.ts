// Magellan itself, as the campaign starts and kills it: the real thing, on a real file, against the double.

import { advanceClock } from '../../../src/boot/advance-clock.ts';
import { runMagellan } from '../../../src/boot/run.ts';
import { readConfig } from '../../../src/config/config.ts';
import { fakeClock } from '../../../src/engine/clock.ts';
import { errorsOnly, obey, settleWith } from '../obedience.ts';
import { NOW_HEADER } from './now-header.ts';

const clock = fakeClock(Number(process.env.START_AT));
// The double lives in the time of whoever calls it.
const { fetch } = globalThis;
globalThis.fetch = (address, options) => {
  const headers = new Headers(options?.headers);
  headers.set(NOW_HEADER, String(clock.now()));
  return fetch(address, { ...options, headers });
};

const read = readConfig({ ...process.env, LOG_LEVEL: 'error' });
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const running = await runMagellan(read.config, { clock, log: errorsOnly() });
const { app } = running;

obey(running, clock, {
  settle: () =>
    settleWith(running, 'mattermost', async (dueAt) => {
      if (dueAt > clock.now()) await advanceClock(dueAt, { app, clock });
      // What the platform asked to wait for is waited for in real time.
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }),
});
