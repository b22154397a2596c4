// Presses a second of one, two and four instances on one PostgreSQL, each a process of its own, all on this machine.
// npm run bench:instances [-- seconds, 8]
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fakeClock } from '../src/engine/clock.ts';
import { openPostgres } from '../src/engine/postgres/database.ts';
import { DURABLY, startServer, stopServer } from '../test/support/postgres/server.ts';
import { formatMs, percentile, printTable } from './figures.ts';
import { largePromotion, magellanOn } from './large-promotion.ts';

const NOW = Date.parse('2022-03-11T10:50:00Z');
const MEMBERS = 400;
/** So many people press at once at each instance, again as soon as they are answered. */
const AT_ONCE = 8;
const WARMING_MS = 1_500;

type Task = { address: string; folder: string; memberIds: string[]; seconds: number };
type Found = { waits: number[]; processorMs: number };

async function pressing({ address, folder, memberIds, seconds }: Task): Promise<Found> {
  const database = await openPostgres(address);
  const { app } = magellanOn(database, folder, fakeClock(NOW));
  const waits: number[] = [];
  let count = 0;
  async function until(end: number): Promise<void> {
    while (performance.now() < end) {
      count += 1;
      const from = { platform: 'counting', user: `u-${memberIds[(count * 7) % memberIds.length]}` };
      const at = performance.now();
      const id = `${process.pid}-${count}`;
      await app.receive({ id, from, kind: 'command', command: 'meteo', text: '' });
      waits.push(performance.now() - at);
    }
  }
  const all = (ms: number) =>
    Promise.all(Array.from({ length: AT_ONCE }, () => until(performance.now() + ms)));
  await all(WARMING_MS);
  waits.length = 0;
  const before = process.cpuUsage();
  await all(seconds * 1_000);
  const { user, system } = process.cpuUsage(before);
  await database.close();
  return { waits, processorMs: (user + system) / 1_000 };
}

async function foundBy(child: ChildProcess, task: Task): Promise<Found> {
  child.send(task);
  const [found] = await once(child, 'message');
  return found as Found;
}

async function measure(instances: number, task: Task) {
  const children = Array.from({ length: instances }, () =>
    fork(fileURLToPath(import.meta.url), [], { execArgv: ['--import', 'tsx'] }),
  );
  const found = await Promise.all(children.map((child) => foundBy(child, task)));
  const waits = found.flatMap((each) => each.waits);
  const processorMs = found.reduce((sum, each) => sum + each.processorMs, 0);
  return {
    instances,
    'presses a second': Math.round(waits.length / task.seconds),
    'processor, each': formatMs(processorMs / waits.length),
    median: formatMs(percentile(waits, 0.5)),
    '99th percentile': formatMs(percentile(waits, 0.99)),
  };
}

if (process.send) {
  process.once('message', async (task) => {
    process.send?.(await pressing(task as Task));
    process.disconnect();
  });
} else {
  const server = mkdtempSync(join(tmpdir(), 'magellan-bench-postgres-'));
  try {
    const address = await startServer(server, process.pid, DURABLY);
    const { folder, memberIds, close } = await largePromotion(MEMBERS, NOW, () => undefined, address);
    const task = { address, folder, memberIds, seconds: Number(process.argv[2] ?? 8) };
    const rows = [];
    for (const instances of [1, 2, 4]) rows.push(await measure(instances, task));
    await close();
    printTable(`Presses (\`/meteo\`) on one PostgreSQL, ${AT_ONCE} at once at each instance`, rows);
  } finally {
    await stopServer(server);
    rmSync(server, { recursive: true, force: true });
  }
}
