import { type Kysely, sql } from 'kysely';

/** The outbox, the memory of the scheduler, and what has already been received. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS outbox (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      key TEXT NOT NULL UNIQUE,
      batch TEXT,
      platform TEXT NOT NULL,
      recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('person', 'channel')),
      recipient TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('post', 'update', 'delete')),
      target_key TEXT,
      payload TEXT,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'uncertain', 'sent', 'failed', 'cancelled')),
      attempts INTEGER NOT NULL DEFAULT 0,
      due_at INTEGER NOT NULL,
      first_tried_at INTEGER,
      created_at INTEGER NOT NULL,
      settled_at INTEGER,
      reason TEXT,
      conversation TEXT,
      message TEXT
    ) STRICT`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS outbox_unsettled ON outbox (platform, recipient_kind, recipient, seq)
    WHERE state IN ('queued', 'sending', 'uncertain')`.execute(db);
  await sql`
    CREATE INDEX IF NOT EXISTS outbox_turn ON outbox (platform, seq)
    WHERE state IN ('queued', 'uncertain')`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS outbox_batch ON outbox (batch, state) WHERE batch IS NOT NULL`.execute(
    db,
  );
  await sql`CREATE INDEX IF NOT EXISTS outbox_failed ON outbox (seq) WHERE state = 'failed'`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS occurrences (
      job TEXT NOT NULL,
      due_at INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped')),
      ran_at INTEGER NOT NULL,
      PRIMARY KEY (job, due_at)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS jobs (
      job TEXT PRIMARY KEY,
      since_at INTEGER NOT NULL,
      failed_at INTEGER,
      failed_due_at INTEGER,
      failure TEXT,
      failures INTEGER NOT NULL DEFAULT 0
    ) STRICT`.execute(db);
  await sql`
    CREATE TABLE IF NOT EXISTS received (
      platform TEXT NOT NULL,
      id TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (platform, id)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`CREATE INDEX IF NOT EXISTS received_at ON received (at)`.execute(db);
}
