import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { explainError } from '../../boot/explain-error.ts';
import type { Config } from '../../config/config.ts';
import { type Exposed, exposedPaths, refuseSeveralNames, remedyFor } from '../../engine/database-file.ts';
import { freeBytes, NO_SPACE } from '../../engine/disk-space.ts';
import { owedForLong } from '../../engine/log-emptying.ts';
import { pendingMigrations } from '../../engine/migrate.ts';
import { explainOtherVersion, otherVersion } from '../../engine/other-versions.ts';
import type { Finding } from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import { checkBackup } from '../../engine/sqlite/backup.ts';
import { type Connection, SQLite } from '../../engine/sqlite/connection.ts';
import { appliedMigrations } from '../../engine/sqlite/migrations.ts';
import { checkpointPendingSince } from '../../engine/sqlite/write-ahead-log.ts';
import { isRunning } from '../database.ts';
import { size } from '../format.ts';
import { pendingFinding, postgresFindings } from './postgres.ts';

/** Below this, in bytes: a promotion's database is some tens of megabytes, and its backups as much each. */
const LITTLE_SPACE = 500_000_000;

/** Whether the database is sound, of this version, and can be written; changes nothing, and makes none. */
export async function databaseFindings(config: Config, now: number): Promise<Finding[]> {
  if (config.database.engine === 'postgres') return postgresFindings(config.database.url);
  const { file } = config.database;
  if (!existsSync(file)) {
    const folder = existingFolder(file);
    const made: Finding = { level: 'ok', what: `Database: ${file} will be made at the first start` };
    return [canWrite(folder) ? made : notWritable(folder), spaceFinding(folder)];
  }
  const severalNames = severalNamesFinding(file);
  if (severalNames) return [severalNames];
  return [
    soundness(file),
    ...writability(file, now),
    ...exposedPaths(file).map(exposedFinding),
    spaceFinding(existingFolder(file)),
    runningFinding(config),
  ];
}

function severalNamesFinding(file: string): Finding | null {
  try {
    refuseSeveralNames(file);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return { level: 'error', what: error.message };
    throw error;
  }
}

const exposedFinding = (exposed: Exposed): Finding => ({
  level: 'warning',
  what: `Other users of this machine can reach the database by ${exposed.path} (mode ${exposed.mode.toString(8)}).`,
  remedy: `Close it to all but the user that runs Magellan: ${remedyFor(exposed)}`,
});

function soundness(file: string): Finding {
  const { faults, migrations } = checkBackup(file);
  const other = otherVersion(migrations);
  if (other) {
    const { what, remedy } = explainOtherVersion(other);
    return { level: 'error', what: `The database ${file} ${what}.`, remedy };
  }
  if (faults.length > 0)
    return {
      level: 'error',
      what: `The database ${file} is not fit: ${faults.join('; ')}.`,
      remedy: 'Stop Magellan, and put a backup in its place with `magellan restore`.',
    };
  return { level: 'ok', what: `Database: ${file}, ${size(bytesOf(file) + bytesOf(`${file}-wal`))}, sound` };
}

const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function writability(file: string, now: number): Finding[] {
  const folder = dirname(file);
  if (!canWrite(folder) || !canWrite(file)) return [notWritable(canWrite(folder) ? file : folder)];
  let sqlite: Connection | undefined;
  try {
    sqlite = new SQLite(file, { timeout: 500 });
    sqlite.exec('BEGIN IMMEDIATE; ROLLBACK');
    const applied = appliedMigrations(sqlite);
    if (otherVersion(applied)) return [];
    const pending = pendingMigrations(applied);
    return pending.length === 0 ? owedFindings(sqlite, now) : [pendingFinding(pending)];
  } catch (error) {
    return [{ level: 'error', what: explainError(error).words }];
  } finally {
    sqlite?.close();
  }
}

/** What is in the log tells who answered last, and what was taken back: it is emptied as soon as can be. */
function owedFindings(sqlite: Connection, now: number): Finding[] {
  const owed = owedForLong(checkpointPendingSince(sqlite), now);
  if (owed === null) return [];
  const remedy =
    'Close what reads it (a backup that hangs, a database browser): Magellan tries again each second.';
  return [{ level: 'warning', what: `${owed[0]?.toUpperCase()}${owed.slice(1)}.`, remedy }];
}

const notWritable = (path: string): Finding => ({
  level: 'error',
  what: `${path} cannot be written by this user.`,
  remedy: `Give the user that runs Magellan the right to write there: chown or chmod ${path}.`,
});

export function spaceFinding(folder: string, free = freeBytes(folder)): Finding {
  const what = `Disk: ${size(free)} free in ${folder}`;
  if (free >= LITTLE_SPACE) return { level: 'ok', what };
  const remedy = 'Make room: on a full disk Magellan can neither answer nor remember.';
  return { level: free < NO_SPACE ? 'error' : 'warning', what, remedy };
}

const runningFinding = (config: Config): Finding => ({
  level: 'ok',
  what: isRunning(config) ? 'A Magellan is running on it' : 'No Magellan is running on it',
});

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The file's folder, or the nearest above it that exists. */
function existingFolder(file: string): string {
  let folder = dirname(resolve(file));
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}
