import type { Connection } from './connection.ts';

/** The migrations that a file has been through, in order; none when it is new. */
export function appliedMigrations(sqlite: Connection): string[] {
  const tracked = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'kysely_migration'").get();
  if (tracked === undefined) return [];
  const rows = sqlite.prepare('SELECT name FROM kysely_migration ORDER BY name').all();
  return (rows as { name: string }[]).map(({ name }) => name);
}
