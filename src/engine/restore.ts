import { copyFileSync, existsSync, linkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkBackup } from './backup.ts';
import { holdInstance } from './instance.ts';
import { EXIT, Refusal } from './refusal.ts';
import { type CopyProgress, copyDatabase, fileStamp, syncFile } from './snapshot.ts';
import { SQLite } from './sqlite.ts';

/**
 * Puts a backup in the place of the database. It is checked before anything is touched, the database that it
 * replaces is kept beside under another name, and at no instant is there no database.
 * @returns where the replaced database is kept, null when there was none.
 * @throws Refusal when the backup is not sound, DatabaseInUse when a Magellan runs on the database.
 */
export async function restoreDatabase(
  from: string,
  to: string,
  { now, onProgress }: { now: number; onProgress?: CopyProgress },
): Promise<{ kept: string | null }> {
  const target = existsSync(to) ? realpathSync(to) : to;
  if (existsSync(from) && realpathSync(from) === target)
    throw new Refusal(`${from} is the database itself: there is nothing to restore.`);
  const { faults } = checkBackup(from);
  if (faults.length > 0)
    throw new Refusal(
      `${from} cannot be restored: ${faults.join('; ')}. Nothing was changed.`,
      EXIT.problems,
    );
  const hold = holdInstance(target);
  const incoming = `${target}.incoming`;
  try {
    await copyDatabase(from, incoming, onProgress);
    doubtDeliveries(incoming);
    syncFile(incoming);
    const kept = existsSync(target) ? setAside(target, `${target}.replaced-${fileStamp(now)}`) : null;
    // SQLite would replay an old log upon the restored file.
    for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true });
    renameSync(incoming, target);
    syncFile(dirname(target));
    return { kept };
  } finally {
    rmSync(incoming, { force: true });
    hold.release();
  }
}

/** What was on its way when the backup was made may have arrived since: it is looked up before it is sent. */
function doubtDeliveries(file: string): void {
  const sqlite = new SQLite(file);
  sqlite.exec(`
    UPDATE outbox SET state = 'uncertain', first_tried_at = coalesce(first_tried_at, created_at)
    WHERE state IN ('queued', 'sending')`);
  sqlite.close();
}

/** Gives the database a second name, with all that it holds; the first stays until it is renamed over. */
function setAside(file: string, aside: string): string {
  const folded = foldLog(file);
  try {
    linkSync(file, aside);
  } catch {
    // Not every file system knows links.
    copyFileSync(file, aside);
  }
  // What could not be folded goes along: the pair can still be given to a specialist.
  if (!folded && existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${aside}-wal`);
  return aside;
}

/** Writes the log into the file, so that the file is whole by itself; false when it is too damaged for that. */
function foldLog(file: string): boolean {
  try {
    const sqlite = new SQLite(file);
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.close();
    return !existsSync(`${file}-wal`);
  } catch {
    return false;
  }
}
