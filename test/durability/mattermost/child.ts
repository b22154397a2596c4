// Magellan itself, as the campaign starts and kills it: the real thing, on a real file, against the double.
import { readConfig } from '../../../src/config.ts';
import { fakeClock } from '../../../src/engine/clock.ts';
import { createLog } from '../../../src/engine/log.ts';
import { nextDueAt } from '../../../src/engine/outbox/store.ts';
import { runMagellan } from '../../../src/run.ts';
import { stepTo } from '../../../src/time-travel.ts';
import { NOW_HEADER } from './now-header.ts';

export type Order = { kind: 'move'; to: number } | { kind: 'settle' } | { kind: 'stop' };
export type Reply = { kind: 'ready' } | { kind: 'moved' | 'settled'; now: number };

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
const log = createLog({ level: 'error', pretty: false, destination: process.stderr });
const running = await runMagellan(read.config, { clock, log });
const { app, database } = running;

/** Lets time pass until nothing waits for a retry. */
async function settle(): Promise<void> {
  for (;;) {
    await app.outbox.idle();
    const dueAt = await nextDueAt(database.db, 'mattermost');
    if (dueAt === null) return;
    if (dueAt > clock.now()) await stepTo(dueAt, { app, clock });
    // What the platform asked to wait for is waited for in real time.
    else await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const reply = (message: Reply) => process.send?.(message);

// Whoever started it is gone: nobody is left to stop it.
process.on('disconnect', () => process.exit(1));
process.on('message', async (order: Order) => {
  if (order.kind === 'move') {
    await stepTo(order.to, { app, clock });
    reply({ kind: 'moved', now: clock.now() });
  } else if (order.kind === 'settle') {
    await settle();
    reply({ kind: 'settled', now: clock.now() });
  } else {
    await running.stop();
    process.exit(0);
  }
});
reply({ kind: 'ready' });
