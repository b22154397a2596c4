import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MattermostDouble, startMattermost } from '../../test/support/mattermost/double.ts';
import type { DoubleUser } from '../../test/support/mattermost/state.ts';
import { openTerminal, type Terminal } from '../../test/support/terminal.ts';
import { demoFile } from '../config/config.ts';
import { SQLite } from '../engine/sqlite/connection.ts';

let terminal: Terminal;
let double: MattermostDouble;
let noe: DoubleUser;
let camille: DoubleUser;

/** A Mattermost with two people, and a roster of three. */
beforeEach(async () => {
  terminal = openTerminal('migrated');
  double = await startMattermost();
  noe = double.addUser('noe');
  camille = double.addUser('camille.r', { email: 'ailleurs@example.org' });
  Object.assign(terminal.env, {
    MATTERMOST_URL: double.url,
    MATTERMOST_TEAM: double.team.name,
    MATTERMOST_TOKEN: double.botToken,
    MATTERMOST_COMMAND_TOKENS: 'meteo=aaaaaaaaaaaaaaaaaaaaaaaaaa',
    PUBLIC_URL: 'http://127.0.0.1:3999',
    PROGRAMME_FILE: demoFile('programme.yaml'),
  });
});
afterEach(async () => {
  await double.stop();
  terminal.close();
});

const types = (...command: string[]) => terminal.types(command);
const NOE = 'noe@example.org;Noé Da Silva;eig;design;Portail;camille@example.org;;';
const CAMILLE = 'camille@example.org;Camille Roussel;coach;;;;;';
const roster = (...lines: string[]) => {
  const path = join(terminal.folder, 'roster.csv');
  const header = `email;name;roles;metier;defi;coach;expertise;locale${lines[0]?.split(';').length === 9 ? ';account' : ''}`;
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
  return path;
};
const rows = <Row>(query: string): Row[] => {
  const sqlite = new SQLite(terminal.databaseFile);
  try {
    return sqlite.prepare(query).all() as Row[];
  } finally {
    sqlite.close();
  }
};
const does = (statement: string) => {
  const sqlite = new SQLite(terminal.databaseFile);
  sqlite.exec(statement);
  sqlite.close();
};
const identities = () =>
  rows<{ user: string; email: string; proof: string; active: number }>(
    `SELECT identities.user, members.email, proof, identities.active FROM identities
     JOIN members ON members.id = member_id ORDER BY members.email`,
  );
const linked = (user: string, email: string, proof = 'vouched', told = email) =>
  does(`INSERT INTO identities (platform, user, member_id, proof, email)
        SELECT 'mattermost', '${user}', id, '${proof}', '${told}' FROM members WHERE email = '${email}'`);

describe('member link and unlink', () => {
  it('an administrator says whose an account is, by its name, and the id is kept', async () => {
    await types('import', roster(NOE, CAMILLE));
    const { exitCode, out } = await types('member', 'link', 'camille@example.org', 'mattermost:@camille.r');
    expect(exitCode).toBe(0);
    expect(out).toContain(`mattermost:${camille.id}`);
    expect(identities()).toEqual([
      { user: camille.id, email: 'camille@example.org', proof: 'confirmed', active: 1 },
    ]);
    expect((await types('member', 'list')).out).toMatch(/Noé Da Silva.*no account yet/);
  });

  it('guests, bots, closed accounts and those of nobody are refused', async () => {
    await types('import', roster(NOE, CAMILLE));
    double.addUser('invite', { roles: 'system_guest' });
    double.addUser('partie', { delete_at: 5 });
    double.teamMembers.delete(noe.id);
    for (const name of ['invite', 'partie', 'magellan', 'noe', 'personne'])
      expect(await types('member', 'link', 'camille@example.org', name)).toMatchObject({ exitCode: 1 });
    expect(identities()).toEqual([]);
  });

  it('taking an account from somebody is asked about', async () => {
    await types('import', roster(NOE, CAMILLE));
    linked(noe.id, 'noe@example.org');
    const command = ['member', 'link', 'camille@example.org', 'noe'];
    expect(await types(...command)).toMatchObject({ exitCode: 1, err: expect.stringContaining('Noé') });
    expect(await terminal.types(command, 'yes')).toMatchObject({ exitCode: 1 });
    expect(identities()).toMatchObject([{ email: 'noe@example.org' }]);
    expect(await terminal.types(command, 'camille@example.org')).toMatchObject({ exitCode: 0 });
    expect(identities()).toMatchObject([{ email: 'camille@example.org', proof: 'confirmed' }]);
  });

  it('what waits, and what contradicts the roster, is listed, told by doctor, and can be refused', async () => {
    await types('import', roster(NOE, CAMILLE));
    linked(noe.id, 'noe@example.org', 'vouched', 'camille@example.org');
    linked(camille.id, 'camille@example.org', 'awaited');
    const { out } = await types('member', 'list');
    expect(out).toMatch(/Camille Roussel.*waits to be confirmed/);
    expect(out).toMatch(/Noé Da Silva.*tells the address of another member: camille@example.org/);
    const doctor = await types('doctor');
    expect(doctor.out).toContain(`magellan member link camille@example.org mattermost:${camille.id}`);
    expect(doctor.out).toContain('now tells the address of camille@example.org: nothing was changed');

    await types('member', 'unlink', `mattermost:${camille.id}`);
    expect((await types('member', 'list', 'camille@example.org')).out).toContain('refused');
    expect((await types('doctor')).out).not.toContain('nothing confirms it');
    expect(await types('member', 'unlink', 'mattermost:personne')).toMatchObject({ exitCode: 1 });
  });
});

describe('who of the roster has no account to be written to', () => {
  const person = (first: string) =>
    `${first}@example.org;${first} Martin;eig;design;Portail;camille@example.org;;`;

  it('is told after an import, by the list and by doctor, with why', async () => {
    double.addUser('ines', { roles: 'system_guest' });
    double.addUser('hugo', { delete_at: 5 });
    const { out } = await types('import', roster(NOE, CAMILLE, ...['ines', 'hugo', 'lina'].map(person)));
    const told = [
      /Camille Roussel.*mattermost: no account tells this address/,
      /ines Martin.*mattermost: a guest’s account/,
      /hugo Martin.*mattermost: the account is closed/,
      /lina Martin.*mattermost: no account tells this address/,
      /Noé Da Silva.*mattermost: there, and linked within the hour/,
    ];
    linked(noe.id, 'noe@example.org');
    const list = (await types('member', 'list')).out;
    const doctor = (await types('doctor')).out;
    for (const words of told) expect(out).toMatch(words);
    for (const words of told.slice(0, 4)) for (const where of [list, doctor]) expect(where).toMatch(words);
    expect(doctor).not.toContain('Noé');
    expect(doctor).toContain('4 members of the roster have no account');
    double.config.PrivacySettings.ShowEmailAddress = false;
    expect((await types('doctor')).out).toMatch(/lina Martin.*mattermost: addresses are hidden there/);
    double.fault = () => ({ status: 503 });
    expect((await types('member', 'list', 'lina@example.org')).out).toContain('could not be asked');
  });
});

describe('a person whose address changes', () => {
  it('is not made two: the import proposes the move, by her account or by her name, and imports nobody', async () => {
    await types('import', roster(NOE, CAMILLE));
    linked(noe.id, 'noe@example.org', 'vouched', 'noe@nouvelle.example');
    const moved = roster(
      'noe@nouvelle.example;Noé Silva;eig;design;Portail;camille.roussel@example.org;;',
      'camille.roussel@example.org;CAMILLE Roussel;coach;;;;;',
    );
    const { exitCode, err } = await types('import', moved);
    expect(exitCode).toBe(2);
    expect(err).toContain('magellan member rename noe@example.org noe@nouvelle.example');
    expect(err).toContain('magellan member rename camille@example.org camille.roussel@example.org');
    expect(rows('SELECT * FROM members')).toHaveLength(2);
    const told = JSON.parse((await types('import', moved, '--json')).out);
    expect(told.moves).toMatchObject([
      { line: 2, from: 'noe@example.org', because: 'account' },
      { line: 3, from: 'camille@example.org', because: 'name' },
    ]);

    expect(
      (await types('member', 'rename', 'camille@example.org', 'camille.roussel@example.org')).out,
    ).toContain('followed in 1 line');
    await types('member', 'rename', 'noe@example.org', 'Noe@Nouvelle.example');
    expect(await types('import', moved)).toMatchObject({ exitCode: 0 });
    expect(rows('SELECT email, name, coach_email FROM members ORDER BY email')).toEqual([
      { email: 'camille.roussel@example.org', name: 'CAMILLE Roussel', coach_email: null },
      { email: 'noe@nouvelle.example', name: 'Noé Silva', coach_email: 'camille.roussel@example.org' },
    ]);
    expect(identities()).toMatchObject([{ user: noe.id, email: 'noe@nouvelle.example' }]);
    const exported = JSON.parse((await types('export', 'noe@nouvelle.example')).out);
    expect(exported.accounts).toMatchObject([{ user: noe.id }]);
  });

  it('may be somebody new all the same, when one insists', async () => {
    await types('import', roster(CAMILLE, NOE));
    const other = roster(CAMILLE, NOE.replace('noe@example.org', 'autre.noe@example.org'));
    expect(await types('import', other, '--dry-run')).toMatchObject({ exitCode: 2 });
    expect(await types('import', other, '--as-new')).toMatchObject({ exitCode: 0 });
    expect(rows('SELECT * FROM members')).toHaveLength(3);
  });

  it('takes nobody’s address, and no address that is none', async () => {
    await types('import', roster(CAMILLE, NOE));
    for (const [from, to] of [
      ['noe@example.org', 'camille@example.org'],
      ['noe@example.org', 'noe'],
      ['personne@example.org', 'x@example.org'],
    ] as const)
      expect(await types('member', 'rename', from, to)).toMatchObject({ exitCode: 1 });
    expect(rows('SELECT email FROM members ORDER BY email')).toEqual([
      { email: 'camille@example.org' },
      { email: 'noe@example.org' },
    ]);
  });
});

describe('accounts that a roster names', () => {
  it('are linked by their ids: whoever takes the name later is somebody else', async () => {
    const path = roster(`${NOE};`, `${CAMILLE};camille.r`);
    expect(await types('import', path)).toMatchObject({ exitCode: 0 });
    expect(await types('import', path)).toMatchObject({ exitCode: 0 });
    expect(identities()).toMatchObject([{ user: camille.id, proof: 'confirmed' }]);

    double.accounts.changeUser(camille.id, { username: 'camille.roussel' });
    double.accounts.changeUser(noe.id, { username: 'camille.r' });
    const { exitCode, err } = await types('import', path);
    expect(exitCode).toBe(2);
    expect(err).toContain('line 3, account');
    expect(err).toContain('`magellan member link camille@example.org');
    expect(identities()).toMatchObject([{ user: camille.id }]);
  });

  it('that are unknown, guests’, closed, or another member’s are faults, and nobody is imported', async () => {
    double.addUser('invite', { roles: 'system_guest' });
    for (const name of ['personne', 'invite', 'magellan', 'slack:U0X', 'noe noe']) {
      const path = roster(`${NOE};${name === 'noe noe' ? 'noe' : ''}`, `${CAMILLE};${name.split(' ')[0]}`);
      expect(await types('import', path), name).toMatchObject({ exitCode: 2 });
    }
    expect(rows('SELECT * FROM members')).toEqual([]);
    double.fault = () => ({ status: 503 });
    expect(await types('import', roster(`${CAMILLE};camille.r`))).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('cannot be asked'),
    });
  });
});
