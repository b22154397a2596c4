// Durable outbox entries per second, from enqueued to sent, against raw better-sqlite3 in the same run.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from '../src/chat/message.ts';
import { realClock } from '../src/engine/clock.ts';
import { createLog } from '../src/engine/log.ts';
import { createOutbox } from '../src/engine/outbox/outbox.ts';
import { loadSecrets } from '../src/engine/secrets.ts';
import { openSqlite } from '../src/engine/sqlite/database.ts';
import { memoryPlatform } from '../test/support/memory-platform.ts';
import { migratedDatabase } from '../test/support/template.ts';
import { printTable } from './figures.ts';

const ENTRIES = Number(process.argv[2] ?? 20_000);
const RAW = 5_000;
/** One transaction of a job writes that many: a round opens in a few of them. */
const PER_TRANSACTION = 500;

const folder = mkdtempSync(join(tmpdir(), 'magellan-bench-'));
const database = openSqlite(await migratedDatabase(folder));
const perSecond = (count: number, startedAt: number) =>
  Math.round((count * 1000) / (performance.now() - startedAt));

const insert = database.sqlite.prepare('INSERT INTO processed_events (platform, id, at) VALUES (?, ?, ?)');
let startedAt = performance.now();
for (let index = 0; index < RAW; index += 1) insert.run('bench', randomUUID(), index);
const raw = perSecond(RAW, startedAt);

const platform = memoryPlatform();
platform.pace = { perPlatformMs: 0, perRecipientMs: 0, concurrency: 200 };
const outbox = createOutbox({
  database,
  clock: realClock,
  log: createLog({ level: 'silent', pretty: false }),
  secrets: loadSecrets({ file: join(folder, 'magellan.secret') }),
  platforms: [platform],
});
const message = { summary: 'La météo est ouverte', blocks: [text('Comment allez-vous ? '.repeat(20))] };

startedAt = performance.now();
for (let from = 0; from < ENTRIES; from += PER_TRANSACTION) {
  await database.transact(async (tx) => {
    const entries = Array.from({ length: Math.min(PER_TRANSACTION, ENTRIES - from) }, (_, index) => {
      const to = { platform: 'memory', kind: 'person', id: `u-${from + index}` } as const;
      return { key: `bench/${from + index}`, kind: 'post', to, message } as const;
    });
    await outbox.enqueueAll(tx, entries);
  });
}
const enqueued = perSecond(ENTRIES, startedAt);
const sendingAt = performance.now();
await outbox.start();
await outbox.idle();
const sent = perSecond(ENTRIES, sendingAt);
const whole = perSecond(ENTRIES, startedAt);
if (platform.posted.length !== ENTRIES) throw new Error(`${platform.posted.length} of ${ENTRIES} arrived`);

printTable(`Durable entries of the outbox per second (${ENTRIES} entries)`, [
  { what: 'raw better-sqlite3, one durable insert each', 'per second': raw },
  { what: 'enqueued, sealed', 'per second': enqueued },
  { what: 'sent (claimed, delivered, settled)', 'per second': sent },
  { what: 'whole way, enqueued to sent', 'per second': whole },
]);
await outbox.stop(1_000);
await database.close();
rmSync(folder, { recursive: true, force: true });
