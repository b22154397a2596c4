// Magellan itself, as the campaign starts and kills it: the real thing on a real file, talking to the ledger.
import type { Incoming } from '../../src/chat/incoming.ts';
import { readConfig } from '../../src/config.ts';
import { fakeClock } from '../../src/engine/clock.ts';
import { createLog } from '../../src/engine/log.ts';
import { nextDueAt } from '../../src/engine/outbox/store.ts';
import type { Person } from '../../src/engine/platform.ts';
import { runMagellan } from '../../src/run.ts';
import { stopOnSignal } from '../../src/stop-on-signal.ts';
import { stepTo } from '../../src/time-travel.ts';
import { ledgerPlatform } from './ledger-platform.ts';

export type Order =
  | { kind: 'move'; to: number }
  | { kind: 'settle' }
  | { kind: 'act'; incoming: Incoming }
  | { kind: 'stop' };
export type Reply =
  | { kind: 'ready' }
  | { kind: 'moved' | 'settled'; now: number }
  | { kind: 'acted'; id: string; answer: string };

const { DATABASE_URL, LEDGER_URL = '', START_AT, PEOPLE = '[]' } = process.env;
const read = readConfig({ DATABASE_URL, PORT: '0', LOG_LEVEL: 'error' });
if ('faults' in read) throw new Error(JSON.stringify(read.faults));
const clock = fakeClock(Number(START_AT));
const people = JSON.parse(PEOPLE) as Person[];
const running = await runMagellan(
  { ...read.config, sandbox: false, demo: false },
  {
    clock,
    platforms: [ledgerPlatform(LEDGER_URL, people)],
    log: createLog({ level: 'error', pretty: false, destination: process.stderr }),
  },
);
const { app, database } = running;
stopOnSignal([running]);

/** Lets time pass until nothing waits for a retry. */
async function settle(): Promise<void> {
  for (;;) {
    await app.outbox.idle();
    const dueAt = await nextDueAt(database.db, 'ledger');
    if (dueAt === null) return;
    if (dueAt > clock.now()) await stepTo(dueAt, { app, clock });
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
  } else if (order.kind === 'act') {
    const answer = await app.receive(order.incoming);
    reply({ kind: 'acted', id: order.incoming.id, answer: answer.kind });
  } else {
    await running.stop();
    process.exit(0);
  }
});
reply({ kind: 'ready' });
