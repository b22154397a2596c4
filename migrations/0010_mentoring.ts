import { type Kysely, sql } from 'kysely';

/**
 * Mentoring: requests, cycles of sessions with a coach, the times that were offered, and what the two people
 * wrote. All that they wrote is sealed. Who leaves is no longer named, so that figures stay right.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS mentoring_requests (
      id TEXT PRIMARY KEY,
      member_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      coach_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      state TEXT NOT NULL CHECK (state IN ('asked', 'open', 'taken', 'withdrawn')),
      speciality TEXT,
      minutes INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      late_at INTEGER NOT NULL,
      settled_at INTEGER,
      sealed TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE UNIQUE INDEX IF NOT EXISTS mentoring_requests_one
      ON mentoring_requests (member_id) WHERE state IN ('asked', 'open')`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS mentoring_requests_coach ON mentoring_requests (coach_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS mentoring_declined (
      request_id TEXT NOT NULL REFERENCES mentoring_requests (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      PRIMARY KEY (request_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS mentoring_declined_member ON mentoring_declined (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS mentoring_cycles (
      id TEXT PRIMARY KEY,
      member_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      coach_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      state TEXT NOT NULL CHECK (state IN ('offering', 'choosing', 'running', 'ending', 'renewing',
        'closed', 'stopped')),
      minutes INTEGER NOT NULL,
      place TEXT,
      edition INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      ended_at INTEGER
    ) STRICT`.execute(db);
  await sql`
    CREATE UNIQUE INDEX IF NOT EXISTS mentoring_cycles_one
      ON mentoring_cycles (member_id) WHERE state NOT IN ('closed', 'stopped')`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS mentoring_cycles_coach ON mentoring_cycles (coach_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS mentoring_offers (
      id TEXT PRIMARY KEY,
      cycle_id TEXT NOT NULL REFERENCES mentoring_cycles (id) ON DELETE CASCADE,
      starts_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE UNIQUE INDEX IF NOT EXISTS mentoring_offers_once
      ON mentoring_offers (cycle_id, starts_at)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS mentoring_sessions (
      id TEXT PRIMARY KEY,
      cycle_id TEXT NOT NULL REFERENCES mentoring_cycles (id) ON DELETE CASCADE,
      coach_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      number INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('planned', 'proposed', 'held', 'missed', 'cancelled')),
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      proposed_at INTEGER,
      proposed_by TEXT CHECK (proposed_by IN ('mentee', 'coach')),
      prepare_at INTEGER,
      soon_at INTEGER,
      moves INTEGER NOT NULL DEFAULT 0,
      sequence INTEGER NOT NULL DEFAULT 0,
      changed_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE UNIQUE INDEX IF NOT EXISTS mentoring_sessions_one
      ON mentoring_sessions (coach_id, starts_at) WHERE state IN ('planned', 'proposed')`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS mentoring_sessions_cycle ON mentoring_sessions (cycle_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS mentoring_texts (
      id TEXT PRIMARY KEY,
      cycle_id TEXT NOT NULL REFERENCES mentoring_cycles (id) ON DELETE CASCADE,
      session_id TEXT REFERENCES mentoring_sessions (id) ON DELETE CASCADE,
      author_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('goals', 'progress', 'preparation', 'note')),
      sealed TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE UNIQUE INDEX IF NOT EXISTS mentoring_texts_one
      ON mentoring_texts (cycle_id, ifnull(session_id, ''), author_id, kind)`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS mentoring_texts_author ON mentoring_texts (author_id)`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS mentoring_texts_session ON mentoring_texts (session_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS mentoring_pattern (
      id TEXT PRIMARY KEY,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
      time TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE UNIQUE INDEX IF NOT EXISTS mentoring_pattern_once
      ON mentoring_pattern (member_id, weekday, time)`.execute(db);
}
