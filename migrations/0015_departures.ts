import { type Kysely, sql } from 'kysely';

/** Who has left, and what becomes of what was agreed with her; who was told of a request to talk to a coach. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS departures (
      member_id TEXT PRIMARY KEY REFERENCES members (id) ON DELETE CASCADE,
      left_at INTEGER NOT NULL,
      due_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('pending', 'waiting', 'confirmed', 'settled', 'dismissed'))
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS departures_due ON departures (state, due_at)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS meteo_contact_calls (
      contact_id TEXT PRIMARY KEY REFERENCES meteo_contacts (id) ON DELETE CASCADE,
      coach_id TEXT REFERENCES members (id) ON DELETE SET NULL,
      call INTEGER NOT NULL,
      repeat_at INTEGER,
      taken_by TEXT REFERENCES members (id) ON DELETE SET NULL,
      taken_at INTEGER
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS meteo_contact_calls_repeat ON meteo_contact_calls (repeat_at)`.execute(db);
}
