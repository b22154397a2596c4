import { dirname, join } from 'node:path';
import type { Migration } from 'kysely';
import { sql } from 'kysely';
import { migrations as ownMigrations } from '../../../migrations/index.ts';
import { features } from '../../../src/boot/features.ts';
import { sealedColumns } from '../../../src/community/feature/sealed.ts';
import { migrateDatabase } from '../../../src/engine/migrate.ts';
import { PAYLOADS } from '../../../src/engine/outbox/attempt.ts';
import { PENDING } from '../../../src/engine/pending-answers.ts';
import type { SealedColumn } from '../../../src/engine/reencrypt.ts';
import type { Secrets } from '../../../src/engine/secrets.ts';
import { openSqlite, type SqliteDatabase } from '../../../src/engine/sqlite/database.ts';
import { schemaFaults } from '../../../src/engine/sqlite/restore-checks.ts';

const QUIET = { info: () => undefined };

type Upgraded = { secrets: Secrets; now: number; migrations?: Record<string, Migration> };

/**
 * Brings a database up to date, and says what is wrong with what it is then: its shape is not the one of a new
 * database, a row is gone or leads nowhere, a sealed text cannot be opened any more.
 */
export async function upgradeFaults(file: string, options: Upgraded): Promise<string[]> {
  const { secrets, now, migrations = ownMigrations } = options;
  const database = openSqlite(file);
  try {
    // Nothing crashes here: nothing need reach the disk.
    database.sqlite.pragma('synchronous = OFF');
    const before = countsIn(database);
    const backupFolder = join(dirname(file), 'backups');
    await migrateDatabase(database, { log: QUIET, clock: { now: () => now }, backupFolder, migrations });
    const after = countsIn(database);
    const lost = [...before].filter(([table, count]) => (after.get(table) ?? 0) < count);
    const broken = (database.sqlite.pragma('foreign_key_check') as { table: string }[]).map(
      ({ table }) => table,
    );
    return [
      ...(await schemaFaults(file, migrations)),
      ...lost.map(([table, count]) => `${table} had ${count} rows, and has ${after.get(table) ?? 0}`),
      ...broken.map((table) => `a row of ${table} leads nowhere`),
      ...(await unopened(database, secrets)),
    ];
  } finally {
    await database.close();
  }
}

function countsIn({ sqlite }: SqliteDatabase): Map<string, number> {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
  return new Map(tables.map((table) => [table, count(table)]));
}

/** Every column of sealed texts, of the engine and of all features. */
const SEALED: readonly SealedColumn[] = [PAYLOADS, PENDING, ...sealedColumns(features)];

async function unopened({ db }: SqliteDatabase, secrets: Secrets): Promise<string[]> {
  const faults: string[] = [];
  for (const { table, column } of SEALED) {
    const { rows } = await sql<{ id: string; sealed: string }>`
      SELECT id, ${sql.ref(column)} AS sealed FROM ${sql.table(table)}
      WHERE ${sql.ref(column)} <> ''`.execute(db);
    for (const { id, sealed } of rows) {
      try {
        secrets.open(sealed, `${table}/${id}`);
      } catch {
        faults.push(`${column} of ${table} cannot be opened`);
      }
    }
  }
  return faults;
}
