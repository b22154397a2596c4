import { type Kysely, sql } from 'kysely';

/**
 * The météo: its rounds, who was asked, the answers, and the figures as they were frozen at closing.
 *
 * An unsigned answer (`meteo_unsigned`) has a random key, and neither member, time nor order: the table has no
 * rowid, and nothing refers to its rows. That somebody has answered stands apart, in `meteo_invitations`,
 * without saying when nor whether she signed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS meteo_rounds (
      id TEXT PRIMARY KEY,
      number INTEGER NOT NULL,
      key TEXT NOT NULL UNIQUE,
      opens_at INTEGER NOT NULL,
      remind_ats TEXT NOT NULL,
      closes_at INTEGER NOT NULL,
      digest_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'digested'))
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS meteo_invitations (
      round_id TEXT NOT NULL REFERENCES meteo_rounds (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      status TEXT NOT NULL CHECK (status IN ('invited', 'answered', 'skipped')),
      asked_at INTEGER,
      snoozed_until INTEGER,
      nudged INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (round_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS meteo_invitations_member ON meteo_invitations (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS meteo_signed (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES meteo_rounds (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      sealed TEXT NOT NULL,
      UNIQUE (round_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS meteo_signed_member ON meteo_signed (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS meteo_unsigned (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES meteo_rounds (id) ON DELETE CASCADE,
      sealed TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS meteo_unsigned_round ON meteo_unsigned (round_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS meteo_figures (
      round_id TEXT PRIMARY KEY REFERENCES meteo_rounds (id) ON DELETE CASCADE,
      invited INTEGER NOT NULL,
      answered INTEGER NOT NULL,
      skipped INTEGER NOT NULL,
      set_aside INTEGER NOT NULL,
      counts TEXT
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS meteo_contacts (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES meteo_rounds (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      asked_at INTEGER NOT NULL,
      UNIQUE (round_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS meteo_readings (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES meteo_rounds (id) ON DELETE CASCADE,
      author_id TEXT REFERENCES members (id) ON DELETE CASCADE,
      reader_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      read_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS meteo_readings_author ON meteo_readings (author_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS meteo_loops (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL UNIQUE REFERENCES meteo_rounds (id) ON DELETE CASCADE,
      author_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      sealed TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
      edition INTEGER NOT NULL DEFAULT 0
    ) STRICT`.execute(db);
}
