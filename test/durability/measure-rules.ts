import { openSqlite, type SqliteDatabase } from '../../src/engine/sqlite/database.ts';

/** The rules as the database has them, in its own words: nothing of the features is asked. */

/** Which teams have more minutes in a month than their quota. */
export async function overQuota(databaseFile: string, quota: number): Promise<string[]> {
  const database = openSqlite(databaseFile);
  const rows = database.sqlite
    .prepare(
      `SELECT defi, strftime('%Y-%m', starts_at / 1000, 'unixepoch') AS month,
         sum(coalesce(used, granted)) AS minutes
       FROM acceleration_requests WHERE state IN ('proposed', 'granted', 'held', 'done')
       GROUP BY defi, month HAVING minutes > ?`,
    )
    .all(quota) as { defi: string; month: string; minutes: number }[];
  await database.close();
  return rows.map(({ defi, month, minutes }) => `${defi} has ${minutes} minutes in ${month}`);
}

/** Sessions during which their coach, or their mentee, has another one. */
export const bookedTwice = ({ sqlite }: SqliteDatabase): unknown[] =>
  sqlite
    .prepare(
      `WITH sessions AS (
         SELECT s.id, s.starts_at, s.ends_at, c.coach_id, c.member_id
         FROM mentoring_sessions s JOIN mentoring_cycles c ON c.id = s.cycle_id
         WHERE s.state IN ('planned', 'proposed'))
       SELECT one.id FROM sessions one JOIN sessions other
         ON one.id < other.id AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at
           AND (one.coach_id = other.coach_id OR one.member_id = other.member_id)`,
    )
    .all();

/** Cycles that were booked without having just their sessions, or that have some without having been booked. */
export const wronglyLaid = ({ sqlite }: SqliteDatabase, sessions: number): unknown[] =>
  sqlite
    .prepare(
      `SELECT c.id, c.state, count(s.id) AS sessions FROM mentoring_cycles c
       LEFT JOIN mentoring_sessions s ON s.cycle_id = c.id GROUP BY c.id
       HAVING sessions <> CASE c.state WHEN 'running' THEN ? ELSE 0 END`,
    )
    .all(sessions);

/** The keys of all that had to be told: each introduction to both sides, each booking to its coach. */
export function toTell({ sqlite }: SqliteDatabase): { introductions: string[]; confirmations: string[] } {
  const introductions = sqlite
    .prepare(
      `SELECT 'acceleration/' || h.request_id || '/live/' || h.sequence || '/' || m.id AS key
       FROM acceleration_history h JOIN acceleration_requests r ON r.id = h.request_id
       JOIN members m ON m.defi = r.defi OR m.id = (
         SELECT member_id FROM acceleration_history WHERE request_id = h.request_id
           AND event = 'take' AND sequence < h.sequence ORDER BY sequence DESC LIMIT 1)
       WHERE h.event = 'agree'`,
    )
    .all() as { key: string }[];
  const confirmations = sqlite
    .prepare(
      `SELECT 'mentoring/booked/' || id || '/' || coach_id AS key FROM mentoring_cycles
       WHERE state = 'running'`,
    )
    .all() as { key: string }[];
  const keys = (rows: { key: string }[]) => rows.map(({ key }) => key);
  return { introductions: keys(introductions), confirmations: keys(confirmations) };
}

/** How many of these events were acknowledged, and are not known: they would have their effect once more. */
export async function forgottenOf(databaseFile: string, events: readonly string[]): Promise<number> {
  const database = openSqlite(databaseFile);
  const known = new Set(database.sqlite.prepare('SELECT id FROM processed_events').pluck().all());
  await database.close();
  return events.filter((id) => !known.has(id)).length;
}
