import { type Kysely, sql } from 'kysely';

/**
 * The member for whose first account an entry of the outbox waits, and how the accounts of each chat were last held
 * against the roster. Changes to one post are in line behind one another, and before no other message.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`PRAGMA table_info(outbox)`.execute(db);
  if (!rows.some(({ name }) => name === 'waits_for'))
    await sql`ALTER TABLE outbox ADD COLUMN waits_for TEXT`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS outbox_waits_for ON outbox (waits_for) WHERE waits_for IS NOT NULL`.execute(
    db,
  );
  await sql`
    CREATE INDEX IF NOT EXISTS outbox_changes ON outbox (target_key, seq)
    WHERE state IN ('queued', 'sending', 'uncertain')`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS account_linking (
      platform TEXT PRIMARY KEY,
      linked_at INTEGER,
      failing_since INTEGER,
      failure TEXT
    ) STRICT, WITHOUT ROWID`.execute(db);
}
