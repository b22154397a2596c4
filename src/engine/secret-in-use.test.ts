import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migratedDatabase } from '../../test/support/template.ts';
import type { Database } from './database.ts';
import { Refusal } from './refusal.ts';
import { recordSecretInUse, secretsFor } from './secret-in-use.ts';
import { openSqlite } from './sqlite/database.ts';

let folder: string;
let file: string;
let database: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-secret-in-use-'));
  file = join(folder, 'magellan.secret');
  database = openSqlite(await migratedDatabase(folder));
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** As Magellan starts. */
async function starts(given: readonly string[] = []): Promise<void> {
  await recordSecretInUse(database, await secretsFor(database, { given, file }));
}
const newSecret = () => randomBytes(32).toString('base64url');

test('a new database gets a new secret, and starts again with it', async () => {
  await starts();
  expect(existsSync(file)).toBe(true);
  await starts();
});

test('a secret that is lost is told in words, and none is made in its place', async () => {
  await starts();
  renameSync(file, `${file}.away`);
  const error = await starts().catch((refused) => refused);
  expect(error).toBeInstanceOf(Refusal);
  expect(error.message).toMatch(/magellan\.secret that you keep, or set MAGELLAN_SECRET/);
  expect(existsSync(file)).toBe(false);
  renameSync(`${file}.away`, file);
  await starts();
});

test('another secret in its place is refused, wherever it comes from', async () => {
  await starts();
  await expect(starts([newSecret()])).rejects.toThrow('is not in MAGELLAN_SECRET');
  writeFileSync(file, `${newSecret()}\n`);
  await expect(starts()).rejects.toThrow(`is not in ${file}`);
});

test('a new secret before the former starts; from then on it is the new one that is needed', async () => {
  const [former, newest] = [newSecret(), newSecret()];
  await starts([former]);
  await starts([newest, former]);
  await starts([newest]);
  await expect(starts([former])).rejects.toThrow(Refusal);
});
