import { afterEach, expect, it, vi } from 'vitest';
import { type Heartbeat, startHeartbeat } from './heartbeat.ts';
import { createLog } from './log.ts';

const DAY_MS = 24 * 60 * 60_000;

let heartbeat: Heartbeat | null = null;
let lines: string[] = [];
const log = createLog({
  level: 'debug',
  pretty: false,
  destination: { write: (line: string) => void lines.push(line) },
});

afterEach(async () => {
  await heartbeat?.stop();
  heartbeat = null;
  lines = [];
  vi.useRealTimers();
});

const passes = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it.each([
  ['three days ahead, as after a machine has slept', 3 * DAY_MS],
  ['fifty years ahead, as when a machine without a clock finds out the time', 50 * 365 * DAY_MS],
  ['an hour back', -DAY_MS / 24],
])('goes on at its pace when the clock jumps %s', async (_how, jumpMs) => {
  let beats = 0;
  const beat = async () => {
    beats += 1;
  };
  heartbeat = startHeartbeat(beat, log, 10);
  await passes(60);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + jumpMs });
  const before = beats;
  const from = performance.now();
  while (beats - before < 2) await passes(10);
  // However long that took on a busy machine: one beat at each of its times, and no more.
  expect(beats - before).toBeLessThanOrEqual((performance.now() - from) / 10 + 1);
});

it('never beats twice at once, and stops after the beat that is under way', async () => {
  const now = { beating: 0, max: 0, ended: 0 };
  heartbeat = startHeartbeat(
    async () => {
      now.beating += 1;
      now.max = Math.max(now.max, now.beating);
      await passes(30);
      now.beating -= 1;
      now.ended += 1;
    },
    log,
    5,
  );
  await expect.poll(() => now.ended).toBeGreaterThan(1);
  await expect.poll(() => now.beating, { interval: 1 }).toBe(1);
  await heartbeat.stop();
  expect([now.max, now.beating]).toEqual([1, 0]);
  const { ended } = now;
  await passes(50);
  expect(now.ended).toBe(ended);
});

it('goes on after a beat that failed, and says so', async () => {
  let beats = 0;
  heartbeat = startHeartbeat(
    async () => {
      beats += 1;
      if (beats === 1) throw new Error('the disk is full');
    },
    log,
    5,
  );
  await expect.poll(() => beats).toBeGreaterThan(2);
  expect(lines.filter((line) => line.includes('the disk is full'))).toHaveLength(1);
});
