import { type Kysely, sql } from 'kysely';

/**
 * The calendar addresses: who has one, of which generation (each revocation makes the next), and how long
 * before an entry her calendar should ring, in minutes. `member_id` is '' for the whole promotion's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS calendar_feeds (
      member_id TEXT PRIMARY KEY,
      generation INTEGER NOT NULL,
      alarm_minutes INTEGER,
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT, WITHOUT ROWID`.execute(db);
}
