import { pendingMigrations } from '../../engine/migrate.ts';
import { explainOtherVersion, otherVersion } from '../../engine/other-versions.ts';
import type { Finding } from '../../engine/platform.ts';
import { aboutServer } from '../../engine/postgres/about.ts';
import { openPostgres } from '../../engine/postgres/database.ts';
import { Refusal } from '../../engine/refusal.ts';
import { size } from '../format.ts';

export const pendingFinding = (pending: readonly string[]): Finding => ({
  level: 'warning',
  what: `The database is of an earlier version: ${pending.join(', ')} to come.`,
  remedy: 'It is brought up to date at the next start, or by `magellan migrate`.',
});

/** The same of a database of PostgreSQL: whether it can be reached, is of this version, and takes writes. */
export async function postgresFindings(url: string): Promise<Finding[]> {
  try {
    const database = await openPostgres(url);
    try {
      const applied = await database.migrations();
      const other = otherVersion(applied);
      if (other) {
        const { what, remedy } = explainOtherVersion(other);
        return [{ level: 'error', what: `The database ${database.name} ${what}.`, remedy }];
      }
      const { version, bytes, takesWrites } = await aboutServer(database.db);
      const is = `Database: ${database.name}, PostgreSQL ${version}, ${size(bytes)}`;
      if (!takesWrites)
        return [
          {
            level: 'error',
            what: `${is}, takes no writes.`,
            remedy: 'Name the primary server in DATABASE_URL, not a standby.',
          },
        ];
      if (applied.length === 0)
        return [{ level: 'ok', what: `${is}; its tables will be made at the first start` }];
      const pending = pendingMigrations(applied);
      return [{ level: 'ok', what: is }, ...(pending.length > 0 ? [pendingFinding(pending)] : [])];
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [
      { level: 'error', what: error.message, remedy: 'Check DATABASE_URL, and that its server is up.' },
    ];
  }
}
