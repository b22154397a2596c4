import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { SQLite } from './sqlite.ts';

/** Pages copied between two reports: about four megabytes. */
const PAGES_AT_ONCE = 1_000;

/** How far a copy is, in pages of the database. */
export type CopyProgress = (done: number, total: number) => void;

/**
 * Copies a database as it is at this instant into one file (mode 0600), while others go on writing to it.
 * The copy appears under its name only when it is complete and on disk; a file of that name is replaced.
 */
export async function copyDatabase(from: string, to: string, onProgress?: CopyProgress): Promise<void> {
  const partial = `${to}.part`;
  rmSync(partial, { force: true });
  closeSync(openSync(partial, 'wx', 0o600));
  // A copy that never moves what it reads must not be able to create a source either.
  const source = new SQLite(from, { fileMustExist: true });
  try {
    // A read transaction holds the instant: without it every commit of another process starts the copy anew.
    source.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    await source.backup(partial, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress?.(totalPages - remainingPages, totalPages);
        return PAGES_AT_ONCE;
      },
    });
    source.exec('COMMIT');
    standAlone(partial);
    syncFile(partial);
    renameSync(partial, to);
    syncFile(dirname(to));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  } finally {
    source.close();
  }
}

/** Leaves the copy without a write-ahead log, so that it is one file, readable from a read-only folder. */
function standAlone(file: string): void {
  const copy = new SQLite(file);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/** Has the operating system write a file, or a folder's list of names, to disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** "2022-03-11T12-00-00Z": an instant as part of a file name, which sorts by time. */
export const fileStamp = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
