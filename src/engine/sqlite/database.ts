import { Kysely } from 'kysely';
import type { Database, Tables, Tx } from '../database.ts';
import { makePrivateFile, physicalPath, refuseSeveralNames } from '../database-file.ts';
import { rowsInCamelCase } from '../rows.ts';
import { intakeFolder } from '../unsigned/intake.ts';
import { type Connection, SQLite } from './connection.ts';
import { Dialect, whyUnwritable } from './dialect.ts';
import { appliedMigrations } from './migrations.ts';
import { createSharedCommits } from './shared-commits.ts';
import { followTables } from './table-marks.ts';
import { checkpointPendingSince, emptyLog } from './write-ahead-log.ts';

/** A database in a file, with its one connection. */
export type SqliteDatabase = Database & { file: string; sqlite: Connection };

/** The database's file and connection, where it is SQLite's; null on another engine. */
export const sqliteOf = (database: Database): SqliteDatabase | null =>
  'sqlite' in database ? (database as SqliteDatabase) : null;

/** SQLite blocks the event loop while it waits for a lock: less than the three seconds that chats allow. */
const BUSY_TIMEOUT_MS = 500;

/** SQLite's number for `synchronous = FULL`. */
const FULL = 2;

/**
 * Opens the SQLite file with every setting that the promises rest on; creates it, and its folder, if absent.
 * @throws Refusal when the file has several names
 */
export function openSqlite(file: string): SqliteDatabase {
  if (file !== ':memory:') {
    const physical = physicalPath(file);
    // SQLite gives its log the same mode.
    makePrivateFile(physical);
    refuseSeveralNames(physical);
  }
  const sqlite = new SQLite(file, { timeout: BUSY_TIMEOUT_MS });
  sqlite.pragma('journal_mode = WAL');
  // In WAL mode SQLite defaults to NORMAL, which may lose the last commits when the power fails.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  // What is erased is overwritten, not only unlinked.
  sqlite.pragma('secure_delete = ON');
  const hooks: (() => void)[] = [];
  const changes = sqlite.prepare('SELECT total_changes()').pluck();
  const othersChanges = sqlite.prepare('PRAGMA data_version').pluck();
  const tables = sqlite
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%'",
    )
    .pluck();
  const marks = followTables(sqlite, () => tables.all() as string[]);
  const db = new Kysely<Tables>({ dialect: new Dialect(sqlite, marks), plugins: [rowsInCamelCase] });
  let unwritable: string | null = null;
  const waiting = new WeakMap<Tx, (() => Promise<void> | void)[]>();
  const forgetOrder = (now = Date.now()): boolean => {
    if (!sqlite.open) return false;
    // Another transaction may have begun on the connection: a checkpoint waits for its end.
    if (sqlite.inTransaction) {
      setImmediate(() => forgetOrder(now));
      return false;
    }
    return emptyLog(sqlite, now);
  };
  /** What comes after a transaction that is on disk. */
  async function follow(then: readonly (() => Promise<void> | void)[]): Promise<void> {
    try {
      for (const each of then) await each();
    } finally {
      for (const hook of hooks) hook();
    }
  }
  /** Runs one transaction, of one work or of several. */
  async function committed<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const before = changes.get();
    try {
      const result = await db.transaction().execute(work);
      if (changes.get() !== before) unwritable = null;
      return result;
    } catch (error) {
      unwritable = whyUnwritable(error) ?? unwritable;
      throw error;
    }
  }
  async function transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const then: (() => Promise<void> | void)[] = [];
    const result = await committed((tx) => {
      waiting.set(tx, then);
      return work(tx);
    });
    await follow(then);
    return result;
  }
  const shared = createSharedCommits({
    sqlite,
    committed,
    transact,
    undone: marks.undone,
    begin: (tx) => {
      const then: (() => Promise<void> | void)[] = [];
      waiting.set(tx, then);
      return () => follow(then);
    },
  });
  return {
    name: file,
    file,
    db,
    sqlite,
    intake: intakeFolder(file),
    transact,
    transactTogether: shared.transact,
    sharesCommits: true,
    endCommit: shared.endCommit,
    afterCommit(tx, then) {
      const list = waiting.get(tx);
      if (!list) throw new Error('this transaction was not begun by transact');
      list.push(then);
    },
    onCommit: (hook) => {
      hooks.push(hook);
    },
    rowsChanged: async () => changes.get() as number,
    written: async () => `${changes.get()}/${othersChanges.get()}`,
    async noting(tx, read) {
      const { gave, mark } = await marks.noting(tx, read);
      return { gave, isCurrent: (now) => marks.isCurrent(now, mark) };
    },
    unchangedFrom(tx, tables) {
      const mark = marks.markOf(tx, tables);
      return (now) => marks.isCurrent(now, mark);
    },
    followsTables: true,
    remembering<Result>(read: (tx: Tx) => Promise<Result>) {
      let known: Awaited<ReturnType<typeof marks.noting<Result>>> | null = null;
      return async (tx: Tx) => {
        if (known === null || !marks.isCurrent(tx, known.mark))
          known = await marks.noting(tx, () => read(tx));
        return known.gave;
      };
    },
    tables: async () => tables.all() as string[],
    // SQLite looks at the greatest number that there was.
    countOn: async () => undefined,
    migrations: async () => appliedMigrations(sqlite),
    async migrating(work) {
      const synchronous = sqlite.pragma('synchronous', { simple: true });
      // Some four hundred statements, each a commit, need not reach the disk one by one: what a power failure takes
      // of the last is done again, since each can be repeated. The next commit brings all of them there.
      if (synchronous === FULL) sqlite.pragma('synchronous = NORMAL');
      try {
        return await work();
      } finally {
        sqlite.pragma(`synchronous = ${synchronous}`);
      }
    },
    forgetOrder,
    holdsLog: () => sqlite.open && sqlite.inTransaction,
    checkpointPendingSince: () => checkpointPendingSince(sqlite),
    unwritable: () => unwritable,
    close: () => db.destroy(),
  };
}
