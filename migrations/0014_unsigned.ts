import { type Kysely, sql } from 'kysely';

/**
 * What is unsigned: how many texts each open topic has (a round of the météo, the feedback on a gathering), whose
 * text is on its way into the intake, and whether the write-ahead log still has to be emptied. The texts of a topic
 * that is open are in files beside the database, never in it; those of one that is closed are in its own table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS unsigned_topics (
      kind TEXT NOT NULL,
      topic TEXT NOT NULL,
      count INTEGER NOT NULL DEFAULT 0,
      copied INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (kind, topic)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS unsigned_pending (
      seq INTEGER PRIMARY KEY,
      token TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      topic TEXT NOT NULL,
      member_id TEXT NOT NULL REFERENCES members (id) ON DELETE CASCADE
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS checkpoint_owed (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      since_at INTEGER NOT NULL
    ) STRICT`.execute(db);
  // Those of rounds that are open as this version starts; the start moves them into the intake.
  await sql`
    INSERT INTO unsigned_topics (kind, topic, count)
    SELECT 'meteo_unsigned', round_id, count(*) FROM meteo_unsigned
    WHERE round_id IN (SELECT id FROM meteo_rounds WHERE state = 'open') GROUP BY round_id
    ON CONFLICT DO NOTHING`.execute(db);
  await sql`
    INSERT INTO unsigned_topics (kind, topic, count)
    SELECT 'gathering_feedback', gathering_id, count(*) FROM gathering_feedback
    WHERE gathering_id IN (SELECT gathering_id FROM gathering_followups WHERE state IN ('ended', 'thanked'))
    GROUP BY gathering_id ON CONFLICT DO NOTHING`.execute(db);
}
