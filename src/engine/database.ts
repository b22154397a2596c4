import { Kysely, sql, type Transaction } from 'kysely';
import { makePrivateFile, physicalPath, refuseSeveralNames } from './database-file.ts';
import { rowsInCamelCase } from './rows.ts';
import { type Connection, SQLite } from './sqlite.ts';
import { Dialect, whyUnwritable } from './sqlite-dialect.ts';
import { checkpointPendingSince, emptyLog } from './write-ahead-log.ts';

/**
 * The tables of the database. Each store adds its own by declaration merging, beside the queries that use
 * them: `declare module '…/engine/database.ts' { interface Tables { … } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}

export type Tx = Transaction<Tables>;

export type Database = {
  file: string;
  db: Kysely<Tables>;
  sqlite: Connection;
  /**
   * Runs `work` in one transaction, and what was passed to `afterCommit` once it is on disk.
   * Never call the network, nor `transact` again, from inside: there is one connection.
   */
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Runs something once this transaction is on disk, before `transact` returns; never, when it is undone. */
  afterCommit(tx: Tx, then: () => Promise<void> | void): void;
  /** Registers what must happen after each commit (waking the outbox). */
  onCommit(hook: () => void): void;
  /**
   * Folds the write-ahead log into the database and empties it, so that the order in which rows were written
   * cannot be read from it. While somebody reads the database that cannot be: then it is noted, in the database,
   * that it is owed. `now` is in epoch milliseconds.
   * @returns whether the log is empty now; false as well when a transaction is under way, after which it is done
   */
  forgetOrder(now?: number): boolean;
  /** Since when the log has had to be emptied, in epoch milliseconds; null when it has not. */
  checkpointPendingSince(): number | null;
  /** Why the last transaction that had to be written was not, in words; null once one has been since. */
  unwritable(): string | null;
  close(): Promise<void>;
};

/** How many rows were written since the database was opened: whether what ran between two looks changed any. */
export async function rowsChanged(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT total_changes() AS count`.execute(tx);
  return Number(rows[0]?.count ?? 0);
}

/** Runs something in the midst of a transaction, and undoes all that it wrote. */
export async function undone<Result>(tx: Tx, work: () => Promise<Result>): Promise<Result> {
  await sql`SAVEPOINT undone`.execute(tx);
  try {
    return await work();
  } finally {
    await sql`ROLLBACK TO undone`.execute(tx);
    await sql`RELEASE undone`.execute(tx);
  }
}

/** SQLite blocks the event loop while it waits for a lock: less than the three seconds that chats allow. */
const BUSY_TIMEOUT_MS = 500;

/**
 * Opens the SQLite file with every setting that the promises rest on; creates it, and its folder, if absent.
 * @throws Refusal when the file has several names
 */
export function openDatabase(file: string): Database {
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
  const db = new Kysely<Tables>({ dialect: new Dialect(sqlite), plugins: [rowsInCamelCase] });
  const hooks: (() => void)[] = [];
  const changes = sqlite.prepare('SELECT total_changes()').pluck();
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
  return {
    file,
    db,
    sqlite,
    async transact(work) {
      const then: (() => Promise<void> | void)[] = [];
      const before = changes.get();
      const run = db.transaction().execute((tx) => {
        waiting.set(tx, then);
        return work(tx);
      });
      const result = await run.catch((error: unknown) => {
        unwritable = whyUnwritable(error) ?? unwritable;
        throw error;
      });
      if (changes.get() !== before) unwritable = null;
      try {
        for (const each of then) await each();
      } finally {
        for (const hook of hooks) hook();
      }
      return result;
    },
    afterCommit(tx, then) {
      const list = waiting.get(tx);
      if (!list) throw new Error('this transaction was not begun by transact');
      list.push(then);
    },
    onCommit: (hook) => {
      hooks.push(hook);
    },
    forgetOrder,
    checkpointPendingSince: () => checkpointPendingSince(sqlite),
    unwritable: () => unwritable,
    close: () => db.destroy(),
  };
}
