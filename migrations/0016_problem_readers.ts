import { type Kysely, sql } from 'kysely';

/** Shared problems can be for EIG only: a column, since a table that others refer to is not made anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`PRAGMA table_info(collective_problems)`.execute(db);
  if (rows.some(({ name }) => name === 'eig_only')) return;
  await sql`
    ALTER TABLE collective_problems
      ADD COLUMN eig_only INTEGER NOT NULL DEFAULT 0 CHECK (eig_only IN (0, 1))`.execute(db);
}
