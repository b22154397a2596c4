import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../test/support/terminal.ts';
import { SQLite } from '../engine/sqlite/connection.ts';
import { lockInstance } from '../engine/sqlite/instance-lock.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = openTerminal('migrated');
});
afterEach(() => terminal.close());

const file = (name: string, content: string): string => {
  const path = join(terminal.folder, name);
  writeFileSync(path, content);
  return path;
};
const programme = (id: string, startsOn: string, endsOn: string, more = '') =>
  file(
    `${id}.yaml`,
    `promotion: { id: ${id}, name: "${id.toUpperCase()}", startsOn: ${startsOn}, endsOn: ${endsOn}, timeZone: Europe/Paris, holidays: { country: FR } }
channels: { promotion: eig, coaches: eig-coachs }
${more}`,
  );
const HEAD = 'email;name;roles;metier;defi;coach;expertise;locale';
const roster = (...lines: string[]) => file('roster.csv', [HEAD, ...lines, ''].join('\n'));
const next = (path: string, ...more: string[]) => terminal.types(['promotion', 'next', path, ...more]);

/** All rows, but of what each start writes for itself. */
function dump(): string {
  const sqlite = new SQLite(terminal.databaseFile, { readonly: true });
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1")
    .pluck()
    .all() as string[];
  const rows = tables
    .filter((table) => !['checkpoint_pending', 'jobs'].includes(table))
    .map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all()]);
  sqlite.close();
  return JSON.stringify(rows);
}
const backups = () => {
  try {
    return readdirSync(join(dirname(terminal.databaseFile), 'backups'));
  } catch {
    return [];
  }
};

/** The sandbox’s clock stands in the midst of the promotion `un`, or after it, as Magellan left it. */
async function lived(on = '2026-07-20'): Promise<string> {
  terminal.env.PROGRAMME_FILE = programme('un', '2025-09-15', '2026-07-10');
  const imported = await terminal.types([
    'import',
    roster(
      'alix@example.org;Alix Moreau;eig;design;Portail;camille@example.org;;fr',
      'noe@example.org;Noé Da Silva;eig;design;Portail;camille@example.org;;fr',
      'camille@example.org;Camille Roussel;coach;;;;;fr',
      'mona@example.org;Mona Keller;parrain;;;;design;fr'.replace(';design;', ';;'),
    ),
  ]);
  expect(imported.err).toBe('');
  terminal.runsSql(`
    INSERT INTO promotions VALUES ('un', 'UN', '2025-09-15', '2026-07-10', 0, NULL);
    INSERT INTO sandbox_settings VALUES ('clock', '${Date.parse(`${on}T10:00:00Z`)}');
    INSERT INTO alumni_consents (id, member_id, consented_on, per_month, testifies, meets, sealed)
      SELECT 'c1', id, '2026-07-01', 1, 1, 1, '' FROM members WHERE email = 'alix@example.org';
    INSERT INTO roster_changes (id, member_id, at, state, before, after)
      SELECT 'r1', id, 1, 'applied', json_object('name', name, 'email', email, 'roles', json('["eig","porteur"]'), 'metier', metier, 'defi', defi),
        json_object('name', name, 'email', email, 'roles', json('["eig"]'), 'metier', metier, 'defi', defi) FROM members WHERE email = 'noe@example.org';
  `);
  return programme('deux', '2026-09-14', '2027-07-09');
}

describe('magellan promotion next', () => {
  it('refuses what is no next promotion, and names what is wrong and what is expected', async () => {
    const there = await lived('2026-07-10');
    const before = dump();
    const refused = async (path: string, ...more: string[]) => {
      const { exitCode, out, err } = await next(path, ...more);
      expect([exitCode, out]).toEqual([1, '']);
      return err;
    };
    expect(await refused(join(terminal.folder, 'none.yaml'))).toMatch(
      /none\.yaml is no programme that could follow: 1 thing[\s\S]*there is none/,
    );
    expect(await refused(programme('trois', '2026-09-14', '2027-02-30'))).toMatch(
      /trois\.yaml is no[\s\S]*promotion\.endsOn: given "2027-02-30"; expected: /,
    );
    expect(await refused(programme('un', '2026-09-14', '2027-07-09'))).toMatch(
      /promotion\.id is un; expected: another one/,
    );
    programme('un', '2025-09-15', '2026-07-10');
    expect(await refused(programme('zero', '2024-09-16', '2025-07-11'))).toMatch(
      /promotion\.endsOn is 2025-07-11; expected: a day after 2026-07-10, the last one of un/,
    );
    expect(await refused(programme('trop-tot', '2026-07-06', '2027-07-09'), '--yes')).toMatch(
      /promotion\.startsOn is 2026-07-06; expected: a day after 2026-07-10, .*--before-end/,
    );
    const longer = programme('plus-long', '2026-09-14', '2027-07-09', 'meteo: { retentionDays: 400 }\n');
    expect(await refused(longer, '--yes')).toMatch(
      /meteo\.retentionDays is 400; expected: 365 at most, as was said to those who wrote in un/,
    );
    expect(await refused(there, '--yes')).toMatch(/un \(UN\) is not over: .* 2026-07-10.*--before-end/);
    terminal.env.PROGRAMME_FILE = programme('autre', '2025-09-15', '2026-07-10');
    expect(await refused(there)).toMatch(/PROGRAMME_FILE is of the promotion autre; expected: that of un/);
    // Of the one that is to follow it does not tell how long what was confided is kept.
    terminal.env.PROGRAMME_FILE = longer;
    expect(await refused(longer, '--yes', '--before-end')).toMatch(
      /PROGRAMME_FILE is of the promotion plus-long; expected: that of un/,
    );
    terminal.env.PROGRAMME_FILE = join(terminal.folder, 'un.yaml');
    const hold = lockInstance(terminal.databaseFile);
    const running = await next(there, '--yes');
    hold.release();
    expect([running.exitCode, running.err]).toEqual([3, expect.stringMatching(/Stop Magellan first/)]);
    expect(dump()).toBe(before);
    expect(backups()).toEqual([]);
    expect(await next(there, '--before-end')).toMatchObject({ exitCode: 0 });
  });

  it('shows what it would do and does nothing; with --yes it copies, does it, and is done once', async () => {
    const there = await lived();
    const before = dump();
    const preview = await next(there);
    expect(preview).toMatchObject({ exitCode: 0, err: '' });
    for (const said of [
      'A preview: nothing was changed. DEUX (deux) would follow UN (un).',
      '1 person coaching',
      '1 person as parrain',
      '1 person of this promotion as alumni, since they agreed to it',
      'Who leaves: 1 person (1 eig)',
      'the roster and its people: 1 row erased',
      'add --yes',
    ])
      expect(preview.out).toContain(said);
    expect(dump()).toBe(before);
    expect(backups()).toEqual([]);

    // A backup that cannot be made: nothing is begun.
    const folder = join(dirname(terminal.databaseFile), 'backups');
    writeFileSync(folder, '');
    const uncopied = await next(there, '--yes');
    expect(uncopied.exitCode).toBe(1);
    expect(uncopied.err).toMatch(/^No backup could be made at .*\nNothing was changed\.$/);
    rmSync(folder);
    // A step that fails, the last of them: nothing is done, and it can be done again.
    terminal.runsSql(
      "CREATE TRIGGER fails BEFORE INSERT ON promotions BEGIN SELECT RAISE(ABORT, 'cut off'); END",
    );
    expect((await next(there, '--yes')).exitCode).toBe(70);
    terminal.runsSql('DROP TRIGGER fails');
    expect(dump()).toBe(before);

    mkdirSync(folder, { recursive: true });
    for (const left of backups()) rmSync(join(folder, left));
    const made = await next(there, '--yes');
    expect(made).toMatchObject({ exitCode: 0, err: '' });
    expect(made.out).toMatch(
      /DEUX \(deux\) follows UN \(un\)\.\nThe database as it was is in .*before-promotion/,
    );
    expect(backups().length).toBe(1);
    const after = dump();
    expect(after).not.toBe(before);
    const again = await next(there, '--yes');
    expect(again).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^It is done: .* deux \(DEUX\) since/),
    });
    expect(dump()).toBe(after);
    expect(backups().length).toBe(1);

    // The former programme is refused from now on; with the next one, its roster is taken as it is.
    const lines = ['noe@example.org;Noé Da Silva;eig porteur;design;Phare;camille@example.org;;fr'];
    const roster2 = roster(
      ...lines,
      'alix@example.org;Alix Moreau;coach;;;;;fr',
      'camille@example.org;Camille Roussel;coach;;;;;fr',
    );
    expect((await terminal.types(['import', roster2])).err).toMatch(
      /is of the promotion deux .* un \(UN\), which is over/,
    );
    terminal.env.PROGRAMME_FILE = there;
    const imported = await terminal.types(['import', roster2, '--deactivate-missing']);
    expect(imported).toMatchObject({ exitCode: 0, err: '' });
    expect(imported.out).not.toContain('older');
    expect(imported.out).toContain('Mona Keller');
    const listed = await terminal.types(['member', 'list']);
    expect(listed.out).toContain('Noé Da Silva');
    expect((await terminal.types(['doctor'])).out).not.toContain('promotion next');
  });
});
