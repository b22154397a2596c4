import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../test/support/terminal.ts';
import { demoFile } from '../config/config.ts';
import { SQLite } from '../engine/sqlite/connection.ts';

let terminal: Terminal;
beforeEach(async () => {
  terminal = openTerminal('migrated');
  terminal.env.MAGELLAN_SECRET = randomBytes(32).toString('base64');
  await types('import', demoFile('roster.csv'));
});
afterEach(() => terminal.close());

const types = (...command: string[]) => terminal.types(command);
const sql = <Row>(statement: string, ...values: unknown[]): Row[] => {
  const sqlite = new SQLite(terminal.databaseFile);
  try {
    const prepared = sqlite.prepare(statement);
    if (prepared.reader) return prepared.all(...values) as Row[];
    prepared.run(...values);
    return [];
  } finally {
    sqlite.close();
  }
};
const CAMILLE = 'camille.roussel@example.org';
const idOf = (email: string) =>
  sql<{ id: string }>('SELECT id FROM members WHERE email = ?', email)[0]?.id ?? '';
const coach = () => {
  const [row] = sql<{ email: string }>(`SELECT email FROM members WHERE roles LIKE '%coach%' ORDER BY email`);
  return row?.email ?? CAMILLE;
};
const eigs = () =>
  sql<{ email: string }>(`SELECT email FROM members WHERE roles LIKE '%eig%' ORDER BY email`).map(
    ({ email }) => email,
  );

/** A coach mentors somebody: one session is to come. */
function mentors(coachEmail: string, menteeEmail: string): void {
  sql(
    `INSERT INTO mentoring_cycles (id, member_id, coach_id, state, minutes, edition, created_at)
     VALUES ('cycle', ?, ?, 'running', 45, 1, 0)`,
    idOf(menteeEmail),
    idOf(coachEmail),
  );
  sql(
    `INSERT INTO mentoring_sessions
       (id, cycle_id, coach_id, number, state, starts_at, ends_at, moves, sequence, changed_at)
     VALUES ('session', 'cycle', ?, 1, 'planned', 9000000000000, 9000000000001, 0, 0, 0)`,
    idOf(coachEmail),
  );
}
const sessionState = () => sql<{ state: string }>('SELECT state FROM mentoring_sessions')[0]?.state;

/** The roster without these people. */
function without(...emails: string[]): string {
  const path = join(terminal.folder, 'roster.csv');
  const lines = readFileSync(demoFile('roster.csv'), 'utf8').split('\n');
  const gone = (line: string) => emails.some((email) => line.startsWith(email));
  // Nobody may have a coach who is no longer there.
  const kept = lines
    .filter((line) => !gone(line))
    .map((line) => emails.reduce((left, email) => left.replaceAll(email, ''), line));
  writeFileSync(path, kept.join('\n'));
  return path;
}

describe('an import', () => {
  it('shows beforehand what would end, and ends nothing by showing it', async () => {
    const [first = ''] = eigs();
    mentors(coach(), first);
    const { out } = await types('import', without(coach()), '--dry-run', '--deactivate-missing');
    expect(out).toContain('A trial: nothing was written');
    expect(out).toContain('This ends at nine on the next working day');
    expect(out).toMatch(/mentoring of .+ ends, 1 session cancelled; waits for a coach/);
    expect(sessionState()).toBe('planned');
    expect(sql('SELECT * FROM members WHERE active = 0')).toEqual([]);
    expect(sql('SELECT * FROM mentoring_requests')).toEqual([]);
    const json = JSON.parse((await types('import', without(coach()), '--dry-run', '--json')).out);
    expect(json.departures).toEqual([
      { email: coach(), ends: [expect.stringContaining('1 session cancelled')] },
    ]);
    expect((await types('import', without(coach()), '--dry-run')).out).toContain(
      '--deactivate-missing would end',
    );
  });

  it('says so again before it is applied, and asks where somebody can answer', async () => {
    const [first = ''] = eigs();
    const leaver = coach();
    mentors(leaver, first);
    const path = without(leaver);
    const refused = await terminal.types(['import', path, '--deactivate-missing'], 'no');
    expect(refused).toMatchObject({ exitCode: 1, err: expect.stringContaining('1 session cancelled') });
    expect(sql('SELECT * FROM members WHERE active = 0')).toEqual([]);
    const agreed = await terminal.types(['import', path, '--deactivate-missing'], 'yes');
    expect(agreed).toMatchObject({ exitCode: 0, out: expect.stringContaining('deactivated') });
    expect(sql<{ email: string }>('SELECT email FROM members WHERE active = 0')).toEqual([{ email: leaver }]);
    // It ends at nine on the next working day, when Magellan runs.
    expect(sessionState()).toBe('planned');
  });

  it('in a script shows it, and goes on; where nothing ends nobody is asked', async () => {
    const [first = '', second = ''] = eigs();
    mentors(coach(), first);
    const nothing = await terminal.types(['import', without(second), '--deactivate-missing'], 'no');
    expect(nothing.exitCode).toBe(0);
    const { exitCode, err } = await types('import', without(second, coach()), '--deactivate-missing');
    expect(exitCode).toBe(0);
    expect(err).toContain('1 session cancelled');
  });
});

describe('departures', () => {
  const recorded = (...emails: string[]) => {
    for (const email of emails) {
      sql('UPDATE members SET active = 0 WHERE email = ?', email);
      sql(
        `INSERT INTO departures (member_id, left_at, due_at, state) VALUES (?, ?, ?, 'waiting')`,
        idOf(email),
        Date.parse('2022-03-11T10:00:00Z'),
        Date.parse('2022-03-14T08:00:00Z'),
      );
    }
  };
  const states = () =>
    sql<{ state: string }>('SELECT state FROM departures ORDER BY state').map(({ state }) => state);

  it('are listed, with what ends, and doctor warns while they are to be decided', async () => {
    expect(await types('departures', 'list')).toMatchObject({ exitCode: 0, out: 'Nobody has left.' });
    const [first = '', ...others] = eigs();
    mentors(coach(), first);
    recorded(coach(), ...others.slice(0, 3));
    const { exitCode, out, err } = await types('departures', 'list');
    expect(exitCode).toBe(2);
    expect(out).toMatch(/waiting\s+2022-03-11 11:00\s+to be decided\s+1/);
    expect(out).toContain('1 session cancelled; waits for a coach');
    expect(err).toContain('4 departures to be decided');
    expect(JSON.parse((await types('departures', 'list', '--json')).out)).toHaveLength(4);
    const doctor = await types('doctor');
    expect(doctor.out).toMatch(/WARNING 4 departures at once, to be decided/);
    expect(sessionState()).toBe('planned');
    expect(states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('are confirmed or dismissed, one by one or all', async () => {
    const [one = '', two = '', three = '', four = ''] = eigs();
    recorded(one, two, three, four);
    expect(await types('departures', 'confirm')).toMatchObject({ exitCode: 1 });
    expect(await types('departures', 'confirm', 'nobody@example.org')).toMatchObject({ exitCode: 1 });
    expect((await types('departures', 'dismiss', one.toUpperCase())).out).toContain('1 departure dismissed');
    expect((await types('departures', 'confirm', two)).out).toContain('1 departure confirmed');
    expect(states()).toEqual(['confirmed', 'dismissed', 'waiting', 'waiting']);
    expect((await types('departures', 'confirm', '--all')).out).toContain('2 departures confirmed');
    expect(states()).toEqual(['confirmed', 'confirmed', 'confirmed', 'dismissed']);
    // What was confirmed by mistake can be dismissed until it has ended.
    expect((await types('departures', 'dismiss', two)).exitCode).toBe(0);
    expect((await types('departures', 'list')).exitCode).toBe(0);
  });
});
