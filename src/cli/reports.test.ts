import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTerminal, type Terminal, TYPED_AT } from '../../test/support/terminal.ts';
import { demoFile } from '../config/config.ts';
import { loadSecrets } from '../engine/secrets.ts';
import { SQLite } from '../engine/sqlite.ts';
import { nodeFinding } from './doctor/configuration.ts';
import { spaceFinding } from './doctor/database.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.close());

const types = (...command: string[]) => terminal.types(command);
const imports = () => types('import', demoFile('roster.csv'));

/** Runs statements on the database, as Magellan would have left it. */
function leave(statements: string): void {
  const sqlite = new SQLite(terminal.databaseFile);
  sqlite.exec(statements);
  sqlite.close();
}

const failedDelivery = (id: string, payload = "'sealed'") =>
  leave(`
    INSERT INTO outbox (id, key, platform, recipient_kind, recipient, kind, state, payload, due_at, created_at, reason)
    VALUES ('${id}', 'key-${id}', 'sandbox', 'person', 'U1', 'post', 'failed', ${payload}, 20, 10, 'no such account')`);

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
  leave(`INSERT INTO checkpoint_pending (one, since_at) VALUES (1, ${TYPED_AT - 5 * 60_000})`);
  expect((await types('doctor')).out).not.toContain('write-ahead log');
  leave(`UPDATE checkpoint_pending SET since_at = ${TYPED_AT - 3 * 60 * 60_000}`);
  const { out } = await types('doctor');
  expect(out).toMatch(
    /WARNING The write-ahead log has not been emptied for \d+ minutes: something [^.]*\.\s*-> Close what reads it/,
  );
});

test('doctor tells whether a former secret is still needed, and that a lost one is an error', async () => {
  await imports();
  const file = join(terminal.folder, 'data', 'magellan.secret');
  const former = loadSecrets({ file });
  failedDelivery('d1', `'${former.seal('Bonjour', 'outbox/d1')}'`);
  leave(`INSERT INTO secret_in_use (one, key_id) VALUES (1, '${former.keyIds[0]}')`);
  expect((await types('doctor')).out).not.toMatch(/former secret|cannot be read/);
  await types('secret', 'rotate');
  expect((await types('doctor')).out).toContain('1 text is still sealed under a former secret: keep it');
  const { keyIds, seal } = loadSecrets({ file });
  leave(`UPDATE secret_in_use SET key_id = '${keyIds[0]}'`);
  const rotated = readFileSync(file, 'utf8');
  const [newest] = rotated.split('\n');
  writeFileSync(file, `${newest}\n`);
  expect(await types('doctor')).toMatchObject({
    exitCode: 0,
    out: expect.stringMatching(/WARNING 1 text is sealed under a secret that is not known/),
  });
  writeFileSync(file, rotated);
  leave(`UPDATE outbox SET payload = '${seal('Bonjour', 'outbox/d1')}'`);
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

test('jobs lists what happens by itself, and when', async () => {
  await imports();
  const { exitCode, out } = await types('jobs');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^JOB +LAST RUN +NEXT RUN/);
  expect(out).not.toContain('never');
  expect(out).toContain('nothing due');
  expect(out).toMatch(/housekeeping\/sweep +not yet +\d{4}-\d\d-\d\d 03:00/);
  expect(JSON.parse((await types('jobs', '--json')).out)).toContainEqual({
    job: 'housekeeping/sweep',
    about: expect.any(String),
    lastRunAt: null,
    nextDueAt: expect.stringMatching(/T0[12]:00:00\.000Z$/),
    skipped: 0,
    failures: 0,
    failedAt: null,
    failure: null,
  });
});

test('a job that has not run since it failed is a problem', async () => {
  await imports();
  await types('jobs');
  leave(
    "UPDATE jobs SET failed_at = 5, failures = 1, failure = 'Error: no more room' WHERE job = 'housekeeping/sweep'",
  );
  expect(await types('jobs')).toMatchObject({
    exitCode: 2,
    out: expect.stringContaining('Error: no more room'),
    err: expect.stringContaining('housekeeping/sweep'),
  });
});

test('failed deliveries are listed without what they say, and put back in line', async () => {
  await imports();
  expect((await types('outbox', 'list')).out).toBe('The outbox is empty.');
  failedDelivery('d1');
  failedDelivery('d2');
  failedDelivery('d3', 'NULL');
  const { out } = await types('outbox', 'list', '--state', 'failed');
  expect(out).toMatch(/d1 +failed +sandbox U1 +post .*no such account/);
  expect(out).not.toContain('sealed');
  expect(JSON.parse((await types('outbox', 'list', '--last', '1', '--json')).out)).toEqual([
    expect.objectContaining({
      id: 'd3',
      state: 'failed',
      dueAt: '1970-01-01T00:00:00.020Z',
      canRetry: false,
    }),
  ]);
  expect((await types('outbox', 'retry', 'd1')).out).toBe(
    '1 delivery back in line: what still makes sense leaves.',
  );
  expect(await types('outbox', 'retry', 'd1')).toMatchObject({ exitCode: 1 });
  expect(JSON.parse((await types('outbox', 'retry', '--all', '--json')).out)).toEqual({
    retried: 1,
    waiting: 0,
  });
});

test('what was for a member without an account goes to the one she has by now, or waits for it, and doctor says so', async () => {
  await imports();
  const waits = (id: string, memberId: string) =>
    leave(`
      INSERT INTO outbox (id, key, platform, recipient_kind, recipient, kind, state, payload, due_at, created_at, waits_for)
      VALUES ('${id}', 'key-${id}', '', 'person', '', 'post', 'failed', 'sealed', 20, 10, ${memberId})`);
  const member = (offset: number) => `(SELECT id FROM members ORDER BY name LIMIT 1 OFFSET ${offset})`;
  leave(`INSERT INTO identities (platform, user, member_id, active) VALUES ('slack', 'U1', ${member(0)}, 1)`);
  leave(
    `INSERT INTO account_linking VALUES ('slack', 5, ${TYPED_AT}, 'Slack asks to be left alone for 30 s')`,
  );
  waits('w1', member(0));
  waits('w2', member(1));
  expect(JSON.parse((await types('outbox', 'list', '--json')).out)).toMatchObject([
    { id: 'w1', canRetry: true },
    { id: 'w2', canRetry: true },
  ]);
  expect((await types('outbox', 'retry', '--all')).out).toBe(
    '2 deliveries back in line, of which 1 until an account of the member is linked: see magellan doctor.',
  );
  const { out } = await types('outbox', 'list');
  expect(out).toMatch(/w1 +queued +slack U1/);
  expect(out).toMatch(/w2 +queued +nowhere yet/);
  expect(await types('doctor')).toMatchObject({
    exitCode: 2,
    out: expect.stringMatching(
      /ERROR .*people of slack have not been linked.*left alone for 30 s[\s\S]*1 message for 1 member of whom no account is linked: [^,]*@/,
    ),
  });
});

test.each([
  [['outbox', 'list', '--state', 'lost'], 'queued, sending'],
  [['outbox', 'list', '--last', 'all'], 'whole number'],
  [['outbox', 'retry'], '--all'],
  [['outbox', 'retry', 'd1', '--all'], '--all'],
])('%j is refused in words', async (command, words) => {
  await types('migrate');
  expect(await terminal.types(command)).toMatchObject({ exitCode: 1, err: expect.stringContaining(words) });
});

test.each([[['jobs']], [['outbox', 'list']], [['export', 'alix@example.org']]])(
  'without a database, %j says how to make one',
  async (command) => {
    expect(await terminal.types(command)).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('magellan start'),
    });
  },
);

test('all that is kept of a member is written for her, in a file that nobody else can read', async () => {
  await imports();
  const { out } = await types('export', 'ALIX.moreau@example.org');
  expect(JSON.parse(out)).toMatchObject({ roster: { email: 'alix.moreau@example.org', metier: 'design' } });
  const path = join(terminal.folder, 'alix.json');
  expect(await types('export', 'alix.moreau@example.org', '--out', path)).toMatchObject({ exitCode: 0 });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('roster');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await types('export', 'alix.moreau@example.org', '--out', path)).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('exists already'),
  });
  expect(await types('export', 'nobody@example.org')).toMatchObject({ exitCode: 1, out: '' });
});

test('a member is erased once her e-mail is typed, and not before', async () => {
  await imports();
  const erase = ['erase', 'alix.moreau@example.org'];
  const exists = async () => (await types('export', 'alix.moreau@example.org')).exitCode === 0;
  expect(await terminal.types(erase)).toMatchObject({ exitCode: 1, err: expect.stringContaining('--yes') });
  expect(await terminal.types(erase, 'alix')).toMatchObject({ exitCode: 1 });
  expect(await exists()).toBe(true);
  const { exitCode, err } = await terminal.types(erase, 'Alix.Moreau@example.org');
  expect(exitCode).toBe(0);
  expect(err).toContain('Alix Moreau <alix.moreau@example.org>, eig. This goes');
  expect(err).toContain('  roster: 1 row of members');
  expect(err, 'the administrator is not the member').not.toMatch(/\byours?\b/i);
  expect(await exists()).toBe(false);
});

test('the sandbox forgets what it said to a member who is erased, and to nobody else', async () => {
  await imports();
  leave(`
    INSERT INTO identities (platform, user, member_id) SELECT 'sandbox', id, id FROM members;
    INSERT INTO sandbox_messages (id, conversation, author, at, content)
      SELECT 'm-' || id, 'person:' || id, '@magellan', 1, '{"summary":"Bonjour","blocks":[]}' FROM members;
    INSERT INTO sandbox_reads (person, conversation, seq) SELECT id, 'channel:general', 1 FROM members`);
  const rows = (query: string) => {
    const sqlite = new SQLite(terminal.databaseFile, { readonly: true });
    const found = sqlite.prepare(query).all();
    sqlite.close();
    return found;
  };
  const [alix] = rows("SELECT id FROM members WHERE email = 'alix.moreau@example.org'") as { id: string }[];
  await types('erase', 'alix.moreau@example.org', '--yes');
  for (const table of ['sandbox_messages', 'sandbox_reads']) {
    const left = rows(`SELECT * FROM ${table}`);
    expect(left).toHaveLength(55);
    expect(JSON.stringify(left)).not.toContain(String(alix?.id));
  }
});

/** The day before the sandbox begins. */
const YESTERDAY = Date.parse('2022-03-10T12:00:00Z');

test('messages counts by kind and person what was sent, and of the météo nothing that tells who answered', async () => {
  await imports();
  const member = "(SELECT id FROM members WHERE email = 'alix.moreau@example.org')";
  leave(`INSERT INTO identities (platform, user, member_id, active) VALUES ('sandbox', 'U1', ${member}, 1)`);
  const sent = (key: string, to: string, about: string, unasked: number, at = YESTERDAY) =>
    leave(`
      INSERT INTO outbox (id, key, platform, recipient_kind, recipient, kind, state, due_at, created_at, settled_at, about, unasked)
      VALUES ('${key}', '${key}', 'sandbox', ${to}, 'post', 'sent', 1, 1, ${at}, '${about}', ${unasked})`);
  sent('a', "'person', 'U1'", 'meteo/question', 0);
  sent('b', "'person', 'U1'", 'meteo/reminder', 1);
  sent('c', "'person', 'U1'", 'gatherings/invitation', 1);
  sent('d', "'channel', 'eig-coachs'", 'meteo/digest', 0);
  sent('e', "'channel', 'eig-coachs'", 'meteo/digest', 0, YESTERDAY - 40 * 24 * 60 * 60_000);
  const { out } = await types('messages');
  expect(out).toMatch(/eig-coachs +1 +meteo\/digest 1\n/);
  expect(out).toMatch(/alix\.moreau@example\.org +3 +2 +2 +gatherings\/invitation 1, meteo 2\n/);
  expect(out).toMatch(/eig +40 +0 +3\n/);
  const counted = JSON.parse((await types('messages', '--month', '2022-03', '--json')).out);
  expect(counted.people[0]).toMatchObject({ messages: 3, byKind: { meteo: 2, 'gatherings/invitation': 1 } });
  expect(await types('messages', '--month', 'mars')).toMatchObject({ exitCode: 1 });
});
