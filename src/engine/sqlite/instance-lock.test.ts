import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EXIT } from '../refusal.ts';
import { openSqlite } from './database.ts';
import { DatabaseInUse, lockInstance } from './instance-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-instance-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a second Magellan on the same database is refused in words, with an exit code of its own', () => {
  const file = join(folder, 'magellan.db');
  const hold = lockInstance(file);
  expect(() => lockInstance(file)).toThrow(DatabaseInUse);
  expect(() => lockInstance(file)).toThrow(/Another Magellan is running on .*magellan\.db/);
  expect(new DatabaseInUse(file).exitCode).toBe(EXIT.inUse);
  hold.release();
  lockInstance(file).release();
});

test('two databases side by side have a Magellan each', () => {
  const one = lockInstance(join(folder, 'one.db'));
  const other = lockInstance(join(folder, 'other.db'));
  one.release();
  other.release();
});

test('a database that is reached by two paths has one Magellan all the same', () => {
  const file = join(folder, 'magellan.db');
  writeFileSync(file, '');
  symlinkSync(file, join(folder, 'link.db'));
  const hold = lockInstance(file);
  expect(() => lockInstance(join(folder, 'link.db'))).toThrow(DatabaseInUse);
  hold.release();
});

test('a link to a database that is still to be made leads to one Magellan all the same', async () => {
  const file = join(folder, 'magellan.db');
  symlinkSync('magellan.db', join(folder, 'link.db'));
  const hold = lockInstance(join(folder, 'link.db'));
  expect(() => lockInstance(file)).toThrow(DatabaseInUse);
  const database = openSqlite(join(folder, 'link.db'));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await database.close();
  hold.release();
});

test('a database with two names is refused under either, while a Magellan runs and when none does', async () => {
  const file = join(folder, 'magellan.db');
  const other = join(folder, 'elsewhere', 'copy.db');
  mkdirSync(join(folder, 'elsewhere'));
  const hold = lockInstance(file);
  const database = openSqlite(file);
  linkSync(file, other);
  expect(() => lockInstance(other)).toThrow(/has 2 names \(hard links\).*copy\.db/);
  expect(() => openSqlite(other)).toThrow(/has 2 names/);
  await database.close();
  hold.release();
  for (const path of [file, other]) expect(() => lockInstance(path)).toThrow(/has 2 names/);
  unlinkSync(other);
  // A refusal holds nothing.
  lockInstance(file).release();
});

/** Another process that has opened a database, and lives until it is told to end. */
async function openElsewhere(file: string) {
  const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const script = `
    const { lockInstance } = await import(${module('./instance-lock.ts')});
    const { openSqlite } = await import(${module('./database.ts')});
    // Kept: what nothing refers to is collected, and closed.
    globalThis.lock = lockInstance(${JSON.stringify(file)});
    globalThis.database = openSqlite(${JSON.stringify(file)});
    database.sqlite.exec('CREATE TABLE IF NOT EXISTS t (x)');
    process.stdout.write('open');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
}

test.each(['moved', 'linked, then unlinked'])(
  'a database that was %s under a running Magellan is refused under its new name',
  async (how) => {
    const file = join(folder, 'magellan.db');
    const other = join(folder, 'other.db');
    const end = await openElsewhere(file);
    if (how === 'moved') renameSync(file, other);
    else {
      linkSync(file, other);
      unlinkSync(file);
    }
    expect(() => lockInstance(other)).toThrow(DatabaseInUse);
    await end();
    lockInstance(other).release();
    expect(existsSync(`${other}-wal`)).toBe(false);
  },
);

test('a command that only reads keeps no Magellan from starting', async () => {
  const file = join(folder, 'magellan.db');
  const reader = openSqlite(file);
  reader.sqlite.exec('CREATE TABLE t (x)');
  lockInstance(file).release();
  await reader.close();
});

test('the folder that is made, and the lock, are for their owner alone', () => {
  const file = join(folder, 'data', 'inner', 'magellan.db');
  lockInstance(file).release();
  expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'data', 'inner')).mode & 0o777).toBe(0o700);
  expect(statSync(`${file}.lock`).mode & 0o777).toBe(0o600);
  writeFileSync(join(folder, 'old.db.lock'), '', { mode: 0o644 });
  lockInstance(join(folder, 'old.db')).release();
  expect(statSync(join(folder, 'old.db.lock')).mode & 0o777).toBe(0o600);
});

test('a folder that cannot be made is told in words', () => {
  writeFileSync(join(folder, 'a-file'), '');
  expect(() => lockInstance(join(folder, 'a-file', 'magellan.db'))).toThrow(/cannot be made/);
});

test('a Magellan that is killed frees its database', async () => {
  const file = join(folder, 'magellan.db');
  const module = new URL('./instance-lock.ts', import.meta.url).href;
  const script = `
    const { lockInstance } = await import(${JSON.stringify(module)});
    globalThis.lock = lockInstance(${JSON.stringify(file)});
    process.stdout.write('held');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(() => lockInstance(file)).toThrow(DatabaseInUse);
  child.kill('SIGKILL');
  await once(child, 'exit');
  lockInstance(file).release();
});
