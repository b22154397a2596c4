import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { message, text } from '../../src/chat/message.ts';
import { createLog } from '../../src/engine/log.ts';
import { insertEntries } from '../../src/engine/outbox/enqueue.ts';
import { openPostgres } from '../../src/engine/postgres/database.ts';
import { loadSecrets } from '../../src/engine/secrets.ts';
import { postgresDatabase } from '../support/postgres/database.ts';
import { programFor } from '../support/programs.ts';
import { enrolIn } from './enrol.ts';
import { startLedger } from './ledger.ts';
import { onLedger } from './ledger-campaign.ts';
import { ledgerPlatform } from './ledger-platform.ts';

/** How the instance that leads ends: killed, stopped by the system and woken later, or in order. */
export type End = 'kill' | 'freeze' | 'stop';

export type Takeovers = {
  /** How long it took until the other instance led, in milliseconds, one by one. */
  takeoverMs: number[];
  sent: number;
  lost: number;
  doubled: number;
  unsettled: string[];
};

const MEMBERS = 20;
/** So many messages are enqueued around each end, to be on their way when it comes. */
const MESSAGES = 40;
const LOOK_EVERY_MS = 50;
/** A machine that is busy is slow, not wrong. */
const PATIENCE_MS = 120_000;

type Instance = { child: ChildProcess; address: string; isFrozen: boolean };

const secret = randomBytes(32).toString('base64url');

/** Lets two instances on one database take over from one another, as often as there are ends, while they send. */
export async function liveThrough(
  ends: readonly End[],
  random: () => number = Math.random,
): Promise<Takeovers> {
  const made = await postgresDatabase();
  const database = await openPostgres(made.url);
  const ledger = await startLedger({ refuse: 0, drop: 0, limit: 0, slowestMs: 150 }, random);
  const instances: Instance[] = [];
  const people = (await enrolIn(database, MEMBERS, 0)).map(onLedger);
  const platform = ledgerPlatform(ledger.url, people);
  const { seal } = loadSecrets({ given: [secret], file: '' });
  const log = createLog({ level: 'silent', pretty: false });
  let written = 0;

  async function start(): Promise<Instance> {
    const child = fork(await programFor('test/durability/postgres-child.ts'), [], {
      execArgv: [],
      env: {
        ...process.env,
        DATABASE_URL: made.url,
        MAGELLAN_SECRET: secret,
        LEDGER_URL: ledger.url,
        PEOPLE: JSON.stringify(people),
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const address = await new Promise<string>((ready, failed) => {
      child.once('message', (said: { address: string }) => ready(said.address));
      child.once('exit', () => failed(new Error('an instance did not start')));
    });
    const instance = { child, address, isFrozen: false };
    instances.push(instance);
    return instance;
  }

  async function leads({ address, isFrozen }: Instance): Promise<boolean> {
    if (isFrozen) return false;
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    return ((await answer?.json()) as { leads?: boolean } | undefined)?.leads === true;
  }

  async function leader(): Promise<Instance> {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
      const found = await Promise.all(instances.map(leads));
      const one = instances[found.indexOf(true)];
      if (one) return one;
      await wait(LOOK_EVERY_MS);
    }
    throw new Error('nobody leads');
  }

  async function write(count: number): Promise<void> {
    await database.transact(async (tx) => {
      const entries = Array.from({ length: count }, (_, index) => ({
        kind: 'post' as const,
        key: `tried/${written + index}`,
        to: {
          platform: 'ledger',
          kind: 'person' as const,
          id: people[(written + index) % people.length]?.id ?? '',
        },
        message: message(text(`Message ${written + index}`)),
      }));
      await insertEntries(tx, entries, { platforms: [platform], seal, log, now: Date.now() });
    });
    written += count;
  }

  async function end(which: Instance, how: End): Promise<void> {
    if (how === 'freeze') {
      which.isFrozen = true;
      which.child.kill('SIGSTOP');
      return;
    }
    instances.splice(instances.indexOf(which), 1);
    const gone = new Promise((resolve) => which.child.once('exit', resolve));
    which.child.kill(how === 'kill' ? 'SIGKILL' : 'SIGTERM');
    if (how === 'kill') await gone;
  }

  async function unsettled(): Promise<string[]> {
    const rows = await database.db
      .selectFrom('outbox')
      .select(['key', 'state', 'reason'])
      .where('state', '<>', 'sent')
      .execute();
    return rows.map(({ key, state, reason }) => `${key}: ${state} (${reason})`);
  }

  try {
    await start();
    await start();
    const takeoverMs: number[] = [];
    for (const [index, how] of ends.entries()) {
      const former = await leader();
      await write(MESSAGES);
      await wait(random() * 400);
      const at = performance.now();
      await end(former, how);
      await write(MESSAGES);
      await leader();
      takeoverMs.push(performance.now() - at);
      if (how === 'freeze') {
        // It wakes in the midst of what it was doing, and finds that another leads.
        await wait(random() * 300);
        former.isFrozen = false;
        former.child.kill('SIGCONT');
      } else if (index < ends.length - 1) await start();
    }
    for (let waited = 0; waited < PATIENCE_MS && (await unsettled()).length > 0; waited += LOOK_EVERY_MS)
      await wait(LOOK_EVERY_MS);
    const counts = [...ledger.posts.values()];
    return {
      takeoverMs,
      sent: counts.length,
      lost: written - counts.length,
      doubled: counts.reduce((sum, count) => sum + count - 1, 0),
      unsettled: await unsettled(),
    };
  } finally {
    for (const { child } of instances) child.kill('SIGKILL');
    await ledger.stop();
    await database.close();
    await made.drop();
  }
}
