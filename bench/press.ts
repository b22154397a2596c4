// How long an answer takes while pictures are drawn without a pause: over HTTP at the sandbox's page, in the
// build, and within the process. npm run bench:press
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chart } from '../src/chat/chart.ts';
import { createCharts } from '../src/engine/charts/index.ts';
import { formatMs, percentile, printTable } from './figures.ts';
import { largePromotion } from './large-promotion.ts';
import { startBuild, visit } from './running.ts';

const PRESSES = 400;
const WARMING = 50;
/** Far more than a promotion brings at its busiest: forty presses a second. */
const EVERY_MS = 25;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Presses one after another, and tells what each waited. */
async function waits(press: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let count = 0; count < WARMING + PRESSES; count += 1) {
    const startedAt = performance.now();
    await press();
    const waited = performance.now() - startedAt;
    if (count >= WARMING) all.push(waited);
    await pause(Math.max(0, EVERY_MS - waited));
  }
  return all;
}

/** Does something over and over until it is stopped; `stop` tells how often it was done. */
function withoutPause(work: () => Promise<unknown>) {
  let going = true;
  let done = 0;
  const finished = (async () => {
    for (; going; done += 1) await work();
  })();
  return async () => {
    going = false;
    await finished;
    return done;
  };
}

const row = (where: string, drawn: number, all: readonly number[]) => ({
  where,
  'pictures meanwhile': drawn,
  median: formatMs(percentile(all, 0.5)),
  '99th percentile': formatMs(percentile(all, 0.99)),
  longest: formatMs(Math.max(...all)),
});

async function overHttp(folder: string) {
  const running = await startBuild(join(folder, 'magellan.db'));
  try {
    const [painter, person] = [await visit(running.url), await visit(running.url)];
    const press = () => person.types('/meteo');
    const alone = await waits(press);
    const stop = withoutPause(() => painter.drawsWith('/meteo'));
    const busy = await waits(press);
    return [
      row('over HTTP, nothing else going on', 0, alone),
      row('over HTTP, while pictures are drawn', await stop(), busy),
    ];
  } finally {
    await running.stop();
  }
}

async function within() {
  const { app, memberIds, close } = await largePromotion(40, Date.parse('2022-03-11T10:50:00Z'));
  const charts = createCharts();
  let count = 0;
  const press = () => {
    count += 1;
    const from = { platform: 'counting', user: `u-${memberIds[count % memberIds.length]}` };
    return app.receive({ id: `press-${count}`, from, kind: 'command', command: 'meteo', text: '' });
  };
  const chart: Chart = {
    kind: 'trend',
    title: 'Vos météos',
    moments: ['28 jan.', '11 fév.', '25 fév.', '11 mars'],
    scale: ['grand soleil', 'éclaircies', 'nuages', 'pluie', 'orage'],
    lines: ['mon défi', 'mon équipe', 'moi'].map((label, index) => ({ label, values: [index, 1, null, 3] })),
  };
  const alone = await waits(press);
  const stop = withoutPause(() => charts.draw(chart));
  const busy = await waits(press);
  const drawn = await stop();
  await charts.stop();
  await close();
  return [
    row('in the process, nothing else going on', 0, alone),
    row('in the process, while pictures are drawn', drawn, busy),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'magellan-bench-'));
try {
  printTable(`From a press to its answer (\`/meteo\`, ${PRESSES} presses)`, [
    ...(await within()),
    ...(await overHttp(folder)),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
