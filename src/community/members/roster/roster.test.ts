import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Programme } from '../../programme/programme.ts';
import { readProgramme } from '../../programme/programme.ts';
import { readRoster } from './roster.ts';

const demo = (name: string) => readFileSync(new URL(`../../../../demo/${name}`, import.meta.url));
const read = readProgramme(demo('programme.yaml').toString());
if ('faults' in read) throw new Error('the programme of the demo is faulty');
const programme: Programme = read.programme;

const HEADER = 'email;name;roles;metier;defi;coach;expertise;locale';
const roster = (...lines: string[]) => readRoster([HEADER, ...lines].join('\n'), programme);
const ALIX = 'alix@example.org;Alix Moreau;eig;design;Boussole;camille@example.org;;fr';
const CAMILLE = 'camille@example.org;Camille Roussel;coach;design;;;;';

function rowsOf(result: ReturnType<typeof readRoster>) {
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.rows;
}
const faultsOf = (result: ReturnType<typeof readRoster>) => ('faults' in result ? result.faults : []);

test('everyone in the file is read, with all that it says of them', () => {
  const mona = 'Mona@Example.ORG;Mona Keller;parrain|alumni;;;;accessibilite / Interface;en';
  expect(rowsOf(roster(ALIX, CAMILLE, mona))).toEqual([
    {
      line: 2,
      email: 'alix@example.org',
      name: 'Alix Moreau',
      roles: ['eig'],
      metier: 'design',
      defi: 'Boussole',
      coachEmail: 'camille@example.org',
      expertise: [],
      locale: 'fr',
    },
    expect.objectContaining({
      line: 3,
      email: 'camille@example.org',
      roles: ['coach'],
      defi: null,
      locale: null,
    }),
    expect.objectContaining({
      line: 4,
      email: 'mona@example.org',
      roles: ['parrain', 'alumni'],
      expertise: ['accessibilite', 'interface'],
      locale: 'en',
    }),
  ]);
});

const commas = [HEADER, ALIX, CAMILLE].join('\r\n').replaceAll(';', ',');
test.each([
  ['with a byte order mark', Buffer.from(`\uFEFF${[HEADER, ALIX, CAMILLE].join('\n')}`)],
  ['without one', Buffer.from([HEADER, ALIX, CAMILLE].join('\n'))],
  ['with commas and the line ends of Windows', Buffer.from(commas)],
  ['with a byte order mark, commas and an empty end', Buffer.from(`\uFEFF${commas}\r\n\r\n,,,,,,,\r\n`)],
  [
    'with columns and rows that were emptied',
    Buffer.from([`${HEADER};;`, `${ALIX};;`, CAMILLE, ';;;;;;;;;', ';'].join('\n')),
  ],
  [
    'whose rows end with their last value',
    Buffer.from([HEADER, ALIX, CAMILLE.replace(/;+$/, '')].join('\n')),
  ],
  ['that tells its separator first', Buffer.from(['sep=;', HEADER, ALIX, CAMILLE].join('\r\n'))],
  ['whose line ends are mixed', Buffer.from(`${HEADER}\r\n${ALIX}\n${CAMILLE}\r`)],
  ['with tabs', Buffer.from([HEADER, ALIX, CAMILLE].join('\n').replaceAll(';', '\t'))],
  ['with quotes around every cell', Buffer.from(commas.replace(/[^,\r\n]+/g, '"$&"'))],
])('a file is read %s', (_, file) => {
  expect(rowsOf(readRoster(file, programme)).map(({ name }) => name)).toEqual([
    'Alix Moreau',
    'Camille Roussel',
  ]);
});

test('a cell under no column is told, with what it holds', () => {
  expect(faultsOf(roster(ALIX, `${CAMILLE};`, 'b@example.org;Bo;alumni;;;;;;more'))).toEqual([
    {
      line: 4,
      column: null,
      given: expect.any(String),
      reason: 'its cell 9 ("more") is under no column of the first line',
    },
  ]);
});

test('lines are counted as an editor shows them, after "sep=" and line ends of all kinds', () => {
  const file = `sep=,\r\nemail,name,roles,metier,defi,coach,expertise,locale\r"b@example.org","Bo\nBo",nobody,,,,,\r\nx,Bo,alumni`;
  expect(faultsOf(readRoster(file, programme)).map(({ line, column }) => [line, column])).toEqual([
    [3, 'roles'],
    [5, 'email'],
  ]);
});

test('letters that look alike are one name: composed or not, with something invisible, whatever the apostrophe', () => {
  const decomposed = 'L’E\u0301cole';
  const rows = rowsOf(
    roster(
      `a\u200B@example.org;Zoe\u0301\u00AD;eig;data;L'École;;;`,
      `b@example.org;\uFEFFBo;eig;data;${decomposed};a@example.org;;`.replace('a@example.org', ''),
    ),
  );
  expect(rows).toMatchObject([
    { email: 'a@example.org', name: 'Zoé', defi: "L'École" },
    { email: 'b@example.org', name: 'Bo', defi: "L'École" },
  ]);
});

test('a file in UTF-16 is refused in words', () => {
  const file = Buffer.from([HEADER, CAMILLE].join('\n'), 'utf16le');
  expect(faultsOf(readRoster(file, programme))).toMatchObject([
    { reason: expect.stringContaining('not in UTF-8') },
  ]);
});

test('columns come in any order, with accents and capitals if one likes', () => {
  const file = `Locale;Email;Métier;Name;Roles;Défi;Coach;Expertise\nen;a@example.org;data;Awa;eig;Boussole;;`;
  expect(rowsOf(readRoster(file, programme))).toMatchObject([
    { email: 'a@example.org', metier: 'data', locale: 'en' },
  ]);
});

test('a file in another encoding than UTF-8 is refused in words, with the line', () => {
  const file = Buffer.from([HEADER, CAMILLE, 'z@example.org;Zoé;coach;;;;;'].join('\n'), 'latin1');
  expect(faultsOf(readRoster(file, programme))).toEqual([
    { line: 3, column: null, given: '(bytes)', reason: expect.stringContaining('not in UTF-8') },
  ]);
});

test('a header with missing, unknown or doubled columns is refused, with the nearest name', () => {
  const faults = faultsOf(readRoster('email;name;role;email;metier;defi;coach;colour\nx', programme));
  expect(faults).toEqual([
    { line: 1, column: 'role', given: 'role', reason: 'no such column: is it roles?' },
    { line: 1, column: 'email', given: 'email', reason: 'this column is there twice' },
    {
      line: 1,
      column: 'colour',
      given: 'colour',
      reason: expect.stringContaining('must be email;name;roles'),
    },
    {
      line: 1,
      column: null,
      given: expect.any(String),
      reason: 'columns are missing: expertise, locale',
    },
  ]);
});

test.each([
  ['an empty file', '', 'the file is empty'],
  ['a file with nobody in it', HEADER, 'nobody in the file'],
])('%s is refused', (_, file, reason) => {
  expect(faultsOf(readRoster(file, programme))).toMatchObject([{ reason: expect.stringContaining(reason) }]);
});

test('names fit in a message: 100 letters at most, for people and for défis', () => {
  const [long, max] = ['é'.repeat(101), 'é'.repeat(100)];
  const faults = faultsOf(roster(`a@example.org;${long};eig;data;${long};;;`));
  expect(faults.map(({ column }) => column)).toEqual(['name', 'defi']);
  expect(rowsOf(roster(`a@example.org;${max};eig;data;${max};;;`))).toMatchObject([{ defi: max }]);
});

test('every faulty line is told at once, in order, with its number, its column and the reason', () => {
  const faults = faultsOf(
    roster(
      'alix at example.org;Alix;eig;design;Boussole;;;fr',
      'b@example.org;;eig;;;;;de',
      'c@example.org;Chloé;eigg | chef;;;;;',
      'd@example.org;Dov;parrain;;;;"acessibilite, magie";',
      'e@example.org;Ève;eig;Development;BOUSSOLE;;;',
      'f@example.org;Farid;coach',
      'B@example.org;Bilal;;;;;;',
    ),
  );
  expect(faults.map(({ line, column, given, reason }) => `${line} ${column} ${given}: ${reason}`)).toEqual([
    '2 email alix at example.org: not an e-mail address',
    '3 name : a name of 1 to 100 letters is needed',
    '3 metier : an EIG has a metier',
    '3 defi : an EIG has a defi',
    '3 locale de: fr or en, or nothing',
    '4 roles eigg: no such role: is it eig?',
    `4 roles chef: no such role: it is one of eig, porteur, sponsor, coach, parrain, team, alumni, partner`,
    '5 expertise acessibilite,: no such field of expertise: is it accessibilite?',
    expect.stringMatching(
      /^5 expertise magie: no such field of expertise: it is one of recherche-utilisateur, /,
    ),
    '6 metier Development: no such metier: is it developpement?',
    '6 defi BOUSSOLE: written "Boussole" on line 2: one defi has one name',
    '8 roles : one role at least is needed, among eig, porteur, sponsor, coach, parrain, team, alumni, partner',
    '8 email b@example.org: already on line 3',
  ]);
});

test('somebody who typed what people read is told its id', () => {
  const faults = faultsOf(roster('a@example.org;Awa;eig;Science des données;Boussole;;;'));
  expect(faults).toMatchObject([{ column: 'metier', reason: 'no such metier: is it data?' }]);
});

test('a coach is someone of the file, or already known, who has that role', () => {
  expect(faultsOf(roster(ALIX))).toMatchObject([
    { line: 2, column: 'coach', reason: expect.stringContaining('nobody') },
  ]);
  expect(faultsOf(roster(ALIX, 'camille@example.org;Camille;porteur;;;;;'))).toMatchObject([
    { line: 2, column: 'coach', reason: 'the person with this e-mail (line 3) does not have the role coach' },
  ]);
  expect(rowsOf(readRoster(`${HEADER}\n${ALIX}`, programme, ['Camille@example.org']))).toHaveLength(1);
});

test('a coach whose own line is faulty brings no complaint on those whom she coaches', () => {
  expect(faultsOf(roster(ALIX, CAMILLE.replace('coach', 'coahc')))).toMatchObject([
    { line: 3, column: 'roles' },
  ]);
  expect(faultsOf(roster(ALIX, 'camille@example.org;Camille'))).toMatchObject([{ line: 3, column: 'roles' }]);
});

test('lines are counted as an editor does, cells of several lines and empty lines included', () => {
  const faults = faultsOf(
    roster('', 'a@example.org;"Alix\nMoreau";partner;;;;;', '', 'b;Bo;\n;;;;', 'nobody;Bo;partner;;;;;'),
  );
  expect(faults.map(({ line, column }) => [line, column])).toEqual([
    [6, 'email'],
    [6, 'roles'],
    [8, 'email'],
  ]);
});

test('quotes that do not match are told with their line', () => {
  expect(faultsOf(roster(CAMILLE, 'a@example.org;Al"ix;partner;;;;;'))).toMatchObject([
    { line: 3, given: expect.stringContaining('Al"ix'), reason: expect.stringContaining('quotes') },
  ]);
});

test('the invented promotion has 40 EIG in 15 defis of two or three, each with a coach of her métier', () => {
  const rows = rowsOf(readRoster(demo('roster.csv'), programme));
  const withRole = (role: string) => rows.filter(({ roles }) => roles.some((one) => one === role));
  const eig = withRole('eig');
  const teams = groupByDefi(eig);
  expect(eig).toHaveLength(40);
  expect(teams.size).toBe(15);
  for (const team of teams.values()) expect([2, 3]).toContain(team.length);
  expect(['coach', 'porteur', 'sponsor', 'parrain'].map((role) => withRole(role).length)).toEqual([
    4, 6, 2, 4,
  ]);
  expect(eig.every(({ coachEmail }) => coachEmail !== null)).toBe(true);
  expect(eig.filter(({ locale }) => locale === 'en')).toHaveLength(2);
  expect(rows.every(({ email }) => email.endsWith('@example.org'))).toBe(true);
  expect(rows[0]).toMatchObject({ name: 'Alix Moreau', metier: 'design' });
  expect(rows.find(({ email }) => email === rows[0]?.coachEmail)?.name).toMatch(/^Camille/);
});

function groupByDefi<Row extends { defi: string | null }>(rows: Row[]): Map<string | null, Row[]> {
  const groups = new Map<string | null, Row[]>();
  for (const row of rows) groups.set(row.defi, [...(groups.get(row.defi) ?? []), row]);
  return groups;
}

test('a cell that is missing in the middle gives nobody another’s role, team or coach', () => {
  const cells = ALIX.split(';');
  for (let missing = 0; missing < cells.length - 1; missing += 1) {
    const shifted = cells.toSpliced(missing, 1);
    for (const line of [shifted, shifted.slice(0, 5)].map((each) => each.join(';'))) {
      const result = roster(line, CAMILLE);
      if ('faults' in result) continue;
      const [row] = result.rows;
      expect(row, line).toMatchObject({ roles: ['eig'], defi: 'Boussole' });
      expect([null, 'camille@example.org'], line).toContain(row?.coachEmail);
    }
  }
  expect(
    faultsOf(roster('alix@example.org;Alix Moreau;eig;design;camille@example.org', CAMILLE)),
  ).toMatchObject([{ line: 2, column: 'defi', given: 'camille@example.org' }]);
});
