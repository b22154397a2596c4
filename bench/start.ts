// How long the build takes to be ready, on a new database and on one that is there, and the memory it holds.
// npm run bench:start
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatMs, megabytes, percentile, printTable } from './figures.ts';
import { startBuild, visit } from './running.ts';

const RUNS = 10;
const IDLE_MS = 10_000;
const PICTURES = 50;

const folder = mkdtempSync(join(tmpdir(), 'magellan-bench-'));

async function startsOn(fileOf: (run: number) => string) {
  const open: number[] = [];
  const ready: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const running = await startBuild(fileOf(run));
    open.push(running.openMs);
    ready.push(running.readyMs);
    await running.stop();
  }
  return {
    'says its address, median': formatMs(percentile(open, 0.5)),
    'ready, median': formatMs(percentile(ready, 0.5)),
    'ready, worst': formatMs(Math.max(...ready)),
  };
}

try {
  const fresh = await startsOn((run) => join(folder, `${run}`, 'magellan.db'));
  const existing = await startsOn(() => join(folder, '0', 'magellan.db'));
  printTable(`From the start of the process until it is ready, ${RUNS} starts`, [
    { database: 'new: created, and the demonstration written', ...fresh },
    { database: 'there already', ...existing },
  ]);

  const running = await startBuild(join(folder, '0', 'magellan.db'));
  const started = await running.residentBytes();
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idle = await running.residentBytes();
  const visitor = await visit(running.url);
  let most = 0;
  for (let picture = 0; picture < PICTURES; picture += 1) {
    await visitor.drawsWith('/meteo');
    most = Math.max(most, await running.residentBytes());
  }
  printTable('Memory of the process (resident)', [
    { moment: 'as soon as it is ready', memory: `${megabytes(started)} MB` },
    { moment: `after ${IDLE_MS / 1000} s idle`, memory: `${megabytes(idle)} MB` },
    { moment: `after ${PICTURES} pictures`, memory: `${megabytes(await running.residentBytes())} MB` },
    { moment: 'at most, while they were drawn', memory: `${megabytes(most)} MB` },
  ]);
  await running.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
