import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, Refusal } from './refusal.ts';

/** Makes a folder that its owner alone may enter; one that is there already is left as it is. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/**
 * Where a database is, by whatever links it is reached, so that one file has one lock; its folder is made when it
 * is absent. A link may lead to a file that is still to be made.
 * @throws Refusal when the folder cannot be made
 */
export function physicalPath(file: string): string {
  const folder = dirname(file);
  try {
    makePrivateFolder(folder);
    if (existsSync(file)) return realpathSync(file);
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink())
      return physicalPath(resolve(realpathSync(folder), readlinkSync(file)));
    return join(realpathSync(folder), basename(file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`The folder ${folder} cannot be made (${String(error)}).`, EXIT.refused, {
      cause: error,
    });
  }
}

/**
 * Makes an empty file for its owner alone, from its first byte. One that is there is not opened: closing it
 * again would drop the locks that this process has on it.
 */
export function makePrivateFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Takes away what others than its owner may do with a file, where this user may decide it. */
export function closeToOthers(file: string): void {
  try {
    chmodSync(file, statSync(file).mode & 0o700);
  } catch {
    // Another user's: what others may do with it is told by `exposedPaths`.
  }
}

/**
 * Refuses a database file with several names (hard links): each name would have a write-ahead log and a lock of
 * its own, and what is written under one would be lost, or damaged, under the other.
 * @throws Refusal that tells the other names, where they are in the same folder
 */
export function refuseSeveralNames(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.nlink < 2) return;
  const folder = dirname(realpathSync(file));
  const names = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.ino === found.ino);
  throw new Refusal(
    `The database ${file} has ${found.nlink} names (hard links), ${names.join(', ')} among them: under each ` +
      'name it would have a log of its own, and be damaged. Keep one name and remove the others (find them ' +
      `with \`find -xdev -inum ${found.ino}\`); to have a copy, type \`magellan backup\`.`,
  );
}

/** What others than its owner may enter, read or write; `mode` is its nine bits. */
export type Exposed = { path: string; kind: 'folder' | 'file'; mode: number };

/** The folder and the files of a database that are open to other users of the machine. */
export function exposedPaths(databaseFile: string): Exposed[] {
  // Windows has no such modes: there, all files look open.
  if (process.platform === 'win32' || !existsSync(databaseFile)) return [];
  const file = realpathSync(databaseFile);
  const folder = dirname(file);
  const paths = [
    folder,
    join(folder, 'backups'),
    `${file}-unsigned`,
    ...['', '-wal', '-shm', '.lock'].map((end) => file + end),
  ];
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found || (found.mode & 0o077) === 0) return [];
    return [{ path, kind: found.isDirectory() ? 'folder' : 'file', mode: found.mode & 0o777 } as const];
  });
}

/** How to close it: "chmod 700 data". */
export const remedyFor = ({ path, kind }: Exposed): string =>
  `chmod ${kind === 'folder' ? 700 : 600} ${path}`;
