import { type Kysely, sql } from 'kysely';

/**
 * What an account's link rests on, the address that the chat tells of it, and whether a member ever had one.
 * Mattermost's accounts were linked by address whether the server checks addresses or not.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumn(
    db,
    'identities',
    'proof',
    sql`TEXT NOT NULL DEFAULT 'vouched'
      CHECK (proof IN ('vouched', 'address', 'confirmed', 'awaited', 'refused'))`,
  );
  await addColumn(db, 'identities', 'email', sql`TEXT COLLATE NOCASE`);
  await addColumn(db, 'members', 'known_at', sql`INTEGER`);
  await sql`CREATE INDEX IF NOT EXISTS identities_email ON identities (email)`.execute(db);
  await sql`UPDATE identities SET proof = 'address' WHERE platform = 'mattermost' AND proof = 'vouched'`.execute(
    db,
  );
  await sql`
    UPDATE members SET known_at = created_at
    WHERE known_at IS NULL AND id IN (SELECT member_id FROM identities)`.execute(db);
}

/** A step must be repeatable. */
async function addColumn(
  db: Kysely<unknown>,
  table: 'identities' | 'members',
  column: string,
  definition: ReturnType<typeof sql>,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`PRAGMA table_info(${sql.ref(table)})`.execute(db);
  if (rows.some(({ name }) => name === column)) return;
  await sql`ALTER TABLE ${sql.ref(table)} ADD COLUMN ${sql.ref(column)} ${definition}`.execute(db);
}
