import { type Kysely, sql, type Transaction } from 'kysely';

/**
 * The tables of the database. Each store adds its own by declaration merging, beside the queries that use
 * them: `declare module '…/engine/database.ts' { interface Tables { … } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Tables {}

export type Tx = Transaction<Tables>;

/** Whether what was read would be read again; at once where nobody has to be asked. */
export type StillCurrent = (tx: Tx) => boolean | Promise<boolean>;

/**
 * A database that is open, on either engine: `sqlite/` and `postgres/` hold what each does in its own way, and
 * nobody else asks which it is but boot and the commands, about files. `database.contract.ts` states what both keep.
 */
export type Database = {
  /** What it is called in words for operators: the path of a file, or an address without its password. */
  name: string;
  db: Kysely<Tables>;
  /** The folder where unsigned texts are while their topic is open; null where they are in a table. */
  intake: string | null;
  /**
   * Runs `work` in one transaction, and what was passed to `afterCommit` once it is on disk. Where others wrote
   * meanwhile what it had read, all of it is undone and run again: it must have no effect but by its transaction
   * and by `afterCommit`. Never call the network, nor `transact` again, from inside.
   */
  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * The same for a call that somebody waits for: on SQLite those that wait together share one commit, a savepoint each,
   * so that one that fails undoes nothing of the others. What takes long has a transaction of its own.
   */
  transactTogether<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Whether those that wait together do share a commit, and are run one after another in the order of their calls. */
  sharesCommits: boolean;
  /** Nothing follows in the commit that this transaction may share: whoever comes next finds it on disk, or undone. */
  endCommit(tx: Tx): void;
  /** Runs something once this transaction is on disk, before `transact` returns; never, when it is undone. */
  afterCommit(tx: Tx, then: () => Promise<void> | void): void;
  /** Registers what must happen after each commit (waking the outbox). */
  onCommit(hook: () => void): void;
  /** How many rows this transaction has written at least, by any count of two looks that differ when some were. */
  rowsChanged(tx: Tx): Promise<number>;
  /**
   * A mark of all that is written: while two are the same, nobody has written anything between them but who leads. Of
   * a transaction, of what it sees. It may change without a cause, on a server that others share.
   */
  written(tx?: Tx): Promise<string>;
  /**
   * Runs what only reads, in a transaction, and gives with it whether it would give the same still: false as well
   * where that cannot be told.
   */
  noting<Result>(tx: Tx, read: () => Promise<Result>): Promise<{ gave: Result; isCurrent: StillCurrent }>;
  /** Whether nothing is written to some tables from here on: for what is known to be in them without being read. */
  unchangedFrom(tx: Tx, tables: readonly string[]): StillCurrent | Promise<StillCurrent>;
  /** Whether `noting` tells by the tables that were read, and asks nobody: what is kept by it is worth keeping. */
  followsTables: boolean;
  /**
   * What a read gives, read again only once something was written that it comes from. Where transactions of several
   * instances are told apart by what each has read, it is read each time.
   */
  remembering<Result>(read: (tx: Tx) => Promise<Result>): (tx: Tx) => Promise<Result>;
  /** The names of its tables, but for those that tell which migrations it has been through. */
  tables(): Promise<string[]>;
  /** After rows were put into a table with the numbers that they had elsewhere: goes on counting beyond them. */
  countOn(tx: Tx, table: string): Promise<void>;
  /** The migrations that it has been through, in order; none when it is new. */
  migrations(): Promise<string[]>;
  /** Runs a migration while no other instance does; where the engine can undo a whole one, each is one transaction. */
  migrating<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * Folds the write-ahead log into the database and empties it, so that the order in which rows were written
   * cannot be read from it. While somebody reads the database that cannot be: then it is noted, in the database,
   * that it is owed. `now` is in epoch milliseconds.
   * @returns whether the log is empty now; false as well when a transaction is under way, after which it is done
   */
  forgetOrder(now?: number): boolean;
  /** Whether a transaction is under way for whose end `forgetOrder` would wait. */
  holdsLog(): boolean;
  /** Since when the log has had to be emptied, in epoch milliseconds; null when it has not. */
  checkpointPendingSince(): number | null;
  /** Why the last transaction that had to be written was not, in words; null once one has been since. */
  unwritable(): string | null;
  close(): Promise<void>;
};

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

/** Deletes all rows of some tables. */
export async function emptyTables(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const name of tables) await sql`DELETE FROM ${sql.table(name)}`.execute(tx);
}
