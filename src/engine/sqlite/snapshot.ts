import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Connection, SQLite } from './connection.ts';

/** Pages copied between two reports: about four megabytes. */
const PAGES_AT_ONCE = 1_000;

/** How far a copy is, in pages of the database. */
export type CopyProgress = (done: number, total: number) => void;

/** Changes a copy before it is whole. */
export type Amend = (copy: Connection) => Promise<void>;
/** Looks, at the instant of the copy and while nobody else can write, at what the copy shall hold otherwise. */
export type Decide = (writer: Connection) => Promise<Amend>;

type Options = {
  onProgress?: CopyProgress | undefined;
  decide?: Decide | undefined;
  /** Looks at the whole copy before it is given its name; what it throws, nothing is left of the copy. */
  check?: ((partial: string) => void) | undefined;
};

/** How long one waits for others to have written, before an instant at which nobody does, in milliseconds. */
const TURN_WITHIN_MS = 5_000;

/**
 * Copies a database as it is at this instant into one file (mode 0600), while others go on writing to it.
 * The copy appears under its name only when it is complete and on disk; a file of that name is replaced.
 */
export async function copyDatabase(
  from: string,
  to: string,
  { onProgress, decide, check }: Options = {},
): Promise<void> {
  const partial = `${to}.part`;
  rmSync(partial, { force: true });
  closeSync(openSync(partial, 'wx', 0o600));
  // A copy that never moves what it reads must not be able to create a source either.
  const source = new SQLite(from, { fileMustExist: true });
  try {
    // A read transaction holds the instant: without it every commit of another process starts the copy anew.
    const hold = () => source.exec('BEGIN; SELECT count(*) FROM sqlite_schema');
    const amend = decide && (await whileNobodyWrites(from, decide, hold));
    if (!decide) hold();
    await source.backup(partial, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress?.(totalPages - remainingPages, totalPages);
        return PAGES_AT_ONCE;
      },
    });
    source.exec('COMMIT');
    await standAlone(partial, amend);
    check?.(partial);
    syncFile(partial);
    renameSync(partial, to);
    syncFile(dirname(to));
  } catch (error) {
    for (const left of [partial, `${partial}-journal`]) rmSync(left, { force: true });
    throw error;
  } finally {
    source.close();
  }
}

/** Decides what the copy holds, and holds its instant, in one turn as the only writer. */
async function whileNobodyWrites(from: string, decide: Decide, hold: () => void): Promise<Amend> {
  const writer = new SQLite(from, { fileMustExist: true, timeout: TURN_WITHIN_MS });
  try {
    // As a restored one is not before its first start: without its log, who reads keeps who wrote from ending.
    writer.pragma('journal_mode = WAL');
    writer.exec('BEGIN IMMEDIATE');
    const amend = await decide(writer);
    hold();
    writer.exec('COMMIT');
    return amend;
  } finally {
    writer.close();
  }
}

/**
 * Leaves the copy without a write-ahead log, so that it is one file, readable from a read-only folder. One that is
 * amended is written anew from its first page to its last, each table in the order of its keys: where a row lies,
 * and what lies between, tells nothing.
 */
async function standAlone(file: string, amend?: Amend): Promise<void> {
  const copy = new SQLite(file);
  try {
    copy.pragma('journal_mode = DELETE');
    if (!amend) return;
    copy.pragma('secure_delete = ON');
    await amend(copy);
    copy.exec('VACUUM');
  } finally {
    copy.close();
  }
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
