import { type Kysely, sql } from 'kysely';

/**
 * What the sandbox's chat remembers: its messages, how far each person has read, and its settings (where the
 * clock was put, the key of its form tokens). Whispers and home views are never written down.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS sandbox_messages (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      outbox_id TEXT UNIQUE,
      conversation TEXT NOT NULL,
      author TEXT NOT NULL,
      at INTEGER NOT NULL,
      revision INTEGER NOT NULL DEFAULT 0,
      content TEXT NOT NULL
    ) STRICT`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS sandbox_conversation ON sandbox_messages (conversation, seq)`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS sandbox_reads (
      person TEXT NOT NULL,
      conversation TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (person, conversation)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS sandbox_settings (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`.execute(db);
}
