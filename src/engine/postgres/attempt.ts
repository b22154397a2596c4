import { AsyncLocalStorage } from 'node:async_hooks';
import { wasLeftIdle } from './faults.ts';

/** One try at a transaction, and what became of it so far. */
export type Attempt = {
  /** The statements with which it begins, in one call. */
  begin: string;
  /** How many rows it has written. */
  rows: number;
  /** Why it has to be tried again whole, whatever whoever ran it made of that error; null when it has not. */
  again: Error | null;
};

/** From this try on it runs alone: the others finish first, and those that come wait. It cannot fail for them. */
const ALONE_FROM = 3;
/** What runs alone is held up only by what is written outside of transactions. */
const MAX_TURNS = 8;
/** While this process was busy with something else, others were left idle: once more. What took so long itself would again. */
const MAX_TURNS_IDLE = 2;
/** How long the second try waits at most, in milliseconds: drawn, so that two do not meet again. */
const PAUSE_MS = 10;

/** A process that was stopped in the midst of one must not keep what it holds from whoever takes over, in milliseconds. */
const IDLE_WITHIN_MS = 6_000;

/** The try in whose midst one is: a connection that is taken meanwhile is its own. */
export const attempts = new AsyncLocalStorage<Attempt>();

/**
 * A try, the first being 1. Each shares a table that nobody writes, and one that is alone has it to itself. To lock a
 * table, unlike to call an advisory lock, looks at nothing: what is seen is seen once it is held.
 */
export const newAttempt = (turn: number): Attempt => ({
  begin:
    'start transaction isolation level serializable; ' +
    `set local idle_in_transaction_session_timeout = ${IDLE_WITHIN_MS}; ` +
    `lock table kysely_migration_lock in ${turn < ALONE_FROM ? 'row share' : 'exclusive'} mode`,
  rows: 0,
  again: null,
});

/** A number of our own: whoever migrates holds it, until the end of the transaction as poolers need it. */
const MIGRATION_LOCK = 7_241_152_090;

/** The one try at a migration: one at a time, whichever instance begins. */
export const migrationAttempt = (): Attempt => ({
  begin: `start transaction; select pg_advisory_xact_lock(${MIGRATION_LOCK})`,
  rows: 0,
  again: null,
});

export const pauseBefore = (turn: number): Promise<void> =>
  turn === 1 || turn >= ALONE_FROM
    ? Promise.resolve()
    : new Promise((done) => setTimeout(done, Math.random() * PAUSE_MS));

/** Whether a try that met this is followed by another. */
export const isFollowed = (turn: number, again: Error): boolean =>
  turn < (wasLeftIdle(again) ? MAX_TURNS_IDLE : MAX_TURNS);
