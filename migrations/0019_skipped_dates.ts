import { type Kysely, sql } from 'kysely';

/** The days of a rhythm that a coach left out, apart from gatherings; and when a gathering was last announced. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE IF NOT EXISTS gathering_skipped_dates (
      format TEXT NOT NULL,
      metier TEXT NOT NULL,
      nominal_on TEXT NOT NULL,
      PRIMARY KEY (format, nominal_on, metier)
    ) STRICT, WITHOUT ROWID`.execute(db);
  await sql`
    INSERT OR IGNORE INTO gathering_skipped_dates (format, metier, nominal_on)
      SELECT format, ifnull(metier, ''), nominal_on FROM gatherings
      WHERE state = 'cancelled' AND sequence = 0 AND nominal_on IS NOT NULL`.execute(db);
  await sql`DELETE FROM gatherings WHERE state = 'cancelled' AND sequence = 0`.execute(db);
  const { rows } = await sql<{ name: string }>`PRAGMA table_info(gatherings)`.execute(db);
  if (!rows.some(({ name }) => name === 'announced_at'))
    await sql`ALTER TABLE gatherings ADD COLUMN announced_at INTEGER`.execute(db);
  await sql`
    UPDATE gatherings SET announced_at =
      (SELECT max(at) FROM gathering_told WHERE gathering_id = gatherings.id AND what = 'announced')
    WHERE announced_at IS NULL`.execute(db);
  await sql`DELETE FROM gathering_told WHERE what = 'announced'`.execute(db);
}
