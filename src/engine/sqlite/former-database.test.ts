import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFormer, migratedDatabase } from '../../../test/support/template.ts';
import { SQLite } from './connection.ts';
import { keepFormerSandbox } from './former-database.ts';
import { appliedMigrations } from './migrations.ts';

const NOW = Date.parse('2022-03-11T12:00:00Z');
const KEPT = 'magellan.db.former-2022-03-11T12-00-00Z';
const USED = "INSERT INTO sandbox_settings VALUES ('clock', '1');";
const MEMBER = `INSERT INTO members (id, email, name, roles, created_at)
  VALUES ('m-alix', 'alix@example.org', 'Alix', '["eig"]', 1);`;
const accountOn = (platform: string) =>
  `${MEMBER} INSERT INTO identities (platform, user, member_id) VALUES ('${platform}', 'u-alix', 'm-alix');`;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-former-'));
  file = await migratedDatabase(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const entries = () => readdirSync(folder).sort();

it('of a sandbox is kept beside, with its unsigned texts, whole', () => {
  makeFormer(file, USED + accountOn('sandbox'));
  mkdirSync(`${file}-unsigned`);
  writeFileSync(join(`${file}-unsigned`, 'slot'), 'sealed');
  // As a killed process leaves it: what was written last is in the log only.
  const left = new SQLite(file);
  left.pragma('journal_mode = WAL');
  left.exec("UPDATE members SET name = 'Alix Moreau'");
  expect(keepFormerSandbox(file, NOW)).toBe(join(folder, KEPT));
  left.close();
  expect(entries().filter((name) => !/-(wal|shm)$/.test(name))).toEqual([KEPT, `${KEPT}-unsigned`]);
  expect(readFileSync(join(folder, `${KEPT}-unsigned`, 'slot'), 'utf8')).toBe('sealed');
  const kept = new SQLite(join(folder, KEPT), { readonly: true });
  expect(kept.prepare('SELECT name FROM members').pluck().all()).toEqual(['Alix Moreau']);
  expect(appliedMigrations(kept)).toContain('0001_engine');
  kept.close();
});

it.each([
  ['that is on a real chat', () => makeFormer(file, USED + accountOn('mattermost'))],
  ['where no sandbox ever was', () => makeFormer(file, MEMBER)],
  ['of this version', () => undefined],
  ['of a later version', () => later()],
  ['that is not there', () => rmSync(file)],
])('one %s is left where it is', (_what, prepare) => {
  prepare();
  const before = existsSync(file) ? readFileSync(file) : null;
  expect(keepFormerSandbox(file, NOW)).toBeNull();
  expect(entries()).toEqual(before === null ? [] : ['magellan.db']);
  if (before) expect(readFileSync(file).equals(before)).toBe(true);
});

function later(): void {
  const sqlite = new SQLite(file);
  sqlite.exec(`INSERT INTO kysely_migration VALUES ('0099_later', ''); ${USED}`);
  sqlite.close();
}
