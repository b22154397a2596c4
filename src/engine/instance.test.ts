import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseInUse, holdInstance } from './instance.ts';
import { EXIT } from './refusal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-instance-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a second Magellan on the same database is refused in words, with an exit code of its own', () => {
  const file = join(folder, 'magellan.db');
  const hold = holdInstance(file);
  expect(() => holdInstance(file)).toThrow(DatabaseInUse);
  expect(() => holdInstance(file)).toThrow(/Another Magellan is running on .*magellan\.db/);
  expect(new DatabaseInUse(file).exitCode).toBe(EXIT.inUse);
  hold.release();
  holdInstance(file).release();
});

test('two databases side by side have a Magellan each', () => {
  const one = holdInstance(join(folder, 'one.db'));
  const other = holdInstance(join(folder, 'other.db'));
  one.release();
  other.release();
});

test('a database that is reached by two paths has one Magellan all the same', () => {
  const file = join(folder, 'magellan.db');
  writeFileSync(file, '');
  symlinkSync(file, join(folder, 'link.db'));
  const hold = holdInstance(file);
  expect(() => holdInstance(join(folder, 'link.db'))).toThrow(DatabaseInUse);
  hold.release();
});

test('a folder that cannot be made is told in words', () => {
  writeFileSync(join(folder, 'a-file'), '');
  expect(() => holdInstance(join(folder, 'a-file', 'magellan.db'))).toThrow(/cannot be made/);
});

test('a Magellan that is killed frees its database', async () => {
  const file = join(folder, 'magellan.db');
  const module = new URL('./instance.ts', import.meta.url).href;
  const script = `
    const { holdInstance } = await import(${JSON.stringify(module)});
    holdInstance(${JSON.stringify(file)});
    process.stdout.write('held');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(() => holdInstance(file)).toThrow(DatabaseInUse);
  child.kill('SIGKILL');
  await once(child, 'exit');
  holdInstance(file).release();
});
