import { existsSync, statSync } from 'node:fs';
import { Kysely, type Migration, Migrator, SqliteDialect } from 'kysely';
import { migrations as ownMigrations } from '../../../migrations/index.ts';
import { explainOtherVersion, otherVersion } from '../other-versions.ts';
import { EXIT, Refusal } from '../refusal.ts';
import { checkBackup, migrationsOf } from './backup.ts';
import { type Connection, SQLite } from './connection.ts';
import { appliedMigrations } from './migrations.ts';

/**
 * Makes sure that a file can be put in the place of the database: it is there, it is a sound database of this
 * version or an earlier one, and its shape is the one that the migrations make, no more and no less. Changes
 * nothing.
 * @throws Refusal that tells in words what is wrong
 */
export async function refuseUnfitBackup(file: string, named = file): Promise<void> {
  const faults = await backupFaults(file);
  // Only a file is looked into: a pipe would be waited for, for ever.
  const other = faults.length > 0 && isFile(file) ? otherVersion(migrationsOf(file)) : null;
  if (other) {
    const { what, remedy } = explainOtherVersion(other);
    throw new Refusal(
      `${named} cannot be restored: it ${what}. Nothing was changed. ${remedy}`,
      EXIT.problems,
    );
  }
  if (faults.length > 0)
    throw new Refusal(
      `${named} cannot be restored: ${faults.join('; ')}. Nothing was changed.`,
      EXIT.problems,
    );
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** What keeps a file from being restored, in words; nothing when it can be. */
async function backupFaults(file: string): Promise<string[]> {
  if (!existsSync(file)) return ['there is no such file'];
  if (!isFile(file)) return ['it is not a file'];
  if (statSync(file).size === 0) return ['it is empty'];
  const { faults } = checkBackup(file);
  return faults.length > 0 ? faults : await schemaFaults(file);
}

/** A table, index, trigger or view, as SQLite keeps it. */
type Part = { type: string; name: string; tbl_name: string; sql: string | null };

/** How many parts are named; the rest is counted. */
const NAMED = 10;

/**
 * What a database has that its own migrations do not make, or lacks. A trigger or a view would act on whatever is
 * written from then on, in the name of Magellan; a table that is missing would stop it later.
 */
export async function schemaFaults(file: string, migrations = ownMigrations): Promise<string[]> {
  const sqlite = new SQLite(file, { readonly: true });
  try {
    const found = partsOf(sqlite);
    const made = await partsMadeBy(appliedMigrations(sqlite), migrations);
    const faults = [
      ...[...found].flatMap(([key, part]) => {
        const own = made.get(key);
        if (own === undefined) return [`it has a foreign ${describe(part)}`];
        const same = own.sql === part.sql && own.tbl_name === part.tbl_name;
        return same || KYSELY.has(part.name) ? [] : [`its ${describe(part)} was altered`];
      }),
      ...[...made].flatMap(([key, part]) => (found.has(key) ? [] : [`it lacks the ${describe(part)}`])),
    ];
    const others = faults.length - NAMED;
    return others > 0 ? [...faults.slice(0, NAMED), `and ${others} more of the kind`] : faults;
  } catch (error) {
    return [`it cannot be read (${error instanceof Error ? error.message : String(error)})`];
  } finally {
    sqlite.close();
  }
}

const describe = ({ type, name, tbl_name: table }: Part): string =>
  `${type} ${name}${type === 'table' || type === 'view' ? '' : ` on ${table}`}`;

/** The planner's own statistics, which `PRAGMA optimize` may have left: they hold no code. */
const STATISTICS = new Map([
  ['sqlite_stat1', 'CREATE TABLE sqlite_stat1(tbl,idx,stat)'],
  ['sqlite_stat4', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'],
]);

/** Kysely's own tables: another version of it may word them otherwise. */
const KYSELY = new Set(['kysely_migration', 'kysely_migration_lock']);

function partsOf(sqlite: Connection): Map<string, Part> {
  const rows = sqlite.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').all() as Part[];
  return new Map(
    rows
      .filter(({ type, name, sql }) => type !== 'table' || STATISTICS.get(name) !== sql)
      .map((part) => [`${part.type} ${part.name}`, { ...part, sql: part.sql && plain(part.sql) }]),
  );
}

/** Without the differences of writing that no statement depends on. */
const plain = (sql: string): string => sql.replace(/\s+/g, ' ').trim();

/** The shape that these migrations give to a database, in order. */
async function partsMadeBy(
  names: readonly string[],
  migrations: Record<string, Migration>,
): Promise<Map<string, Part>> {
  const sqlite = new SQLite(':memory:');
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  try {
    const chosen: Record<string, Migration> = {};
    for (const name of names) {
      const migration = migrations[name];
      if (migration) chosen[name] = migration;
    }
    const provider = { getMigrations: async () => chosen };
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error !== undefined) throw error;
    return partsOf(sqlite);
  } finally {
    await db.destroy();
  }
}
