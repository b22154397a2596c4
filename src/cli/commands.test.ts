import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFormer } from '../../test/support/template.ts';
import { openTerminal, type Terminal } from '../../test/support/terminal.ts';
import { demoFile, packageFolder } from '../config/config.ts';
import { loadSecrets } from '../engine/secrets.ts';
import { SQLite } from '../engine/sqlite/connection.ts';
import { lockInstance } from '../engine/sqlite/instance-lock.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal();
});
afterEach(() => terminal.close());

const types = (...command: string[]) => terminal.types(command);
const inDatabase = <Row>(query: string): Row[] => {
  const sqlite = new SQLite(terminal.databaseFile, { readonly: true });
  try {
    return sqlite.prepare(query).all() as Row[];
  } finally {
    sqlite.close();
  }
};
const file = (name: string, content: string): string => {
  const path = join(terminal.folder, name);
  writeFileSync(path, content);
  return path;
};
const promotion = () => readFileSync(demoFile('roster.csv'), 'utf8');
const alone = (line: string) =>
  file('roster.csv', `email;name;roles;metier;defi;coach;expertise;locale\n${line}\n`);

test('services are imported all or none, each fault with its line; what was corrected later stays', async () => {
  await types('import', demoFile('roster.csv'));
  const { exitCode, out } = await types('services', demoFile('ecosysteme.csv'));
  expect([exitCode, out]).toEqual([0, 'Imported:\n  7 services new, 0 updated, 0 unchanged']);
  const head = 'name;family;what;contact;owner;checked';
  const wrong = file(
    'e.csv',
    `${head}\nDroit;Droit;Relit.;d@example.org;nobody@example.org;2022-02-30\ndroit;;Relit.;d;mona.keller@example.org;2999-01-01\n`,
  );
  const refused = await types('services', wrong);
  expect(refused.exitCode).toBe(2);
  for (const fault of [
    /line 2, owner: "nobody@example.org": nobody among the members/,
    /line 2, checked: "2022-02-30": a date that exists/,
    /line 3, name: "droit": already on line 2/,
    /line 3, family: 1 to 60 letters/,
    /line 3, checked: "2999-01-01": a day that is not to come/,
  ])
    expect(refused.err).toMatch(fault);
  const one = file('e.csv', `${head}\nPanel d’usagers;Design;Autre.;p;mona.keller@example.org;2022-02-01\n`);
  const trial = await types('services', one, '--dry-run', '--json');
  expect(JSON.parse(trial.out)).toMatchObject({ dryRun: true, kept: ['Panel d’usagers'], updated: [] });
  expect(inDatabase('SELECT 1 FROM directory_services')).toHaveLength(7);
  expect(await types('services', file('e.csv', 'name;family\n'))).toMatchObject({ exitCode: 2 });
});

test('the command starts as a process, and helps', () => {
  const cli = join(packageFolder(), 'src', 'cli.ts');
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', cli, '--help'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  for (const command of [
    'start',
    'migrate',
    'import',
    'doctor',
    'jobs',
    'messages',
    'outbox',
    'backup',
    'restore',
    'export',
    'erase',
    'secret',
  ])
    expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
});

test('a command that does not exist is refused with the nearest one', async () => {
  expect(await types('imprt')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('Did you mean import?'),
  });
});

test('every command is described in docs/cli.md', async () => {
  const doc = readFileSync(join(packageFolder(), 'docs', 'cli.md'), 'utf8');
  const { out } = await types('--help');
  const names = [...out.matchAll(/^ {2}([a-z]+) /gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'help');
  expect(names.length).toBeGreaterThan(9);
  for (const name of names) expect(doc).toMatch(new RegExp(`^## ${name}\\b`, 'm'));
});

test('a faulty configuration stops any command, with all that is wrong and no trace', async () => {
  terminal.env.PORT = 'high';
  terminal.env.LOG_LEVEL = 'loud';
  const { exitCode, err } = await types('migrate');
  expect(exitCode).toBe(1);
  expect(err).toMatch(/PORT[\s\S]*LOG_LEVEL/);
  expect(err).not.toMatch(/^ {4}at /m);
  expect(existsSync(terminal.databaseFile)).toBe(false);
});

test('migrate makes the database, for its owner only, and says when there is nothing to do', async () => {
  expect(await types('migrate')).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('Applied 0001_baseline'),
  });
  expect(statSync(terminal.databaseFile).mode & 0o777).toBe(0o600);
  expect(await types('migrate')).toMatchObject({
    exitCode: 0,
    out: `${terminal.databaseFile} is up to date.`,
  });
});

test('migrate and restore are refused while a Magellan runs', async () => {
  await types('migrate');
  await types('backup', terminal.folder);
  const backup = readdirSync(terminal.folder).find((name) => name.endsWith('.db')) ?? '';
  const hold = lockInstance(terminal.databaseFile);
  for (const command of [['migrate'], ['restore', join(terminal.folder, backup), '--yes']])
    expect(await terminal.types(command)).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining('Another Magellan is running'),
    });
  hold.release();
});

test('a roster is imported into a database that is not there yet', async () => {
  const { exitCode, out } = await types('import', demoFile('roster.csv'));
  expect(exitCode).toBe(0);
  expect(out).toContain('56 people new, 0 updated, 0 unchanged');
  expect(inDatabase('SELECT * FROM members')).toHaveLength(56);
});

test('a faulty roster imports nobody, and every faulty line is told', async () => {
  const path = file(
    'faulty.csv',
    promotion()
      .replace(';eig;design;Boussole', ';eig;desing;Boussole')
      .replace('Roussel;coach;', 'Roussel;coahc;'),
  );
  const { exitCode, err } = await types('import', path);
  expect(exitCode).toBe(2);
  expect(err).toContain('Nothing was imported: 2 things to put right');
  expect(err).toContain('line 2, metier: "desing": no such metier: is it design?');
  expect(inDatabase('SELECT * FROM members')).toEqual([]);
  const { out } = await types('import', path, '--json');
  expect(JSON.parse(out)).toMatchObject({
    faults: [{ line: 2, column: 'metier', given: 'desing' }, { line: 42 }],
  });
});

test('a trial tells what an import would do, and does nothing', async () => {
  const { out } = await types('import', demoFile('roster.csv'), '--dry-run', '--deactivate-missing');
  expect(out).toMatch(/^A trial: nothing was written[\s\S]*56 people new/);
  expect(existsSync(terminal.databaseFile), 'there was no database').toBe(false);
  expect((await types('doctor')).out, 'nor is there anything to alarm').not.toMatch(/ERROR/);
  await types('import', alone('alix@example.org;Alix Moreau;partner;;;;;'));
  await types('import', demoFile('roster.csv'), '--dry-run', '--deactivate-missing');
  expect(inDatabase('SELECT * FROM members')).toHaveLength(1);
});

test('whoever left the roster is listed and kept, until told otherwise', async () => {
  await types('import', alone('alix@example.org;Alix Moreau;partner;;;;;'));
  const other = alone('moussa@example.org;Moussa Diarra;partner;;;;;');
  const active = () =>
    inDatabase<{ name: string }>('SELECT name FROM members WHERE active = 1 ORDER BY name');
  expect((await types('import', other)).out).toMatch(
    /1 person no longer in the file, kept[\s\S]*Alix Moreau <alix@/,
  );
  expect(active()).toHaveLength(2);
  const { out } = await types('import', other, '--deactivate-missing', '--json');
  expect(JSON.parse(out)).toMatchObject({
    created: [],
    unchanged: ['moussa@example.org'],
    missing: ['alix@example.org'],
    deactivated: true,
  });
  expect(active()).toEqual([{ name: 'Moussa Diarra' }]);
});

test('a roster that cannot be read is refused in words', async () => {
  expect(await types('import', '/nowhere/roster.csv')).toMatchObject({
    exitCode: 1,
    err: expect.stringMatching(/\/nowhere\/roster\.csv cannot be read/),
  });
});

test('a backup is made while a Magellan runs, and reminds of the secret', async () => {
  await types('import', demoFile('roster.csv'));
  const hold = lockInstance(terminal.databaseFile);
  const { exitCode, out } = await types('backup', join(terminal.folder, 'copy.db'));
  hold.release();
  expect(exitCode).toBe(0);
  expect(out).toMatch(/copy\.db: .*checked and sound[\s\S]*magellan\.secret/);
  expect(JSON.parse((await types('backup', join(terminal.folder, 'two.db'), '--json')).out)).toMatchObject({
    file: join(terminal.folder, 'two.db'),
    migrations: expect.arrayContaining(['0001_baseline']),
  });
});

test('a restore waits for the word, then brings back what the backup holds', async () => {
  await types('import', alone('alix@example.org;Alix Moreau;partner;;;;;'));
  const copy = join(terminal.folder, 'copy.db');
  await types('backup', copy);
  await types('import', alone('moussa@example.org;Moussa Diarra;partner;;;;;'));
  const count = () => inDatabase('SELECT * FROM members').length;

  expect(await types('restore', copy)).toMatchObject({ exitCode: 1, err: expect.stringContaining('--yes') });
  expect(await terminal.types(['restore', copy], 'no')).toMatchObject({ exitCode: 1 });
  expect(count()).toBe(2);
  const { exitCode, out } = await terminal.types(['restore', copy], 'restore');
  expect(exitCode).toBe(0);
  expect(out).toContain('magellan.db.replaced-2026-03-11T12-00-00Z');
  expect(count()).toBe(1);
});

test('a backup that is not there, or is hollow, is refused before anything is asked', async () => {
  await types('migrate');
  for (const path of [join(terminal.folder, 'absent.db'), file('hollow.db', '')]) {
    const { exitCode, err } = await terminal.types(['restore', path], 'restore');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/cannot be restored: (there is no such file|it is empty)\. Nothing was changed\./);
    expect(err).not.toContain('Type "restore"');
    expect(err).not.toMatch(/^ {4}at /m);
  }
});

test('what is no backup is refused, and nothing is changed', async () => {
  await types('migrate');
  expect(await types('restore', file('letter.db', 'a letter'), '--yes')).toMatchObject({
    exitCode: 2,
    err: expect.stringMatching(/cannot be restored: .*Nothing was changed/),
  });
});

test('the secret is rotated: the new one first, the former kept, for its owner only', async () => {
  const secret = join(terminal.folder, 'data', 'magellan.secret');
  expect(await types('secret', 'rotate')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('no secret yet'),
  });
  loadSecrets({ file: secret });
  await types('secret', 'rotate');
  const before = readFileSync(secret, 'utf8').trim().split('\n');
  expect(await types('secret', 'rotate')).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('holds 3 secrets'),
  });
  const after = readFileSync(secret, 'utf8').trim().split('\n');
  expect(after.slice(1)).toEqual(before);
  expect(new Set(after).size).toBe(after.length);
  expect(statSync(secret).mode & 0o777).toBe(0o600);

  terminal.env.MAGELLAN_SECRET = 'A'.repeat(43);
  expect(await types('secret', 'rotate')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('MAGELLAN_SECRET'),
  });
  expect(readFileSync(secret, 'utf8').trim().split('\n')).toEqual(after);
});

test('a database from before the first release is told so by every command, and what to do', async () => {
  await types('migrate');
  makeFormer(terminal.databaseFile);
  const words = expect.stringMatching(/before its first release[\s\S]*keep the file[\s\S]*import the roster/);
  const copy = join(terminal.folder, 'copy.db');
  for (const command of [['migrate'], ['import', demoFile('roster.csv')], ['jobs'], ['backup', copy]])
    expect(await types(...command), command[0]).toMatchObject({ exitCode: 1, err: words });
  expect(existsSync(copy)).toBe(false);
  copyFileSync(terminal.databaseFile, copy);
  expect(await types('restore', copy, '--yes')).toMatchObject({ exitCode: 2, err: words });
  const { exitCode, out } = await types('doctor');
  expect({ exitCode, out }).toMatchObject({ exitCode: 2, out: words });
  expect(out).not.toMatch(/magellan restore|up to date at the next start/);
  // One of this version takes its place, and it is kept.
  rmSync(copy);
  const good = join(terminal.folder, 'good.db');
  terminal.env.DATABASE_URL = `file:${good}`;
  await types('migrate');
  terminal.env.DATABASE_URL = `file:${terminal.databaseFile}`;
  expect(await types('restore', good, '--yes')).toMatchObject({ exitCode: 0 });
  expect(readdirSync(join(terminal.databaseFile, '..')).some((name) => name.includes('.replaced-'))).toBe(
    true,
  );
});

test('what the operating system refuses is told in words', async () => {
  terminal.env.DATABASE_URL = `file:${join(file('a-file', ''), 'magellan.db')}`;
  expect(await types('migrate')).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('cannot be made'),
  });
  terminal.env.DATABASE_URL = `file:${file('letter.db', 'this is a letter, and no database at all, though it is rather long for one')}`;
  chmodSync(join(terminal.folder, 'letter.db'), 0o600);
  expect(await types('migrate')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('not a SQLite database'),
  });
});
