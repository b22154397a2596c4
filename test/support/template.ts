import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator } from 'kysely';
import { migrations } from '../../migrations/index.ts';
import { SQLite } from '../../src/engine/sqlite/connection.ts';
import { openSqlite, type SqliteDatabase } from '../../src/engine/sqlite/database.ts';

let templates: string | null = null;

/** A folder of this test process, for databases that are made once and copied for each test. */
function folderOfTemplates(): string {
  if (templates === null) {
    const made = mkdtempSync(join(tmpdir(), 'magellan-template-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    templates = made;
  }
  return templates;
}

/** Copies a template to where a test has its database. */
function copied(template: string, folder: string): string {
  const file = join(folder, 'magellan.db');
  copyFileSync(template, file);
  return file;
}

let migrated: string | null = null;

/** A migrated database, made once a test process and copied for each test. */
export async function migratedDatabase(folder: string): Promise<string> {
  if (migrated === null) {
    const template = join(folderOfTemplates(), 'migrated.db');
    const database = openSqlite(template);
    database.sqlite.pragma('synchronous = OFF');
    const { error } = await new Migrator({
      db: database.db,
      provider: { getMigrations: async () => migrations },
    }).migrateToLatest();
    if (error) throw error;
    database.forgetOrder();
    await database.close();
    migrated = template;
  }
  return copied(migrated, folder);
}

/** How a community begins: its database once its people are linked and its jobs known, and what was logged by then. */
type Beginning = { file: string; lines: readonly string[] };

const beginnings = new Map<string, Beginning>();

/** A database as it was when a community began alike, and what was logged by then; null when none did yet. */
export function begunDatabase(alike: string, folder: string): Beginning | null {
  const known = beginnings.get(alike);
  return known ? { ...known, file: copied(known.file, folder) } : null;
}

/** Keeps the database of a community that has just begun, for those that begin alike. */
export function keepBeginning(
  alike: string,
  { sqlite, file }: SqliteDatabase,
  lines: readonly string[],
): void {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const kept = join(folderOfTemplates(), `begun-${beginnings.size}.db`);
  copyFileSync(file, kept);
  beginnings.set(alike, { file: kept, lines: [...lines] });
}

/** Makes a database look as one of a version from before the baseline does: it has been through other migrations. */
export function makeFormer(file: string, statements = ''): void {
  const sqlite = new SQLite(file);
  sqlite.exec(`DELETE FROM kysely_migration;
    INSERT INTO kysely_migration VALUES ('0001_engine', ''), ('0002_community', ''), ('0003_sandbox', '');
    ${statements}`);
  sqlite.close();
}
