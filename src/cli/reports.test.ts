import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failDelivery, openTerminal, type Terminal, TYPED_AT } from '../../test/support/terminal.ts';
import { demoFile } from '../config/config.ts';
import { SQLite } from '../engine/sqlite/connection.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal('migrated');
});

afterEach(() => terminal.close());

const types = (...command: string[]) => terminal.types(command);

const imports = () => types('import', demoFile('roster.csv'));

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
  terminal.runsSql(
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
  failDelivery(terminal, 'd1');
  failDelivery(terminal, 'd2');
  failDelivery(terminal, 'd3', 'NULL');
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
    '1 delivery back in line: what still makes sense will be sent.',
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
    terminal.runsSql(`
      INSERT INTO outbox (id, key, platform, recipient_kind, recipient, kind, state, payload, due_at, created_at, waits_for)
      VALUES ('${id}', 'key-${id}', '', 'person', '', 'post', 'failed', 'sealed', 20, 10, ${memberId})`);
  const member = (offset: number) => `(SELECT id FROM members ORDER BY name LIMIT 1 OFFSET ${offset})`;
  terminal.runsSql(
    `INSERT INTO identities (platform, user, member_id, active) VALUES ('slack', 'U1', ${member(0)}, 1)`,
  );
  terminal.runsSql(
    `INSERT INTO account_linking VALUES ('slack', 5, ${TYPED_AT}, 'Slack asks to be left alone for 30 s')`,
  );
  waits('w1', member(0));
  waits('w2', member(1));
  expect(JSON.parse((await types('outbox', 'list', '--json')).out)).toMatchObject([
    { id: 'w1', canRetry: true },
    { id: 'w2', canRetry: true },
  ]);
  expect((await types('outbox', 'retry', '--all')).out).toBe(
    '2 deliveries back in line, of which 1 waits until an account of the member is linked: see magellan doctor.',
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
  [['outbox', 'list', '--state', 'lost'], 'queued, held, sending'],
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
    const bare = openTerminal();
    expect(await bare.types(command)).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('magellan start'),
    });
    bare.close();
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
  terminal.runsSql(`
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
  terminal.runsSql(
    `INSERT INTO identities (platform, user, member_id, active) VALUES ('sandbox', 'U1', ${member}, 1)`,
  );
  const sent = (key: string, to: string, about: string, unasked: number, at = YESTERDAY) =>
    terminal.runsSql(`
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
