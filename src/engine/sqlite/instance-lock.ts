import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { closeToOthers, makePrivateFile, physicalPath, refuseSeveralNames } from '../database-file.ts';
import { EXIT, Refusal } from '../refusal.ts';
import { type Connection, SQLite } from './connection.ts';

/** Another process holds the database. */
export class DatabaseInUse extends Refusal {
  constructor(file: string) {
    super(
      `Another Magellan is running on ${file}. One database has one Magellan: stop the other first, ` +
        'or give this one a DATABASE_URL of its own.',
      EXIT.inUse,
    );
  }
}

/** Another process has opened the file by a path of its own, which leads here no longer. */
export class DatabaseOpenElsewhere extends DatabaseInUse {}

/** The hold on a database, until it is released or the process dies, however it dies. */
export type InstanceLock = { release(): void };

/**
 * Makes sure that one Magellan at most works on a database, by whatever path it is reached. The hold is an
 * exclusive SQLite transaction on an empty sibling file, so that the operating system frees it even after
 * SIGKILL. A file with several names is refused, and so is one that another process opened under a name that it
 * no longer has.
 * @throws DatabaseInUse when another process holds it, Refusal when its folder cannot be written.
 */
export function lockInstance(databaseFile: string): InstanceLock {
  const file = physicalPath(databaseFile);
  const hold = acquireLock(file, databaseFile);
  try {
    refuseSeveralNames(file);
    refuseOpenElsewhere(file);
    return hold;
  } catch (error) {
    hold.release();
    throw error;
  }
}

function acquireLock(file: string, databaseFile: string): InstanceLock {
  const lockFile = `${file}.lock`;
  let lock: Connection | undefined;
  try {
    makePrivateFile(lockFile);
    closeToOthers(lockFile);
    lock = new SQLite(lockFile, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new DatabaseInUse(databaseFile);
    if ((error as NodeJS.ErrnoException).code === 'ERR_DLOPEN_FAILED')
      throw new Refusal(
        'The libraries were installed for another version of Node.js than this one: type `npm ci` again.',
        EXIT.refused,
        { cause: error },
      );
    throw new Refusal(
      `${lockFile} cannot be written (${String(error)}). Give Magellan the right to write in this folder, ` +
        'or change DATABASE_URL.',
      EXIT.refused,
      { cause: error },
    );
  }
  const held = lock;
  return {
    release() {
      held.close();
    },
  };
}

/**
 * Refuses a file that another process has opened by a path that has since been moved, or linked here: its log and
 * its lock are elsewhere. SQLite's own lock is on the file itself, and every connection shares it; so who can have
 * it alone is alone. Where there is a shared-memory file beside, connections came by this path (commands that
 * read, a Magellan whose lock is here), or a crash left it.
 * @throws DatabaseOpenElsewhere
 */
export function refuseOpenElsewhere(file: string): void {
  if (existsSync(`${file}-shm`) || !isSQLite(file)) return;
  let probe: Connection | undefined;
  try {
    probe = new SQLite(file, { fileMustExist: true, timeout: PROBE_MS });
    probe.pragma('locking_mode = EXCLUSIVE');
    probe.exec('BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    // What else is wrong with the file is told by whoever opens it.
    const busy = error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY');
    if (busy && !existsSync(`${file}-shm`)) throw new DatabaseOpenElsewhere(file);
  } finally {
    probe?.close();
  }
}

/** Longer than a command that has just opened the file takes to make its shared-memory file beside it. */
const PROBE_MS = 300;

const MAGIC = 'SQLite format 3\0';

/**
 * Whether a file begins as SQLite's do: what does not is not even opened as one. (Closing the file drops the
 * locks of this process on it; it has none, or there would be a shared-memory file.)
 */
function isSQLite(file: string): boolean {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const start = Buffer.alloc(MAGIC.length);
    readSync(descriptor, start, 0, MAGIC.length, 0);
    return start.toString('latin1') === MAGIC;
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
