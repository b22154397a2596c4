import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator } from 'kysely';
import { migrations } from '../../migrations/index.ts';
import { SQLite } from '../../src/engine/sqlite/connection.ts';
import { openSqlite } from '../../src/engine/sqlite/database.ts';

let template: string | null = null;

/** A migrated database, made once a test process and copied for each test. */
export async function migratedDatabase(folder: string): Promise<string> {
  if (template === null) {
    const made = mkdtempSync(join(tmpdir(), 'magellan-template-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    template = join(made, 'template.db');
    const database = openSqlite(template);
    const { error } = await new Migrator({
      db: database.db,
      provider: { getMigrations: async () => migrations },
    }).migrateToLatest();
    if (error) throw error;
    database.forgetOrder();
    await database.close();
  }
  const file = join(folder, 'magellan.db');
  copyFileSync(template, file);
  return file;
}

/** Makes a database look as one of a version from before the baseline does: it has been through other migrations. */
export function makeFormer(file: string, statements = ''): void {
  const sqlite = new SQLite(file);
  sqlite.exec(`DELETE FROM kysely_migration;
    INSERT INTO kysely_migration VALUES ('0001_engine', ''), ('0002_community', ''), ('0003_sandbox', '');
    ${statements}`);
  sqlite.close();
}
