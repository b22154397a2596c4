import { type Kysely, sql } from 'kysely';

/** Members, who they are on each platform, and when they are away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS members (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL UNIQUE COLLATE NOCASE,
      name TEXT NOT NULL,
      roles TEXT NOT NULL,
      metier TEXT,
      defi TEXT,
      coach_email TEXT,
      expertise TEXT NOT NULL DEFAULT '[]',
      locale TEXT CHECK (locale IN ('fr', 'en')),
      platform TEXT,
      active INTEGER NOT NULL DEFAULT 1,
      listed INTEGER NOT NULL DEFAULT 1,
      created_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS identities (
      platform TEXT NOT NULL,
      user TEXT NOT NULL,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      active INTEGER NOT NULL DEFAULT 1,
      locale TEXT,
      time_zone TEXT,
      PRIMARY KEY (platform, user)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS identities_member ON identities (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS absences (
      id TEXT PRIMARY KEY,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      from_on TEXT NOT NULL,
      to_on TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS absences_member ON absences (member_id)`.execute(db);
}
