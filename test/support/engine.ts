import { TestRunner } from 'vitest';
import type { Database } from '../../src/engine/database.ts';
import { openPostgres } from '../../src/engine/postgres/database.ts';
import { openSqlite, type SqliteDatabase } from '../../src/engine/sqlite/database.ts';
import { postgresDatabase } from './postgres/database.ts';
import { rehearsed } from './rehearsed.ts';
import { migratedDatabase } from './template.ts';

/** What the database of a test is; `rehearsed` is SQLite where each transaction is run twice, and undone once. */
export type Engine = 'sqlite' | 'postgres' | 'rehearsed';

/** What `npm run test:postgres` asks for of all that say nothing. */
export function engineOfRun(): Engine {
  const asked = process.env.TEST_DATABASE ?? 'sqlite';
  if (asked !== 'sqlite' && asked !== 'postgres' && asked !== 'rehearsed')
    throw new Error(`TEST_DATABASE is ${asked}: sqlite, postgres or rehearsed is expected`);
  return asked;
}

/** The engine of what has to read and write its database beside Kysely, in a hook where nothing can be skipped: SQLite. */
export function engineInFile(): Engine {
  const engine = engineOfRun();
  return engine === 'postgres' ? 'sqlite' : engine;
}

export type Opened = {
  database: SqliteDatabase;
  /** The same database as another instance opens it, on PostgreSQL; it is closed with the first. */
  another(): Promise<Database>;
  close(): Promise<void>;
};

/**
 * A migrated database of a test's own; in the `file` that is named, on SQLite. On PostgreSQL, a test that looks into
 * the file of SQLite is skipped there: what it looks at is SQLite's.
 */
export async function openedOn(engine: Engine, folder: string, file: string | null = null): Promise<Opened> {
  if (engine === 'postgres') return openedOnPostgres();
  const database = openSqlite(file ?? (await migratedDatabase(folder)));
  // Nothing crashes here: nothing need reach the disk. What a crash leaves is tried in test/durability.
  database.sqlite.pragma('synchronous = OFF');
  return {
    database: engine === 'rehearsed' ? rehearsed(database) : database,
    another: () => Promise.reject(new Error('one Magellan at most works on a file of SQLite')),
    close: () => database.close(),
  };
}

async function openedOnPostgres(): Promise<Opened> {
  const { url, drop } = await postgresDatabase();
  const open = () => openPostgres(url);
  const database = await open();
  const others: Database[] = [];
  const skipped = { get: () => skipTest(), enumerable: false };
  Object.defineProperties(database, { sqlite: skipped, file: skipped });
  return {
    database: database as SqliteDatabase,
    async another() {
      const other = await open();
      others.push(other);
      return other;
    },
    async close() {
      for (const each of [database, ...others]) await each.close();
      await drop();
    },
  };
}

function skipTest(): never {
  TestRunner.getCurrentTest()?.context.skip('looks into the file of SQLite');
  throw new Error('this looks into the file of SQLite, which there is none of on PostgreSQL');
}
