import type { Connection } from './connection.ts';

declare module '../database.ts' {
  interface Tables {
    checkpoint_pending: { one: number; sinceAt: number };
  }
}

/** A database of an earlier version has nowhere to note it. */
const canNote = (sqlite: Connection): boolean =>
  sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'checkpoint_pending'").get() !== undefined;

/** Since when the log has had to be emptied, in epoch milliseconds; null when nothing is owed. */
export function checkpointPendingSince(sqlite: Connection): number | null {
  if (!sqlite.open || !canNote(sqlite)) return null;
  const since = sqlite.prepare('SELECT since_at FROM checkpoint_pending').pluck().get();
  return (since as number | undefined) ?? null;
}

/**
 * Folds the log into the database and empties it, at once or not at all: to wait for a reader would hold up
 * everybody. What could not be done is noted, for a later try.
 */
export function emptyLog(sqlite: Connection, now: number): boolean {
  const timeout = sqlite.pragma('busy_timeout', { simple: true });
  sqlite.pragma('busy_timeout = 0');
  let isEmptied = false;
  try {
    isEmptied = sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } catch (error) {
    // Another connection is writing, or folding the log itself.
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error;
  } finally {
    sqlite.pragma(`busy_timeout = ${timeout}`);
  }
  if (isEmptied === (checkpointPendingSince(sqlite) === null) || !canNote(sqlite)) return isEmptied;
  if (isEmptied) sqlite.exec('DELETE FROM checkpoint_pending');
  else sqlite.prepare('INSERT INTO checkpoint_pending (one, since_at) VALUES (1, ?)').run(now);
  return isEmptied;
}
