import { spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Migration } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../migrations/index.ts';
import { migratedDatabase } from '../../../test/support/template.ts';
import { EXIT, Refusal } from '../refusal.ts';
import { backupDatabase } from './backup.ts';
import { SQLite } from './connection.ts';
import { restoreDatabase } from './restore.ts';
import { schemaFaults } from './restore-checks.ts';

const now = Date.parse('2022-03-11T12:00:00Z');

let folder: string;
let file: string;
let backup: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-restore-'));
  mkdirSync(join(folder, 'data'));
  file = await migratedDatabase(join(folder, 'data'));
  backup = join(folder, 'backup.db');
  await backupDatabase(file, backup, { now, unsigned: { kinds: [], secrets: null, least: 3 } });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function prepare(statements: string): void {
  const sqlite = new SQLite(backup);
  sqlite.pragma('foreign_keys = OFF');
  sqlite.unsafeMode(true);
  sqlite.exec(statements);
  sqlite.close();
}

/** The refusal of a restore that left everything as it was. */
async function refusal(): Promise<Refusal> {
  const before = readFileSync(file);
  const names = readdirSync(join(folder, 'data'));
  const error = await restoreDatabase(backup, file, { now, unsigned: [] }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(join(folder, 'data')).filter((name) => !name.endsWith('.lock'))).toEqual(names);
  return error as Refusal;
}

describe('a backup that carries something foreign is refused', () => {
  it.each([
    [
      'a trigger',
      'CREATE TRIGGER spy AFTER INSERT ON meteo_signed BEGIN DELETE FROM members; END',
      'a foreign trigger spy on meteo_signed',
    ],
    ['a table', 'CREATE TABLE stolen (x)', 'a foreign table stolen'],
    ['a virtual table', 'CREATE VIRTUAL TABLE seek USING fts5(x)', 'a foreign table seek'],
    ['a view', 'CREATE VIEW everyone AS SELECT * FROM members', 'a foreign view everyone'],
    ['an index', 'CREATE UNIQUE INDEX one_name ON members (name)', 'a foreign index one_name on members'],
    ['a column', "ALTER TABLE members ADD COLUMN note TEXT DEFAULT ''", 'its table members was altered'],
    [
      'a view in the place of a table',
      'DROP TABLE jobs; CREATE VIEW jobs AS SELECT 1 AS job',
      'a foreign view jobs',
    ],
    [
      'a trigger that is named as one of SQLite’s own',
      `PRAGMA writable_schema = ON;
       CREATE TRIGGER spy AFTER INSERT ON members BEGIN DELETE FROM absences; END;
       UPDATE sqlite_schema SET name = 'sqlite_stat1', sql = replace(sql, 'spy', 'sqlite_stat1') WHERE name = 'spy'`,
      'a foreign trigger sqlite_stat1',
    ],
  ])('%s', async (_what, statements, said) => {
    prepare(statements);
    const { message, exitCode } = await refusal();
    expect(message).toContain(said);
    expect(message).toContain('Nothing was changed');
    expect(exitCode).toBe(EXIT.problems);
  });
});

describe('a hollow backup ends in words', () => {
  it.each<[string, () => void, RegExp]>([
    ['an empty file', () => writeFileSync(backup, ''), /it is empty/],
    ['half a header', () => truncateSync(backup, 50), /cannot be read as a SQLite database/],
    ['its first page alone', () => truncateSync(backup, 4096), /backup\.db cannot be restored: /],
    ['half of it', () => truncateSync(backup, readFileSync(backup).length / 2), /cannot be restored: /],
    ['a letter', () => writeFileSync(backup, 'Dear Magellan, this is a letter.'), /cannot be read as/],
    [
      'a database without a table',
      () => {
        rmSync(backup);
        prepare('PRAGMA user_version = 7');
      },
      /it is not a database of Magellan/,
    ],
    [
      'the list of migrations, and nothing that they make',
      () => {
        const source = new SQLite(backup, { readonly: true });
        const names = source.prepare('SELECT name FROM kysely_migration').pluck().all() as string[];
        source.close();
        rmSync(backup);
        const rows = names.map((name) => `('${name}', '')`).join(', ');
        prepare(`CREATE TABLE kysely_migration (name TEXT, timestamp TEXT);
          INSERT INTO kysely_migration VALUES ${rows}`);
      },
      /it lacks the table members[\s\S]*and \d+ more of the kind/,
    ],
    ['one table less', () => prepare('DROP TABLE outbox'), /it lacks the table outbox/],
    [
      'a folder',
      () => {
        rmSync(backup);
        mkdirSync(backup);
      },
      /it is not a file/,
    ],
    [
      'a pipe, which would be waited for',
      () => {
        rmSync(backup);
        spawnSync('mkfifo', [backup]);
      },
      /it is not a file/,
    ],
    ['nothing', () => rmSync(backup), /there is no such file/],
  ])('%s', async (_what, make, said) => {
    make();
    const { message, exitCode } = await refusal();
    expect(message).toMatch(said);
    expect(exitCode).toBe(EXIT.problems);
  });
});

it('a backup of an earlier version is one, also after statistics were gathered', async () => {
  const later: Migration = { up: (db) => db.schema.createTable('later').addColumn('x', 'text').execute() };
  const present = { ...migrations, '0099_later': later };
  prepare('ANALYZE');
  expect(await schemaFaults(backup, present)).toEqual([]);
  // What the last migration makes is foreign to it.
  prepare('CREATE TABLE later (x)');
  expect(await schemaFaults(backup, present)).toEqual(['it has a foreign table later']);
});

it('a hard link to the database is the database itself', async () => {
  rmSync(backup);
  linkSync(file, backup);
  expect((await refusal()).message).toMatch(/is the database itself|names \(hard links\)/);
});
