import { type Kysely, sql } from 'kysely';

/**
 * Collective mentoring: problems that somebody raised, who has them too, and which resemblances coaches have
 * been told of. What was written is sealed; a resemblance is kept as the ids of the needs, nothing more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS collective_problems (
      id TEXT PRIMARY KEY,
      member_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      audience TEXT NOT NULL CHECK (audience IN ('all', 'asked')),
      state TEXT NOT NULL CHECK (state IN ('open', 'planned', 'over', 'withdrawn')),
      gathering_id TEXT,
      enough INTEGER NOT NULL DEFAULT 0 CHECK (enough IN (0, 1)),
      created_at INTEGER NOT NULL,
      ended_at INTEGER,
      sealed TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS collective_problems_member ON collective_problems (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS collective_people (
      problem_id TEXT NOT NULL REFERENCES collective_problems (id) ON DELETE CASCADE,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('asked', 'has')),
      named INTEGER NOT NULL CHECK (named IN (0, 1)),
      PRIMARY KEY (problem_id, member_id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS collective_people_member ON collective_people (member_id)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS collective_resemblances (
      id TEXT PRIMARY KEY,
      needs TEXT NOT NULL UNIQUE,
      told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
      used INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1))
    ) STRICT`.execute(db);
}
