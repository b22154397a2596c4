import { join } from 'node:path';
import { type Migration, Migrator } from 'kysely';
import { migrations as ownMigrations } from '../../migrations/index.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import { makePrivateFolder } from './database-file.ts';
import type { Log } from './log.ts';
import { refuseOtherVersion } from './other-versions.ts';
import { EXIT, Refusal } from './refusal.ts';
import { sqliteOf } from './sqlite/database.ts';
import { copyDatabase, fileStamp } from './sqlite/snapshot.ts';
import { type CopyRules, decideUnsigned } from './unsigned/copying.ts';

type Migrations = Record<string, Migration>;

type Options = {
  log: Pick<Log, 'info'>;
  clock: Clock;
  /** Where a copy of the database is kept before it is changed; made when it is absent. */
  backupFolder: string;
  migrations?: Migrations;
  /** What that copy may hold of unsigned texts; left out where there are none. */
  unsigned?: CopyRules;
};

/** What was done: the migrations that were applied, in order, and the copy that was made before them. */
export type Migrated = { applied: string[]; backup: string | null };

/** The migrations of this version that a database has not been through, by those that it has. */
export function pendingMigrations(
  applied: readonly string[],
  migrations: Migrations = ownMigrations,
): string[] {
  return Object.keys(migrations)
    .filter((name) => !applied.includes(name))
    .sort();
}

/**
 * Brings the database to this version's shape. SQLite cannot undo a whole migration: a file that holds something is
 * copied first, each migration is written to be repeatable, and after a failure the next start goes on with it.
 * @throws Refusal when the database is of another version, or when a migration fails.
 */
export async function migrateDatabase(database: Database, options: Options): Promise<Migrated> {
  const { log, clock, backupFolder, migrations = ownMigrations } = options;
  const { name, db } = database;
  const before = await database.migrations();
  refuseOtherVersion(name, before, { migrations });
  const [next] = pendingMigrations(before, migrations);
  if (next === undefined) return { applied: [], backup: null };

  const file = fileToCopy(database);
  const backup = file === null ? null : join(backupFolder, `before-${next}-${fileStamp(clock.now())}.db`);
  if (file !== null && backup !== null) {
    makePrivateFolder(backupFolder);
    await copyDatabase(file, backup, { decide: options.unsigned && decideUnsigned(file, options.unsigned) });
    log.info({ event: 'database.copied', backup }, 'the database was copied before its migration');
  }

  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await database.migrating(() => migrator.migrateToLatest());
  const applied = results.filter(({ status }) => status === 'Success').map((result) => result.migrationName);
  if (error !== undefined) {
    const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? next;
    throw new Refusal(
      `The migration ${failed} of ${name} failed: ${wordsOf(error)}. ` +
        (backup === null ? '' : `The database as it was is in ${backup}. `) +
        'Once the cause is gone (a full disk?), start again: it will go on where it stopped.',
      EXIT.problems,
      { cause: error },
    );
  }
  log.info({ event: 'database.migrated', applied }, 'the database was migrated');
  return { applied, backup };
}

/** The file of a database that holds something already, where it is in one. */
function fileToCopy(database: Database): string | null {
  const { sqlite, file } = sqliteOf(database) ?? {};
  if (!sqlite || !file || sqlite.memory) return null;
  return sqlite.prepare('SELECT 1 FROM sqlite_schema').get() === undefined ? null : file;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
