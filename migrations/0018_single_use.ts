import { type Kysely, sql } from 'kysely';

/** What counts once, a signed call for instance, marked as used for as long as it would be believed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS single_use (
      platform TEXT NOT NULL,
      key TEXT NOT NULL,
      until INTEGER NOT NULL,
      PRIMARY KEY (platform, key)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS single_use_until ON single_use (until)`.execute(db);
}
