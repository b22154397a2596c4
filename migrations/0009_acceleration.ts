import { type Kysely, sql } from 'kysely';

/**
 * Requests for acceleration hours, who was asked, what was said, and what is due. What is reserved of a quota
 * is the sum of its requests: nothing has to be given back twice, or can be forgotten. Texts are sealed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS acceleration_requests (
      id TEXT PRIMARY KEY,
      member_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      defi TEXT,
      account TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'review', 'commented', 'searching', 'unanswered',
        'proposed', 'granted', 'held', 'done', 'withdrawn')),
      field TEXT,
      wished INTEGER NOT NULL DEFAULT 0 CHECK (wished >= 0),
      granted INTEGER NOT NULL DEFAULT 0 CHECK (granted >= 0),
      used INTEGER CHECK (used BETWEEN 0 AND granted),
      period TEXT,
      parrain_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      starts_at INTEGER,
      ends_at INTEGER,
      proposed_by TEXT CHECK (proposed_by IN ('parrain', 'team')),
      wave INTEGER NOT NULL DEFAULT 0,
      sent_at INTEGER,
      granted_at INTEGER,
      sequence INTEGER NOT NULL DEFAULT 0,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      sealed TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS acceleration_requests_account
      ON acceleration_requests (account, period)`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS acceleration_requests_parrain
      ON acceleration_requests (parrain_id)`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS acceleration_requests_member
      ON acceleration_requests (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS acceleration_asked (
      request_id TEXT NOT NULL REFERENCES acceleration_requests (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('asked', 'declined', 'spared', 'took')),
      wave INTEGER NOT NULL,
      PRIMARY KEY (request_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS acceleration_asked_member ON acceleration_asked (member_id)`.execute(
    db,
  );
  await sql`
    CREATE TABLE IF NOT EXISTS acceleration_questions (
      id TEXT PRIMARY KEY,
      request_id TEXT NOT NULL REFERENCES acceleration_requests (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1)),
      sealed TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS acceleration_questions_of ON acceleration_questions (request_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS acceleration_history (
      request_id TEXT NOT NULL REFERENCES acceleration_requests (id) ON DELETE CASCADE,
      sequence INTEGER NOT NULL,
      at INTEGER NOT NULL,
      event TEXT NOT NULL,
      member_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      starts_at INTEGER,
      minutes INTEGER,
      PRIMARY KEY (request_id, sequence)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS acceleration_history_member ON acceleration_history (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS acceleration_due (
      request_id TEXT NOT NULL REFERENCES acceleration_requests (id) ON DELETE CASCADE,
      what TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (request_id, what)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS acceleration_due_at ON acceleration_due (what, at)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS acceleration_availability (
      member_id TEXT PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
      fields TEXT NOT NULL,
      monthly INTEGER,
      paused_until TEXT
    ) STRICT, WITHOUT ROWID`.execute(db);
}
