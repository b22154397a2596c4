import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { up } from '../../../migrations/0001_baseline.ts';
import { fakeClock } from '../clock.ts';
import type { Database } from '../database.ts';
import { openSqlite } from '../sqlite/database.ts';
import { createTemporaryFiles, forgetTemporaryFiles } from './temporary-files.ts';

const AT = Date.parse('2022-03-11T12:00:00Z');
const SECRET = 'ce que personne d’autre ne doit lire';

let database: Database;
beforeEach(async () => {
  database = openSqlite(':memory:');
  await up(database.db as Parameters<typeof up>[0]);
});
afterEach(() => database.close());

const rows = () => database.db.selectFrom('temporary_files').selectAll().execute();

it('is fetched by whichever instance is asked, and taken once', async () => {
  const clock = fakeClock(AT);
  const token = await createTemporaryFiles(database, clock, 'slack').put(SECRET, AT + 1000);
  const other = createTemporaryFiles(database, clock, 'slack');
  expect(await other.find(token)).toBe(SECRET);
  expect(await createTemporaryFiles(database, clock, 'mattermost').find(token)).toBeNull();
  const taken = await Promise.all([other.take(token), other.take(token)]);
  expect(taken.filter((text) => text !== null)).toEqual([SECRET]);
  expect(await other.find(token)).toBeNull();
});

it('is gone when its time is over, from the database as well', async () => {
  const clock = fakeClock(AT);
  const files = createTemporaryFiles(database, clock, 'slack');
  const token = await files.put(SECRET, AT + 1000);
  clock.set(AT + 1000);
  expect(await files.find(token)).toBeNull();
  expect(await files.take(token)).toBeNull();
  await files.put('another', AT + 2000);
  expect(await rows()).toHaveLength(1);
  await database.transact((tx) => forgetTemporaryFiles(tx, AT + 2000));
  expect(await rows()).toEqual([]);
});

it('opens by its address alone: what the database has leads to no key', async () => {
  const files = createTemporaryFiles(database, fakeClock(AT), 'slack');
  const token = await files.put(SECRET, AT + 1000);
  const [row] = await rows();
  const stored = JSON.stringify(row);
  expect(stored).not.toContain(SECRET);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(createHash('sha256').update(token).digest('base64url'));
  // Nobody opens one by the address of another, nor by what the database knows it by.
  expect(await files.find(row?.id ?? '')).toBeNull();
  const other = await files.put('another', AT + 1000);
  await database.db
    .updateTable('temporary_files')
    .set({ sealed: row?.sealed ?? '' })
    .execute();
  await expect(files.find(other)).rejects.toThrow();
});
