import { existsSync, renameSync } from 'node:fs';
import { physicalPath } from '../database-file.ts';
import { otherVersion } from '../other-versions.ts';
import { intakeFolder } from '../unsigned/intake.ts';
import { type Connection, SQLite } from './connection.ts';
import { appliedMigrations } from './migrations.ts';
import { fileStamp } from './snapshot.ts';

/**
 * Puts a sandbox's database of a former version beside, so that the sandbox begins anew: only one in which nobody
 * was ever on a real chat. To be called under the hold on the database, before it is opened.
 * @returns where it is kept; null when nothing had to be done
 */
export function keepFormerSandbox(databaseFile: string, now: number): string | null {
  const file = physicalPath(databaseFile);
  if (!existsSync(file)) return null;
  const sqlite = new SQLite(file);
  try {
    if (otherVersion(appliedMigrations(sqlite))?.is !== 'former' || !isOfSandbox(sqlite)) return null;
    // What is in the log goes into the file, which is whole by itself then.
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    sqlite.close();
  }
  const kept = `${file}.former-${fileStamp(now)}`;
  renameSync(file, kept);
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(file + suffix)) renameSync(file + suffix, kept + suffix);
  const unsigned = intakeFolder(file);
  if (existsSync(unsigned)) renameSync(unsigned, intakeFolder(kept));
  return kept;
}

/** Whether the sandbox was open on a database, and no chat besides. */
function isOfSandbox(sqlite: Connection): boolean {
  const has = (table: string) =>
    sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;
  if (!has('sandbox_settings') || !has('identities')) return false;
  const used = sqlite.prepare('SELECT 1 FROM sandbox_settings LIMIT 1').get() !== undefined;
  return (
    used && sqlite.prepare("SELECT 1 FROM identities WHERE platform <> 'sandbox' LIMIT 1").get() === undefined
  );
}
