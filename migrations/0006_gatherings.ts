import { type Kysely, sql } from 'kysely';

/**
 * Gatherings, who comes, and what is kept afterwards. Feedback is unsigned, as the météo's unsigned answers
 * are: a random key, neither member, time nor order; that somebody gave some stands apart.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS gatherings (
      id TEXT PRIMARY KEY,
      format TEXT NOT NULL,
      metier TEXT,
      nominal_on TEXT,
      title TEXT NOT NULL,
      description TEXT,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      place TEXT,
      directions TEXT,
      link TEXT,
      speaker TEXT,
      capacity INTEGER,
      state TEXT NOT NULL CHECK (state IN ('draft', 'planned', 'announced', 'cancelled', 'over')),
      author_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      announce_at INTEGER NOT NULL,
      prepare_at INTEGER NOT NULL,
      remind_at INTEGER NOT NULL,
      soon_at INTEGER NOT NULL,
      sequence INTEGER NOT NULL DEFAULT 0,
      changed_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS gatherings_start ON gatherings (starts_at)`.execute(db);
  await sql`
    CREATE UNIQUE INDEX IF NOT EXISTS gatherings_rhythm
      ON gatherings (format, ifnull(metier, ''), nominal_on) WHERE nominal_on IS NOT NULL`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_invited (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      PRIMARY KEY (gathering_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS gathering_invited_member ON gathering_invited (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_answers (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      answer TEXT NOT NULL CHECK (answer IN ('yes', 'maybe', 'no', 'waiting')),
      line INTEGER NOT NULL,
      PRIMARY KEY (gathering_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS gathering_answers_member ON gathering_answers (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_speakers (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      PRIMARY KEY (gathering_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS gathering_speakers_member ON gathering_speakers (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_attendance (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      came INTEGER NOT NULL CHECK (came IN (0, 1)),
      PRIMARY KEY (gathering_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS gathering_attendance_member ON gathering_attendance (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_materials (
      id TEXT PRIMARY KEY,
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      author_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      title TEXT NOT NULL,
      url TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS gathering_materials_of ON gathering_materials (gathering_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_feedback (
      id TEXT PRIMARY KEY,
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      sealed TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS gathering_feedback_of ON gathering_feedback (gathering_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_feedback_given (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      PRIMARY KEY (gathering_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_followups (
      gathering_id TEXT PRIMARY KEY REFERENCES gatherings (id) ON DELETE CASCADE,
      thank_at INTEGER NOT NULL,
      closes_at INTEGER NOT NULL,
      tell_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('ended', 'thanked', 'closed', 'told')),
      given INTEGER,
      useful TEXT,
      readable INTEGER NOT NULL DEFAULT 0 CHECK (readable IN (0, 1)),
      came_erased INTEGER NOT NULL DEFAULT 0
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_reminders (
      member_id TEXT PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
      prepare INTEGER NOT NULL DEFAULT 1 CHECK (prepare IN (0, 1)),
      day_before INTEGER NOT NULL DEFAULT 1 CHECK (day_before IN (0, 1)),
      soon INTEGER NOT NULL DEFAULT 1 CHECK (soon IN (0, 1))
    ) STRICT, WITHOUT ROWID`.execute(db);
  // What is behind: said to those it is for, or left out because its time had passed.
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_told (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      what TEXT NOT NULL CHECK (what IN ('announced', 'prepare', 'remind', 'soon')),
      at INTEGER NOT NULL,
      PRIMARY KEY (gathering_id, what, at)
    ) STRICT, WITHOUT ROWID`.execute(db);
}
