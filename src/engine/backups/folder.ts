import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A backup that Magellan named after its instant (UTC), by itself or by `magellan backup`. */
export type BackupFile = { file: string; at: number };

const NAMED = /^magellan-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db$/;
/** What a copy that was cut short may leave. */
const HALF = /^magellan-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.db\.part(-journal)?$/;
/** A copy under way, of `magellan backup` perhaps, is written to all the time. */
const ABANDONED_MS = 10 * 60_000;

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The backups in a folder, the newest first; none where there is no folder. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, day, hour, minute, second] = NAMED.exec(name) ?? [];
      const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
      const file = join(folder, name);
      return Number.isNaN(at) || !isFile(file) ? [] : [{ file, at }];
    })
    .sort((a, b) => b.at - a.at);
}

/** When the last backup was made, by its name; one from the future, of a clock that was wrong, says nothing. */
export const lastBackupAt = (folder: string, now: number): number | null =>
  listBackups(folder).find(({ at }) => at <= now)?.at ?? null;

/** What is not to be removed: the backup just made, and the database that it is of. */
type Spared = { made: string; database: string };

/**
 * Removes the oldest beyond `keep`, never the one just made, nor the database, where a copy is used as it lies. Other
 * files of the folder are left as they are.
 */
export function removeOld(folder: string, keep: number, { made, database }: Spared): number {
  const spared = [made, database].map((file) => realpathSync(file));
  const others = listBackups(folder).filter(({ file }) => !spared.includes(realpathSync(file)));
  const old = others.slice(keep - 1);
  for (const { file } of old) rmSync(file);
  return old.length;
}

/** Removes what copies that were killed left behind. */
export function removeHalf(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (HALF.test(name) && isFile(file) && now - statSync(file).mtimeMs > ABANDONED_MS) rmSync(file);
  }
}

/** Why no backup can be written into a folder, or the folder not be made, in words; null when it can. */
export function folderFault(folder: string): string | null {
  const there = nearest(resolve(folder));
  if (!statSync(there).isDirectory()) return `a folder: ${there} is a file`;
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return `a folder that Magellan may write to: ${there} is not`;
  }
}

const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));
