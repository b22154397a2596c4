import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failDelivery, openTerminal, type Terminal, TYPED_AT } from '../../test/support/terminal.ts';
import { demoFile } from '../config/config.ts';
import { loadSecrets } from '../engine/secrets.ts';
import { nodeFinding } from './doctor/configuration.ts';
import { spaceFinding } from './doctor/database.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});

afterEach(() => terminal.close());

const types = (...command: string[]) => terminal.types(command);

const imports = () => types('import', demoFile('roster.csv'));

test('doctor says that all is well before the first start, and makes nothing', async () => {
  const { exitCode, out } = await types('doctor');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/will be made at the first start/);
  expect(out).toMatch(/Time: it is 2026-03-11 13:00 in Europe\/Paris/);
  expect(out).toMatch(/Holidays of the next twelve months \(FR\):[\s\S]*2026-07-14 {2}Fête Nationale/);
  expect(out).not.toMatch(/WARNING|ERROR/);
  expect(existsSync(join(terminal.folder, 'data'))).toBe(false);
});

test('doctor tells with which remedy, and fails, when something is wrong', async () => {
  await imports();
  const secret = join(terminal.folder, 'data', 'magellan.secret');
  writeFileSync(secret, 'short\n', { mode: 0o600 });
  expect(await types('doctor')).toMatchObject({
    exitCode: 2,
    out: expect.stringMatching(/ERROR .*at least 32 bytes/),
  });
  chmodSync(secret, 0o644);
  expect((await types('doctor')).out).toMatch(/ERROR .*can be read by others.*chmod 600/);
  writeFileSync(
    terminal.databaseFile,
    'not a database, whatever its name says; it is long enough to look like one',
  );
  const { out } = await types('doctor', '--json');
  expect(JSON.parse(out).findings).toContainEqual({
    level: 'error',
    what: expect.stringContaining('is not fit'),
    remedy: expect.stringContaining('magellan restore'),
  });
});

test('doctor tells how old the last backup is, and of a folder that cannot take the next', async () => {
  const folder = join(terminal.folder, 'nightly');
  Object.assign(terminal.env, { BACKUP_CRON: '0 3 * * *', BACKUP_DIR: folder });
  expect((await types('doctor')).out).toMatch(
    /WARNING Backups: there is no backup in .*nightly yet; the next one/,
  );
  mkdirSync(folder);
  writeFileSync(join(folder, 'magellan-2026-03-10T02-00-00Z.db'), '');
  writeFileSync(join(folder, 'magellan-2026-03-11T02-00-00Z.db'), '');
  expect((await types('doctor')).out).toMatch(
    /ok {6}Backups: 2 copies in .*nightly, the last one 10 hours old/,
  );
  rmSync(join(folder, 'magellan-2026-03-11T02-00-00Z.db'));
  const late = await types('doctor');
  expect([late.exitCode, late.out]).toEqual([
    0,
    expect.stringMatching(/WARNING Backups: the last backup is 34 hours old/),
  ]);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');
  const { exitCode, out } = await types('doctor');
  expect([exitCode, out]).toEqual([
    2,
    expect.stringMatching(/ERROR {3}Backups: BACKUP_DIR .*nightly is a file/),
  ]);
  delete terminal.env.BACKUP_CRON;
  delete terminal.env.BACKUP_DIR;
});

test('doctor tells what other users can reach, and of a database with two names', async () => {
  await types('migrate');
  const before = await types('doctor');
  expect(before.out).not.toContain('Other users');
  chmodSync(terminal.databaseFile, 0o644);
  chmodSync(dirname(terminal.databaseFile), 0o755);
  const { exitCode, out } = await types('doctor');
  // A warning changes nothing of how it ends.
  expect(exitCode).toBe(before.exitCode);
  expect(out).toMatch(/WARNING .*data \(mode 755\)[\s\S]*chmod 700 .*data\n/);
  expect(out).toMatch(/WARNING .*magellan\.db \(mode 644\)[\s\S]*chmod 600 .*magellan\.db\n/);
  linkSync(terminal.databaseFile, join(terminal.folder, 'second.db'));
  expect(await types('doctor')).toMatchObject({
    exitCode: 2,
    out: expect.stringMatching(/ERROR .*has 2 names \(hard links\)/),
  });
});

test('doctor looks at the database and asks the platforms, once there is one', async () => {
  await imports();
  const { exitCode, out } = await types('doctor');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/magellan\.db, .* sound/);
  expect(out).toContain('No Magellan is running on it');
  expect(out).toContain('The sandbox has 56 people');
  expect(out).toMatch(/magellan\.secret will be made at the first start/);
});

test('doctor tells when something keeps the log of writes from being emptied, once it lasts', async () => {
  await imports();
  terminal.runsSql(`INSERT INTO checkpoint_pending (one, since_at) VALUES (1, ${TYPED_AT - 5 * 60_000})`);
  expect((await types('doctor')).out).not.toContain('write-ahead log');
  terminal.runsSql(`UPDATE checkpoint_pending SET since_at = ${TYPED_AT - 3 * 60 * 60_000}`);
  const { out } = await types('doctor');
  expect(out).toMatch(
    /WARNING The write-ahead log has not been emptied for \d+ minutes: something [^.]*\.\s*-> Close what reads it/,
  );
});

test('doctor tells whether a former secret is still needed, and that a lost one is an error', async () => {
  await imports();
  const file = join(terminal.folder, 'data', 'magellan.secret');
  const former = loadSecrets({ file });
  failDelivery(terminal, 'd1', `'${former.seal('Bonjour', 'outbox/d1')}'`);
  terminal.runsSql(`INSERT INTO secret_in_use (one, key_id) VALUES (1, '${former.keyIds[0]}')`);
  expect((await types('doctor')).out).not.toMatch(/former secret|cannot be read/);
  await types('secret', 'rotate');
  expect((await types('doctor')).out).toContain('1 text is still sealed under a former secret: keep it');
  const { keyIds, seal } = loadSecrets({ file });
  terminal.runsSql(`UPDATE secret_in_use SET key_id = '${keyIds[0]}'`);
  const rotated = readFileSync(file, 'utf8');
  const [newest] = rotated.split('\n');
  writeFileSync(file, `${newest}\n`);
  expect(await types('doctor')).toMatchObject({
    exitCode: 0,
    out: expect.stringMatching(/WARNING 1 text is sealed under a secret that is not known/),
  });
  writeFileSync(file, rotated);
  terminal.runsSql(`UPDATE outbox SET payload = '${seal('Bonjour', 'outbox/d1')}'`);
  expect((await types('doctor')).out).toContain('Nothing is sealed under a former secret any more');
  rmSync(file);
  expect(await types('doctor')).toMatchObject({
    exitCode: 2,
    out: expect.stringMatching(/ERROR .*The secret of .* is missing/),
  });
  expect(await types('export', 'alix.moreau@example.org')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('set MAGELLAN_SECRET'),
  });
  expect(existsSync(file)).toBe(false);
});

test('doctor tells a faulty configuration as a start would', async () => {
  terminal.env.HOST = '0.0.0.0';
  expect(await types('doctor')).toMatchObject({ exitCode: 1, err: expect.stringContaining('HOST') });
});

test.each([
  [10_000_000, 'error'],
  [100_000_000, 'warning'],
  [10_000_000_000, 'ok'],
] as const)('a disk with %i bytes left is: %s', (free, level) => {
  expect(spaceFinding('/data', free).level).toBe(level);
});

test.each([
  ['18.20.0', 'error'],
  ['20.18.1', 'error'],
  ['20.19.0', 'ok'],
  ['22.0.0', 'ok'],
] as const)('Node %s is: %s', (version, level) => {
  expect(nodeFinding(version).level).toBe(level);
});
