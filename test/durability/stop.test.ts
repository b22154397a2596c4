import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/engine/platform.ts';
import { openSqlite } from '../../src/engine/sqlite/database.ts';
import { programFor } from '../support/programs.ts';
import { migratedDatabase } from '../support/template.ts';
import { enrol } from './enrol.ts';
import { type Ledger, startLedger } from './ledger.ts';
import { CHILD, onLedger } from './ledger-campaign.ts';
import type { Order, Reply } from './orders.ts';
import { seededRandom } from './random.ts';

const at = (local: string) => DateTime.fromISO(local, { zone: 'Europe/Paris' }).toMillis();
const MEMBERS = 300;

let folder: string;
let ledger: Ledger;
let file: string;
let people: Person[];
let child: ChildProcess | null = null;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-stop-'));
  ledger = await startLedger({ refuse: 0, drop: 0, limit: 0, slowestMs: 60 }, seededRandom(3));
  file = await migratedDatabase(folder);
  people = (await enrol(file, MEMBERS, at('2022-03-11T11:00'))).map(onLedger);
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await ledger.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts Magellan, and resolves when it is ready; `ask` resolves with its reply. */
async function start(local: string) {
  const process_ = fork(await programFor(CHILD), [], {
    execArgv: [],
    env: {
      ...process.env,
      DATABASE_URL: `file:${file}`,
      LEDGER_URL: ledger.url,
      START_AT: String(at(local)),
      PEOPLE: JSON.stringify(people),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child = process_;
  const heard = (kind: Reply['kind']) =>
    new Promise<void>((resolve) => {
      process_.on('message', (reply: Reply) => {
        if (reply.kind === kind) resolve();
      });
    });
  await heard('ready');
  return {
    order: (order: Order) => process_.send(order),
    ask: (order: Order, kind: Reply['kind']) => {
      const reply = heard(kind);
      process_.send(order);
      return reply;
    },
    /** The exit code, null when a signal ended it. */
    terminate: () =>
      new Promise<number | null>((resolve) => {
        process_.once('exit', (code) => resolve(code));
        process_.kill('SIGTERM');
      }),
  };
}

function entries(): { id: string; state: string }[] {
  const database = openSqlite(file);
  const rows = database.sqlite.prepare("SELECT id, state FROM outbox WHERE kind = 'post'").all();
  database.sqlite.close();
  return rows as { id: string; state: string }[];
}

describe('SIGTERM during a large sending', () => {
  it('lets what is in flight arrive, ends with success, and the next start sends the rest, once', async () => {
    const first = await start('2022-03-11T11:50');
    first.order({ kind: 'move', to: at('2022-03-11T12:00') });
    await expect.poll(() => ledger.posts.size, { interval: 5 }).toBeGreaterThan(40);
    // Not after its bound: what was in flight then would be in doubt.
    expect(await first.terminate()).toBe(0);

    const interrupted = entries();
    // One more than the members: the promotion's channel.
    expect(interrupted).toHaveLength(MEMBERS + 1);
    expect(ledger.posts.size).toBeLessThan(MEMBERS + 1);
    // Nothing is in doubt: what arrived is noted as sent, all else waits for its turn.
    const sent = interrupted.filter(({ state }) => state === 'sent').map(({ id }) => id);
    expect(new Set(sent)).toEqual(new Set(ledger.posts.keys()));
    const waiting = interrupted.filter(({ state }) => state === 'queued');
    expect(sent.length + waiting.length).toBe(MEMBERS + 1);

    const second = await start('2022-03-11T12:10');
    await second.ask({ kind: 'settle' }, 'settled');
    expect(await second.terminate()).toBe(0);
    expect(entries().every(({ state }) => state === 'sent')).toBe(true);
    expect(ledger.posts.size).toBe(MEMBERS + 1);
    expect([...ledger.posts.values()].every((times) => times === 1)).toBe(true);
  });
});
