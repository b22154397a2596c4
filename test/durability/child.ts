// Magellan itself, as the campaign starts and kills it: the real thing on a real file, talking to the ledger.

import { advanceClock } from '../../src/boot/advance-clock.ts';
import { runMagellan } from '../../src/boot/run.ts';
import { stopOnSignal } from '../../src/boot/stop-on-signal.ts';
import { readConfig } from '../../src/config/config.ts';
import { fakeClock } from '../../src/engine/clock.ts';
import type { Person } from '../../src/engine/platform.ts';
import { ledgerPlatform } from './ledger-platform.ts';
import { errorsOnly, obey, settleWith } from './obedience.ts';

const { DATABASE_URL, LEDGER_URL = '', START_AT, PEOPLE = '[]' } = process.env;
const read = readConfig({ DATABASE_URL, PORT: '0', LOG_LEVEL: 'error' });
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const clock = fakeClock(Number(START_AT));
const people = JSON.parse(PEOPLE) as Person[];
const running = await runMagellan(
  { ...read.config, sandbox: false, demo: false },
  { clock, platforms: [ledgerPlatform(LEDGER_URL, people)], log: errorsOnly() },
);
const { app } = running;
stopOnSignal([running]);

obey(running, clock, {
  settle: () =>
    settleWith(running, 'ledger', async (dueAt) => {
      if (dueAt > clock.now()) await advanceClock(dueAt, { app, clock });
    }),
});
