import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { closeToOthers, physicalPath } from '../database-file.ts';
import { Refusal } from '../refusal.ts';
import { textsLeftOut } from '../unsigned/copying.ts';
import { copyIntake, eraseIntake, replaceIntake } from '../unsigned/moving.ts';
import type { UnsignedKind } from '../unsigned/unsigned.ts';

import { SQLite } from './connection.ts';
import { lockInstance } from './instance-lock.ts';
import { refuseUnfitBackup } from './restore-checks.ts';
import { type CopyProgress, copyDatabase, fileStamp, syncFile } from './snapshot.ts';

/**
 * Puts a backup in the place of the database. It is checked before anything is touched, the database that it
 * replaces is kept beside under another name, and at no instant is there no database.
 * @returns where the replaced database is kept, null when there was none; and how many people, who wrote without
 * signing on what is still open, may write again, for what they wrote is not in the backup.
 * @throws Refusal when the backup is not sound, DatabaseInUse when a Magellan runs on the database.
 */
export async function restoreDatabase(
  from: string,
  to: string,
  {
    now,
    onProgress,
    unsigned,
  }: { now: number; onProgress?: CopyProgress; unsigned: readonly UnsignedKind[] },
): Promise<{ kept: string | null; again: number }> {
  const target = physicalPath(to);
  if (isSameFile(from, target))
    throw new Refusal(`${from} is the database itself: there is nothing to restore.`);
  await refuseUnfitBackup(from);
  const hold = lockInstance(target);
  const incoming = `${target}.incoming`;
  try {
    await copyDatabase(from, incoming, { onProgress });
    copyIntake(from, incoming);
    // What is put in place is what was checked: the backup may have changed while it was copied.
    await refuseUnfitBackup(incoming, from);
    doubtDeliveries(incoming);
    syncFile(incoming);
    const kept = existsSync(target) ? setAside(target, `${target}.replaced-${fileStamp(now)}`) : null;
    // SQLite would replay an old log upon the restored file.
    for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true });
    const again = toWriteAgain(incoming, unsigned);
    if (kept !== null) copyIntake(target, kept);
    renameSync(incoming, target);
    replaceIntake(incoming, target);
    syncFile(dirname(target));
    return { kept, again };
  } finally {
    rmSync(incoming, { force: true });
    eraseIntake(incoming);
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

/** How many unsigned texts of open topics are not there: Magellan tells whose, at its start, and asks them again. */
function toWriteAgain(file: string, kinds: readonly UnsignedKind[]): number {
  const sqlite = new SQLite(file, { readonly: true });
  try {
    return textsLeftOut(sqlite, file, kinds);
  } finally {
    sqlite.close();
  }
}

/** Whether two paths lead to one file, hard links included. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

/**
 * Copies the database, with all that it holds; it stays in its place until another is renamed over it. Never a
 * link: were the machine to stop in between, the database would have two names, and be refused.
 */
function setAside(file: string, aside: string): string {
  const folded = foldLog(file);
  const partial = `${aside}.part`;
  copyFileSync(file, partial);
  closeToOthers(partial);
  syncFile(partial);
  renameSync(partial, aside);
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
