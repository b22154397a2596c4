import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refuseSeveralNames } from '../database-file.ts';
import { explainOtherVersion, otherVersion, refuseOtherVersion } from '../other-versions.ts';
import { EXIT, Refusal } from '../refusal.ts';
import { type CopyRules, decideUnsigned } from '../unsigned/copying.ts';
import { type Connection, SQLite } from './connection.ts';
import { appliedMigrations } from './migrations.ts';
import { type CopyProgress, copyDatabase, fileStamp } from './snapshot.ts';

/** What a file was found to be. It can be restored when `faults` is empty. */
export type Checked = { faults: string[]; migrations: string[]; bytes: number };

/**
 * Copies the database while Magellan runs, and checks the copy.
 * @param to the file to write, which must not exist, or a folder, in which it is named after the instant.
 * @returns where the backup is, what it holds, and how many unsigned texts of open topics it leaves out.
 */
export async function backupDatabase(
  file: string,
  to: string,
  { now, onProgress, unsigned }: { now: number; onProgress?: CopyProgress; unsigned: CopyRules },
): Promise<Checked & { file: string; leftOut: number }> {
  if (!existsSync(file)) throw new Refusal(`There is no database at ${file}: there is nothing to back up.`);
  refuseSeveralNames(file);
  const target = isFolder(to) ? join(to, `magellan-${fileStamp(now)}.db`) : to;
  if (existsSync(target))
    throw new Refusal(`${target} exists already: a backup never replaces another file.`);
  refuseOtherVersion(file, migrationsOf(file));
  let leftOut = 0;
  let checked: Checked = { faults: [], migrations: [], bytes: 0 };
  /** Before it has its name: whatever is called a backup is sound. */
  const check = (partial: string) => {
    checked = checkBackup(partial);
    if (checked.faults.length === 0) return;
    const faults = checked.faults.join('; ');
    throw new Refusal(
      `The copy for ${target} is not sound and was not kept, so neither may the database be: ${faults}.`,
      EXIT.problems,
    );
  };
  try {
    const decide = decideUnsigned(file, unsigned, (texts) => {
      leftOut = texts;
    });
    await copyDatabase(file, target, { onProgress, decide, check });
  } catch (error) {
    if (error instanceof SQLite.SqliteError || !hasCode(error)) throw error;
    throw new Refusal(`${target} cannot be written (${error.message}).`, EXIT.problems, { cause: error });
  }
  return { file: target, leftOut, ...checked };
}

/** The migrations that a database has been through; none where that cannot be read, which the copy then tells. */
export function migrationsOf(file: string): string[] {
  let sqlite: Connection | undefined;
  try {
    sqlite = new SQLite(file, { readonly: true });
    return appliedMigrations(sqlite);
  } catch {
    return [];
  } finally {
    sqlite?.close();
  }
}

/** Looks whether a file is a sound database of Magellan's, of this version or an earlier one. Changes nothing. */
export function checkBackup(file: string): Checked {
  if (!existsSync(file)) return { faults: ['there is no such file'], migrations: [], bytes: 0 };
  const bytes = statSync(file).size;
  let sqlite: Connection | undefined;
  try {
    sqlite = new SQLite(file, { readonly: true });
    const migrations = appliedMigrations(sqlite);
    return { faults: faultsIn(sqlite, migrations), migrations, bytes };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { faults: [`it cannot be read as a SQLite database (${reason})`], migrations: [], bytes };
  } finally {
    sqlite?.close();
  }
}

function faultsIn(sqlite: Connection, migrations: string[]): string[] {
  const faults: string[] = [];
  const integrity = sqlite.pragma('integrity_check(10)') as { integrity_check: string }[];
  for (const { integrity_check: found } of integrity) if (found !== 'ok') faults.push(found);
  const dangling = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[];
  for (const { table, parent } of dangling.slice(0, 10))
    faults.push(`a row of ${table} refers to a row of ${parent} that is not there`);
  if (migrations.length === 0) faults.push('it is not a database of Magellan');
  const other = otherVersion(migrations);
  if (other) faults.push(`it ${explainOtherVersion(other).what}`);
  return faults;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

const hasCode = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && (error as NodeJS.ErrnoException).code !== undefined;
