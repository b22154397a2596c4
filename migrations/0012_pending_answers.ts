import { type Kysely, sql } from 'kysely';

/**
 * Answers that wait for somebody to look at them, in a chat that would keep what it shows at once: one a person
 * and platform, sealed, until an instant. `message` is the platform's own id of what stands in its place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS pending_answers (
      id TEXT PRIMARY KEY,
      platform TEXT NOT NULL,
      user TEXT NOT NULL,
      message TEXT,
      sealed TEXT NOT NULL,
      until INTEGER NOT NULL,
      UNIQUE (platform, user)
    ) STRICT, WITHOUT ROWID`.execute(db);
}
