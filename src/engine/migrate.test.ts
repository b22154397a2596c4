import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, type Migration, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { fakeClock } from './clock.ts';
import { migrateDatabase, pendingMigrations } from './migrate.ts';
import { SQLite } from './sqlite/connection.ts';
import { openSqlite, type SqliteDatabase } from './sqlite/database.ts';
import { appliedMigrations } from './sqlite/migrations.ts';

const log = { info: () => undefined };
const clock = fakeClock(Date.parse('2022-03-11T12:00:00Z'));

let folder: string;
let database: SqliteDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-migrate-'));
  database = openSqlite(join(folder, 'magellan.db'));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const migrate = (list?: Record<string, Migration>) =>
  migrateDatabase(database, {
    log,
    clock,
    backupFolder: join(folder, 'backups'),
    ...(list && { migrations: list }),
  });

const first: Record<string, Migration> = {
  '0001_first': { up: (db) => run(db, 'CREATE TABLE IF NOT EXISTS names (name TEXT) STRICT') },
};
const run = async (db: Kysely<unknown>, statement: string): Promise<void> => {
  await sql.raw(statement).execute(db);
};

test('a new database is brought to the present shape, and nothing is copied', async () => {
  const { applied, backup } = await migrate();
  expect(applied).toEqual(Object.keys(migrations));
  expect(backup).toBeNull();
  expect(pendingMigrations(await database.migrations())).toEqual([]);
});

test('a database that is up to date is left alone', async () => {
  await migrate();
  expect(await migrate()).toEqual({ applied: [], backup: null });
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});

test('every migration can be repeated on a database that has been through it', async () => {
  await migrate();
  for (const migration of Object.values(migrations)) await migration.up(database.db);
});

test('a database that holds something is copied before it is changed, for its owner only', async () => {
  await migrate(first);
  database.sqlite.exec("INSERT INTO names VALUES ('Alix')");
  const second = { up: (db: Kysely<unknown>) => run(db, 'DROP TABLE IF EXISTS names') };
  const { applied, backup } = await migrate({ ...first, '0002_second': second });
  expect(applied).toEqual(['0002_second']);
  expect(backup).toBe(join(folder, 'backups', 'before-0002_second-2022-03-11T12-00-00Z.db'));
  expect(statSync(backup ?? '').mode & 0o777).toBe(0o600);
  const copy = new SQLite(backup ?? '', { readonly: true });
  expect(copy.prepare('SELECT name FROM names').all()).toEqual([{ name: 'Alix' }]);
  expect(appliedMigrations(copy)).toEqual(['0001_first']);
  copy.close();
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
});

test('a migration that stops half-way is named with the copy, and goes through at the next start', async () => {
  await migrate(first);
  let diskIsFull = true;
  const second: Migration = {
    async up(db) {
      await run(db, 'CREATE TABLE IF NOT EXISTS towns (town TEXT) STRICT');
      if (diskIsFull) throw new Error('database or disk is full');
      await run(db, "INSERT INTO towns VALUES ('Brest')");
    },
  };
  const list = { ...first, '0002_towns': second };
  await expect(migrate(list)).rejects.toThrow(
    /migration 0002_towns of .* failed: database or disk is full\. .*before-0002_towns-.*\.db/,
  );
  expect(pendingMigrations(await database.migrations(), list)).toEqual(['0002_towns']);

  diskIsFull = false;
  expect((await migrate(list)).applied).toEqual(['0002_towns']);
  expect(database.sqlite.prepare('SELECT town FROM towns').all()).toEqual([{ town: 'Brest' }]);
});

test('a database written by a later version is refused in words, and not touched', async () => {
  await migrate({ ...first, '0009_later': { up: async () => undefined } });
  await expect(migrate(first)).rejects.toThrow(/written by a later version of Magellan .*0009_later/);
});
