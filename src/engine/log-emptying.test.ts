import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migratedDatabase } from '../../test/support/template.ts';
import { fakeClock } from './clock.ts';
import { keepLogEmpty, owedForLong } from './log-emptying.ts';
import { type Connection, SQLite } from './sqlite/connection.ts';
import { openSqlite, type SqliteDatabase } from './sqlite/database.ts';

const MINUTE = 60_000;
let folder: string;
let database: SqliteDatabase;
let reader: Connection;
const clock = fakeClock(Date.parse('2022-03-11T12:00:00Z'));
let told: string[];
const log = {
  warn: (about: unknown) => told.push((about as { event: string }).event),
  info: (about: unknown) => told.push((about as { event: string }).event),
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-log-'));
  database = openSqlite(await migratedDatabase(folder));
  reader = new SQLite(database.file);
  told = [];
});
afterEach(async () => {
  reader.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const logSize = () => (existsSync(`${database.file}-wal`) ? statSync(`${database.file}-wal`).size : 0);
const write = () => database.sqlite.exec("INSERT OR REPLACE INTO jobs (job, since_at) VALUES ('a', 1)");

test('while somebody reads, the log cannot be emptied: that is noted, said once a minute, and made good', () => {
  const emptying = keepLogEmpty({ database, clock, log: log as never });
  write();
  emptying.empty();
  expect(logSize()).toBe(0);
  expect(database.checkpointPendingSince()).toBeNull();

  write();
  reader.exec('BEGIN; SELECT count(*) FROM jobs');
  write();
  database.sqlite.pragma('busy_timeout = 20000');
  const startedAt = performance.now();
  emptying.empty();
  expect(performance.now() - startedAt, 'nobody waits for the reader').toBeLessThan(10_000);
  expect(logSize()).toBeGreaterThan(0);
  expect(database.checkpointPendingSince()).toBe(clock.now());
  expect(told).toEqual(['checkpoint.owed']);

  clock.set(clock.now() + MINUTE / 2);
  emptying.tryAgain();
  expect(told).toHaveLength(1);
  clock.set(clock.now() + MINUTE);
  emptying.tryAgain();
  expect(told).toEqual(['checkpoint.owed', 'checkpoint.owed']);

  reader.exec('COMMIT');
  emptying.tryAgain();
  expect(told.at(-1)).toBe('checkpoint.done');
  expect(database.checkpointPendingSince()).toBeNull();
  emptying.tryAgain();
  expect(told).toHaveLength(3);
});

test('what is owed is found again after a kill, and told when it lasts', async () => {
  reader.exec('BEGIN; SELECT count(*) FROM jobs');
  write();
  const since = clock.now();
  database.forgetOrder(since);
  const again = openSqlite(database.file);
  expect(again.checkpointPendingSince()).toBe(since);
  await again.close();
  expect(owedForLong(since, since + 9 * MINUTE)).toBeNull();
  expect(owedForLong(since, since + 11 * MINUTE)).toContain('11 minutes');
  expect(owedForLong(null, since)).toBeNull();
});
