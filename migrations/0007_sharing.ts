import { type Kysely, sql } from 'kysely';

/**
 * Peer sharing: topics and votes; who voted for what is kept until the closing, then only how many were for
 * each topic. Cross sharing: whose turn it is to present, the small groups, and
 * which attendance their presenters noted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS topic_votes_open (
      gathering_id TEXT PRIMARY KEY REFERENCES gatherings (id) ON DELETE CASCADE,
      ask_at INTEGER,
      closes_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      chosen_id TEXT,
      edition INTEGER NOT NULL DEFAULT 0
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS topics (
      id TEXT PRIMARY KEY,
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      author_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      title TEXT NOT NULL,
      position INTEGER NOT NULL,
      votes INTEGER
    ) STRICT`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS topics_of ON topics (gathering_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS topic_votes (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      topic_id TEXT NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
      PRIMARY KEY (gathering_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS topic_votes_member ON topic_votes (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS presenters (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      subject TEXT,
      PRIMARY KEY (gathering_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS presenters_member ON presenters (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS presenter_asks (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      coach_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      state TEXT NOT NULL CHECK (state IN ('asked', 'declined')),
      PRIMARY KEY (gathering_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS presenter_asks_member ON presenter_asks (member_id)`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS presenter_asks_coach ON presenter_asks (coach_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS sharing_splits (
      gathering_id TEXT PRIMARY KEY REFERENCES gatherings (id) ON DELETE CASCADE,
      seed TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'told')),
      edition INTEGER NOT NULL DEFAULT 0
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS sharing_groups (
      id TEXT PRIMARY KEY,
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      presenter_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      link TEXT,
      UNIQUE (gathering_id, number)
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS sharing_places (
      gathering_id TEXT NOT NULL REFERENCES gatherings (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      group_id TEXT NOT NULL REFERENCES sharing_groups (id) ON DELETE CASCADE,
      PRIMARY KEY (gathering_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS sharing_places_member ON sharing_places (member_id)`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS sharing_places_group ON sharing_places (group_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS presenter_notes (
      gathering_id TEXT NOT NULL,
      member_id TEXT NOT NULL,
      PRIMARY KEY (gathering_id, member_id),
      FOREIGN KEY (gathering_id, member_id)
        REFERENCES gathering_attendance (gathering_id, member_id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID`.execute(db);
}
