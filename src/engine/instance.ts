import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXIT, Refusal } from './refusal.ts';
import { type Connection, SQLite } from './sqlite.ts';

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

/** The hold on a database, until it is released or the process dies, however it dies. */
export type Hold = { release(): void };

/**
 * Makes sure that one Magellan at most works on a database. The hold is an exclusive SQLite transaction on an
 * empty sibling file, so that the operating system frees it even after SIGKILL.
 * @throws DatabaseInUse when another process holds it, Refusal when its folder cannot be written.
 */
export function holdInstance(databaseFile: string): Hold {
  const lockFile = `${physicalPath(databaseFile)}.lock`;
  let lock: Connection | undefined;
  try {
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

/** One file has one lock, by whatever path it is reached. */
function physicalPath(file: string): string {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
    return existsSync(file) ? realpathSync(file) : join(realpathSync(folder), basename(file));
  } catch (error) {
    throw new Refusal(`The folder ${folder} cannot be made (${String(error)}).`, EXIT.refused, {
      cause: error,
    });
  }
}
