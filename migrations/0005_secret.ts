import { type Kysely, sql } from 'kysely';

/** Which secret the database was last used with, by its key id: so that a lost one is noticed at the start. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS secret_in_use (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      key_id TEXT NOT NULL
    ) STRICT`.execute(db);
}
