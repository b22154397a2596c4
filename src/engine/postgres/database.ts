import { Kysely, sql } from 'kysely';
import type { Database, Tables, Tx } from '../database.ts';
import { rowsInCamelCase } from '../rows.ts';
import { refuseUnfit, refuseUnusable } from './about.ts';
import { type Attempt, attempts, isFollowed, migrationAttempt, newAttempt, pauseBefore } from './attempt.ts';
import { Dialect } from './dialect.ts';
import { withEncryption } from './encryption.ts';
import { whyUnusable } from './faults.ts';
import { createGate } from './gate.ts';
import { createPool } from './pool.ts';
import { writtenSoFar } from './written.ts';

/** Others of the pool's connections are for what reads outside of transactions. */
const MAX_TRANSACTIONS = 8;

/** An address without its password. */
export function addressWords(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}

/**
 * Opens a database of PostgreSQL.
 * @throws Refusal when it cannot be reached, or cannot carry what is promised
 */
export async function openPostgres(url: string): Promise<Database> {
  const name = addressWords(url);
  const pool = createPool(await withEncryption(url).catch((error: unknown) => refuseUnusable(error, name)));
  const db = new Kysely<Tables>({ dialect: new Dialect(pool), plugins: [rowsInCamelCase] });
  try {
    await refuseUnfit(db, name);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const gate = createGate(MAX_TRANSACTIONS);
  const hooks: (() => void)[] = [];
  let unwritable: string | null = null;
  const waiting = new WeakMap<Tx, { attempt: Attempt; then: (() => Promise<void> | void)[] }>();
  const of = (tx: Tx) => {
    const found = waiting.get(tx);
    if (!found) throw new Error('this transaction was not begun by transact');
    return found;
  };

  /** Runs a transaction once: its result and what comes after it, or why it has to be run again. */
  async function attemptAt<Result>(turn: number, work: (tx: Tx) => Promise<Result>) {
    const attempt = newAttempt(turn);
    const then: (() => Promise<void> | void)[] = [];
    try {
      const result = await attempts.run(attempt, () =>
        db.transaction().execute((tx) => {
          waiting.set(tx, { attempt, then });
          return work(tx);
        }),
      );
      if (attempt.rows > 0) unwritable = null;
      return { result, then };
    } catch (error) {
      if (attempt.again !== null && isFollowed(turn, attempt.again)) return null;
      unwritable = whyUnusable(error) ?? unwritable;
      throw error;
    }
  }

  /** Runs a transaction until it is committed, or fails by itself. */
  async function committed<Result>(work: (tx: Tx) => Promise<Result>) {
    await gate.enter();
    try {
      for (let turn = 1; ; turn += 1) {
        await pauseBefore(turn);
        const done = await attemptAt(turn, work);
        if (done !== null) {
          if (turn === 1) gate.widen();
          return done;
        }
        gate.narrow();
      }
    } finally {
      gate.leave();
    }
  }

  const marks = new WeakMap<Tx, Promise<string>>();
  /** A transaction sees one snapshot from its first query on: it is asked for once. */
  function written(tx?: Tx): Promise<string> {
    if (tx === undefined) return writtenSoFar(db);
    const mark = marks.get(tx) ?? writtenSoFar(tx);
    marks.set(tx, mark);
    return mark;
  }

  async function transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const done = await committed(work);
    try {
      for (const each of done.then) await each();
    } finally {
      for (const hook of hooks) hook();
    }
    return done.result;
  }

  return {
    name,
    db,
    intake: null,
    transact,
    // Each has a commit of its own: PostgreSQL writes those that come together to the disk at once.
    transactTogether: transact,
    sharesCommits: false,
    endCommit: () => undefined,
    afterCommit: (tx, then) => {
      of(tx).then.push(then);
    },
    onCommit: (hook) => {
      hooks.push(hook);
    },
    rowsChanged: async (tx) => of(tx).attempt.rows,
    written,
    async noting(tx, read) {
      const before = await written(tx);
      return { gave: await read(), isCurrent: async (now) => before === (await written(now)) };
    },
    async unchangedFrom(tx) {
      const before = await written(tx);
      return async (now) => before === (await written(now));
    },
    followsTables: false,
    remembering: (read) => read,
    tables: () => tablesOf(db),
    countOn,
    migrations: () => appliedMigrations(db),
    migrating: (work) => attempts.run(migrationAttempt(), work),
    // What tells an order here is not in a file that could be emptied.
    forgetOrder: () => true,
    holdsLog: () => false,
    checkpointPendingSince: () => null,
    unwritable: () => unwritable,
    close: () => db.destroy(),
  };
}

async function tablesOf(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename NOT LIKE 'kysely_%' ORDER BY name`.execute(db);
  return rows.map((row) => row.name);
}

/** A sequence knows nothing of rows that brought their numbers. */
async function countOn(tx: Tx, table: string): Promise<void> {
  const { rows } = await sql<{ column: string }>`
    SELECT attname AS column FROM pg_attribute
    WHERE attrelid = ${table}::regclass AND attidentity <> ''`.execute(tx);
  for (const { column } of rows)
    await sql`
      SELECT setval(pg_get_serial_sequence(${table}, ${column}),
        greatest((SELECT max(${sql.ref(column)}) FROM ${sql.table(table)}), 1))`.execute(tx);
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const { rows: tables } = await sql<{ found: string | null }>`
    SELECT to_regclass('kysely_migration')::text AS found`.execute(db);
  if (!tables[0]?.found) return [];
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db);
  return rows.map((row) => row.name);
}
