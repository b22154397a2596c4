import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { up } from '../../../migrations/0001_baseline.ts';
import { fakeClock } from '../clock.ts';
import type { Database } from '../database.ts';
import { openSqlite } from '../sqlite/database.ts';
import { createSingleUse } from './single-use.ts';

const MINUTE_MS = 60_000;
const AT = Date.parse('2022-03-11T12:00:00Z');

let folder: string;
let database: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-single-use-'));
  database = openSqlite(join(folder, 'magellan.db'));
  await up(database.db as Parameters<typeof up>[0]);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const kept = () => database.db.selectFrom('single_use').select('key').execute();

it('is used once, by each platform, whoever asks and whenever', async () => {
  const clock = fakeClock(AT);
  const uses = createSingleUse(database, clock);
  const all = await Promise.all(Array.from({ length: 5 }, () => uses.use('chat', 'a', AT + 30_000)));
  expect(all.toSorted()).toEqual([false, false, false, false, true]);
  expect(await uses.use('other', 'a', AT + 30_000)).toBe(true);
  // Another process, long after it was good.
  clock.set(AT + 20 * MINUTE_MS);
  expect(await createSingleUse(database, clock).use('chat', 'a', AT + 30_000)).toBe(false);
});

it('can be given back, when it came to nothing', async () => {
  const uses = createSingleUse(database, fakeClock(AT));
  await uses.use('chat', 'a', AT);
  await uses.release('other', 'a');
  expect(await uses.use('chat', 'a', AT)).toBe(false);
  await uses.release('chat', 'a');
  expect(await uses.use('chat', 'a', AT)).toBe(true);
});

it('is forgotten an hour after it was good, and not before, though the clock goes back', async () => {
  const clock = fakeClock(AT);
  const uses = createSingleUse(database, clock);
  await uses.use('chat', 'old', AT + 30_000);
  clock.set(AT + 59 * MINUTE_MS);
  await uses.use('chat', 'later', AT + 60 * MINUTE_MS);
  expect(await kept()).toHaveLength(2);
  clock.set(AT - 10 * MINUTE_MS);
  expect(await uses.use('chat', 'old', AT + 30_000)).toBe(false);
  clock.set(AT + 62 * MINUTE_MS);
  await uses.use('chat', 'new', AT + 63 * MINUTE_MS);
  expect((await kept()).map(({ key }) => key)).toEqual(['later', 'new']);
});
