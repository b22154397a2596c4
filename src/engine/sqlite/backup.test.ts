import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migratedDatabase } from '../../../test/support/template.ts';
import { backupDatabase, checkBackup } from './backup.ts';
import { type Connection, SQLite } from './connection.ts';
import { openSqlite } from './database.ts';
import { DatabaseInUse, lockInstance } from './instance-lock.ts';
import { restoreDatabase } from './restore.ts';

const now = Date.parse('2022-03-11T12:00:00Z');
/** No feature is at hand here: what is unsigned is tried in src/engine/unsigned. */
const backing = { now, unsigned: { kinds: [], secrets: null, least: 3 } };
const restoring = { now, unsigned: [] };

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-backup-'));
  mkdirSync(join(folder, 'data'));
  file = await migratedDatabase(join(folder, 'data'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function addMembers(sqlite: Connection, from: number, count: number): void {
  const insert = sqlite.prepare(
    "INSERT INTO members (id, email, name, roles, created_at) VALUES (?, ?, 'Alix', '[\"eig\"]', 0)",
  );
  sqlite.transaction(() => {
    for (let n = from; n < from + count; n += 1) insert.run(`m-${n}`, `m${n}@example.org`);
  })();
}

function membersIn(path: string): number {
  const sqlite = new SQLite(path, { readonly: true });
  const { count } = sqlite.prepare('SELECT count(*) AS count FROM members').get() as { count: number };
  sqlite.close();
  return count;
}

test('a backup is taken while the database is written to, and is one sound file of that instant', async () => {
  const live = openSqlite(file);
  addMembers(live.sqlite, 0, 20_000);
  let added = 20_000;
  const progress: number[] = [];
  const target = join(folder, 'copy.db');
  const backup = await backupDatabase(file, target, {
    ...backing,
    onProgress: (done, total) => {
      progress.push(done / total);
      addMembers(live.sqlite, added, 10);
      added += 10;
    },
  });
  expect(backup.faults).toEqual([]);
  expect(progress.length).toBeGreaterThan(0);
  expect(membersIn(target)).toBe(20_000);
  expect(membersIn(file)).toBe(added);
  expect(statSync(target).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['copy.db', 'data']);
  await live.close();
});

test('a backup into a folder is named after its instant, and never replaces a file', async () => {
  const { file: target } = await backupDatabase(file, folder, backing);
  expect(target).toBe(join(folder, 'magellan-2022-03-11T12-00-00Z.db'));
  await expect(backupDatabase(file, folder, backing)).rejects.toThrow(/exists already/);
});

test('a backup into a folder that is not there is refused in words, and leaves nothing behind', async () => {
  await expect(backupDatabase(file, join(folder, 'nowhere', 'copy.db'), backing)).rejects.toThrow(
    /cannot be written/,
  );
});

test('a file that is not a sound database of Magellan is told from one that is', async () => {
  const damaged = join(folder, 'damaged.db');
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096 * 3, 4096 * 6);
  writeFileSync(damaged, bytes);
  writeFileSync(join(folder, 'text.db'), 'a letter, not a database, of some length');
  const other = new SQLite(join(folder, 'other.db'));
  other.exec('CREATE TABLE recipes (name TEXT)');
  other.close();

  expect(checkBackup(file).faults).toEqual([]);
  expect(checkBackup(damaged).faults).not.toEqual([]);
  expect(checkBackup(join(folder, 'text.db')).faults).toEqual([expect.stringMatching(/cannot be read/)]);
  expect(checkBackup(join(folder, 'other.db')).faults).toEqual(['it is not a database of Magellan']);
  expect(checkBackup(join(folder, 'absent.db')).faults).toEqual(['there is no such file']);
});

test('a backup from a later version, or with a row that refers to nothing, is not sound', () => {
  const sqlite = new SQLite(file);
  sqlite.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('9999_later', '')");
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec("INSERT INTO absences VALUES ('a', 'nobody', '2022-03-01', '2022-03-02')");
  sqlite.close();
  expect(checkBackup(file).faults).toEqual([
    'a row of absences refers to a row of members that is not there',
    'it was written by a later version of Magellan (it knows 9999_later)',
  ]);
});

test('a restored backup takes the place of the database, which is kept beside', async () => {
  const live = new SQLite(file);
  addMembers(live, 0, 3);
  live.close();
  const { file: backup } = await backupDatabase(file, folder, backing);
  const later = new SQLite(file);
  addMembers(later, 3, 4);
  later.close();

  const { kept } = await restoreDatabase(backup, file, restoring);
  expect(membersIn(file)).toBe(3);
  // Before any start: what was restored has no write-ahead log yet.
  const again = await backupDatabase(file, join(folder, 'again.db'), backing);
  expect(membersIn(again.file)).toBe(3);
  expect(kept).toBe(`${file}.replaced-2022-03-11T12-00-00Z`);
  expect(membersIn(kept ?? '')).toBe(7);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('what was still to leave when the backup was made is looked up before it is sent again', async () => {
  const sqlite = new SQLite(file);
  const insert = sqlite.prepare(`
    INSERT INTO outbox (id, key, platform, recipient_kind, recipient, kind, state, due_at, created_at)
    VALUES (@state, @state, 'memory', 'person', 'U1', 'post', @state, 20, 10)`);
  for (const state of ['queued', 'sent', 'failed']) insert.run({ state });
  sqlite.close();
  const { file: backup } = await backupDatabase(file, folder, backing);
  await restoreDatabase(backup, file, restoring);
  const restored = new SQLite(file, { readonly: true });
  expect(restored.prepare('SELECT id, state, first_tried_at FROM outbox ORDER BY seq').all()).toEqual([
    { id: 'queued', state: 'uncertain', first_tried_at: 10 },
    { id: 'sent', state: 'sent', first_tried_at: null },
    { id: 'failed', state: 'failed', first_tried_at: null },
  ]);
  restored.close();
});

test('the log that a crash left behind is not replayed upon the restored database', async () => {
  const { file: backup } = await backupDatabase(file, folder, backing);
  const crashing = openSqlite(file);
  addMembers(crashing.sqlite, 0, 5);
  const crashed = join(folder, 'crashed', 'magellan.db');
  mkdirSync(join(folder, 'crashed'));
  for (const suffix of ['', '-wal']) writeFileSync(crashed + suffix, readFileSync(file + suffix));
  await crashing.close();

  const { kept } = await restoreDatabase(backup, crashed, restoring);
  expect(membersIn(crashed)).toBe(0);
  expect(membersIn(kept ?? '')).toBe(5);
});

test('a database that is beyond repair is replaced too, and kept as it was with its log', async () => {
  const { file: backup } = await backupDatabase(file, folder, backing);
  writeFileSync(
    file,
    'beyond repair, and longer than a header of SQLite would be: a hundred bytes or so, it is said',
  );
  writeFileSync(`${file}-wal`, 'its log');
  const { kept } = await restoreDatabase(backup, file, restoring);
  expect(checkBackup(file).faults).toEqual([]);
  expect(readFileSync(kept ?? '', 'utf8')).toContain('beyond repair');
  expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('its log');
});

test('a backup can be restored where there was no database', async () => {
  const { file: backup } = await backupDatabase(file, folder, backing);
  const fresh = join(folder, 'fresh', 'magellan.db');
  expect(await restoreDatabase(backup, fresh, restoring)).toEqual({ kept: null, again: 0 });
  expect(checkBackup(fresh).faults).toEqual([]);
});

test('nothing is changed by a backup that is not sound, nor while a Magellan runs', async () => {
  const before = readFileSync(file);
  writeFileSync(join(folder, 'text.db'), 'a letter');
  await expect(restoreDatabase(join(folder, 'text.db'), file, restoring)).rejects.toThrow(
    /Nothing was changed/,
  );
  const { file: backup } = await backupDatabase(file, folder, backing);
  const hold = lockInstance(file);
  await expect(restoreDatabase(backup, file, restoring)).rejects.toThrow(DatabaseInUse);
  hold.release();
  await expect(restoreDatabase(file, file, restoring)).rejects.toThrow(/is the database itself/);
  expect(readFileSync(file).equals(before)).toBe(true);
});
