// One instance of several that share a PostgreSQL, talking to the ledger in real time: killed, stopped and woken.

import { runMagellan } from '../../src/boot/run.ts';
import { stopOnSignal } from '../../src/boot/stop-on-signal.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Person } from '../../src/engine/platform.ts';
import { ledgerPlatform } from './ledger-platform.ts';
import { errorsOnly } from './obedience.ts';

const { DATABASE_URL, MAGELLAN_SECRET, LEDGER_URL = '', PEOPLE = '[]' } = process.env;
const read = readConfig({ DATABASE_URL, MAGELLAN_SECRET, PORT: '0', LOG_LEVEL: 'error' });
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const running = await runMagellan(
  { ...read.config, sandbox: false, demo: false },
  { platforms: [ledgerPlatform(LEDGER_URL, JSON.parse(PEOPLE) as Person[])], log: errorsOnly() },
);
stopOnSignal([running]);
// Whoever started it is gone: nobody is left to stop it.
process.on('disconnect', () => process.exit(1));
process.send?.({ kind: 'ready', address: running.address });
