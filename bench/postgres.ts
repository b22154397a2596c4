// Durable entries of the outbox per second on PostgreSQL, from enqueued to sent, against jobs of graphile-worker on the
// same server in the same run. graphile-worker is no dependency of ours: GRAPHILE_WORKER names a folder in which
// `npm install graphile-worker@0.16.6` was typed (the last that runs on Node 20).
// npm run bench:postgres [-- entries, 10000]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { text } from '../src/chat/message.ts';
import { fakeClock, realClock } from '../src/engine/clock.ts';
import { createLog } from '../src/engine/log.ts';
import { migrateDatabase } from '../src/engine/migrate.ts';
import { createOutbox } from '../src/engine/outbox/outbox.ts';
import { openPostgres } from '../src/engine/postgres/database.ts';
import { loadSecrets } from '../src/engine/secrets.ts';
import { memoryPlatform } from '../test/support/memory-platform.ts';
import { DURABLY, startServer, stopServer } from '../test/support/postgres/server.ts';
import { printTable } from './figures.ts';

const ENTRIES = Number(process.argv[2] ?? 10_000);
const PER_TRANSACTION = 500;
const RAW = 1_000;
const WORDS = 'Comment allez-vous ? '.repeat(20);

const perSecond = (count: number, startedAt: number) =>
  Math.round((count * 1000) / (performance.now() - startedAt));
const row = (what: string, count: number, at: number) => ({ what, 'per second': perSecond(count, at) });

async function rawRow(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE raw (id text PRIMARY KEY, at bigint)');
  const startedAt = performance.now();
  for (let index = 0; index < RAW; index += 1)
    await client.query('INSERT INTO raw VALUES ($1, $2)', [randomUUID(), index]);
  const found = row('raw pg, one durable insert each', RAW, startedAt);
  await client.end();
  return found;
}

async function ours(url: string, folder: string) {
  const database = await openPostgres(url);
  const log = createLog({ level: 'silent', pretty: false });
  await migrateDatabase(database, { log, clock: fakeClock(0), backupFolder: '' });
  const platform = memoryPlatform();
  platform.pace = { perPlatformMs: 0, perRecipientMs: 0, concurrency: 200 };
  const secrets = loadSecrets({ file: join(folder, 'magellan.secret') });
  const outbox = createOutbox({ database, clock: realClock, log, secrets, platforms: [platform] });
  const message = { summary: 'La météo est ouverte', blocks: [text(WORDS)] };
  const startedAt = performance.now();
  for (let from = 0; from < ENTRIES; from += PER_TRANSACTION)
    await database.transact((tx) =>
      outbox.enqueueAll(
        tx,
        Array.from({ length: Math.min(PER_TRANSACTION, ENTRIES - from) }, (_, index) => {
          const to = { platform: 'memory', kind: 'person', id: `u-${from + index}` } as const;
          return { key: `bench/${from + index}`, kind: 'post', to, message } as const;
        }),
      ),
    );
  const enqueued = row('outbox: enqueued, sealed', ENTRIES, startedAt);
  await outbox.start();
  await outbox.idle();
  const whole = row('outbox: whole way, enqueued to sent', ENTRIES, startedAt);
  if (platform.posted.length !== ENTRIES) throw new Error(`${platform.posted.length} of ${ENTRIES} arrived`);
  await outbox.stop(1_000);
  await database.close();
  return [enqueued, whole];
}

/** What is used of graphile-worker. */
type Graphile = {
  runMigrations(options: object): Promise<void>;
  run(options: object): Promise<{ stop(): Promise<void> }>;
};

async function theirs(url: string, folder: string) {
  const { runMigrations, run } = createRequire(join(folder, 'index.js'))('graphile-worker') as Graphile;
  const quiet = { connectionString: url, logger: undefined as unknown };
  const { Logger } = createRequire(join(folder, 'index.js'))('graphile-worker') as unknown as {
    Logger: new (make: () => () => void) => unknown;
  };
  quiet.logger = new Logger(() => () => undefined);
  await runMigrations(quiet);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const startedAt = performance.now();
  for (let from = 0; from < ENTRIES; from += PER_TRANSACTION)
    await client.query(
      `SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
        SELECT ('send', json_build_object('words', $1::text), null, null, null, 'bench/' || n, null, null)
          ::graphile_worker.job_spec FROM generate_series($2::int, $3::int) n))`,
      [WORDS, from, Math.min(from + PER_TRANSACTION, ENTRIES) - 1],
    );
  const added = row('graphile-worker: added, as many at a time', ENTRIES, startedAt);
  let done = 0;
  let runner: { stop(): Promise<void> } | null = null;
  await new Promise<void>((resolve, reject) => {
    const send = async () => {
      done += 1;
      if (done === ENTRIES) resolve();
    };
    run({ ...quiet, concurrency: 10, noHandleSignals: true, taskList: { send } }).then((running) => {
      runner = running;
    }, reject);
  });
  const whole = row('graphile-worker: whole way, added to done, ten at once', ENTRIES, startedAt);
  await (runner as { stop(): Promise<void> } | null)?.stop();
  await client.end();
  return [added, whole];
}

const folder = mkdtempSync(join(tmpdir(), 'magellan-bench-postgres-'));
try {
  const url = await startServer(folder, process.pid, DURABLY);
  const rows = [await rawRow(url), ...(await ours(url, folder))];
  const { GRAPHILE_WORKER } = process.env;
  if (GRAPHILE_WORKER) rows.push(...(await theirs(url, GRAPHILE_WORKER)));
  printTable(`Durable entries per second on PostgreSQL (${ENTRIES})`, rows);
  if (!GRAPHILE_WORKER)
    console.log('\nWithout GRAPHILE_WORKER (see the head of bench/postgres.ts) there is no comparison.');
} finally {
  await stopServer(folder);
  rmSync(folder, { recursive: true, force: true });
}
