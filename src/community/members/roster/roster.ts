import { z } from 'zod';
import { isDate } from '../../format/iso-dates.ts';
import { looksLike, nearestWord, plainWord } from '../../format/words.ts';
import type { Label, Programme } from '../../programme/programme.ts';
import { LOCALES, type Locale, ROLES, type Role } from '../member.ts';
import { type Cells, type Column, type RosterFault, readCells } from './csv.ts';

export type { RosterFault } from './csv.ts';

/** One person, as the roster says. E-mails are in small letters; `locale` is null when it does not say. */
export type RosterRow = {
  line: number;
  email: string;
  name: string;
  roles: Role[];
  metier: string | null;
  defi: string | null;
  coachEmail: string | null;
  expertise: string[];
  locale: Locale | null;
  /** Accounts on the chats, as they are written: "mattermost:alix.moreau". */
  accounts?: string[];
  /** First and last day (ISO dates), null when the cell is empty; left out when the file has no such column. */
  arrivesOn?: string | null;
  leavesOn?: string | null;
};

type Lists = Pick<Programme, 'metiers' | 'expertise'>;

/**
 * Reads a roster whole: everyone in it, or all that is wrong at once, by line. `knownCoaches` are the e-mails
 * of coaches who are in the database already, and need not be in the file. `former` says, by e-mail, whose coach in the
 * database is none any more: a file that says the same is not at fault.
 */
export function readRoster(
  file: Buffer | string,
  programme: Lists,
  knownCoaches: Iterable<string> = [],
  former: ReadonlyMap<string, string> = new Map(),
): { rows: RosterRow[] } | { faults: RosterFault[] } {
  const { rows: lines, faults, columns } = readCells(file);
  const whole = faults.length === 0;
  const rows = lines.map((cells) => rowFrom(cells, programme, faults, columns));
  if (whole && rows.length === 0)
    faults.push({ line: 2, column: null, given: '', reason: 'there is nobody in the file' });
  faults.push(...faultsBetween(rows));
  // A line that could not be read, or whose roles could not, may well be the coach's.
  if (whole && !faults.some(({ column }) => column === 'roles'))
    faults.push(
      ...coachFaults(rows, new Set(Array.from(knownCoaches, (email) => email.toLowerCase())), former),
    );
  return faults.length > 0 ? { faults: faults.toSorted((a, b) => a.line - b.line) } : { rows };
}

function rowFrom(
  cells: Cells,
  programme: Lists,
  faults: RosterFault[],
  columns: ReadonlySet<string>,
): RosterRow {
  const { line } = cells;
  // What a spreadsheet would take for a formula bears an apostrophe in an export.
  const asTyped = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '');
  const fault = (column: Column, reason: string, given: string = cells[column]) => {
    faults.push({ line, column, given, reason });
  };
  const email = cells.email.toLowerCase();
  if (!isEmail(email)) fault('email', 'not an e-mail address');
  if (cells.name === '' || cells.name.length > 100) fault('name', 'a name of 1 to 100 letters is needed');

  const roles = severalOf(cells.roles, (typed) => {
    const role = ROLES.find((known) => known === plainWord(typed));
    if (!role) fault('roles', unknown('role', ROLES, nearestWord(typed, ROLES)), typed);
    return role;
  });
  if (cells.roles === '') fault('roles', `one role at least is needed, among ${ROLES.join(', ')}`);

  const metier = cells.metier === '' ? null : labelled(cells.metier, programme.metiers);
  if (metier === undefined) fault('metier', unknownLabel('metier', cells.metier, programme.metiers));
  if (roles.includes('eig') && metier === null) fault('metier', 'an EIG has a metier');
  if (roles.includes('eig') && cells.defi === '') fault('defi', 'an EIG has a defi');
  // A cell was left out before it: all who have one coach would be one team.
  if (isEmail(cells.defi))
    fault('defi', 'an e-mail address is not the name of a defi: is a cell missing before it?');
  if (cells.defi.length > 100) fault('defi', 'the name of a defi has 100 letters at most');

  const expertise = severalOf(cells.expertise, (typed) => {
    const id = labelled(typed, programme.expertise);
    if (id === undefined)
      fault('expertise', unknownLabel('field of expertise', typed, programme.expertise), typed);
    return id;
  });
  const coachEmail = cells.coach.toLowerCase() || null;
  if (coachEmail !== null && !isEmail(coachEmail)) fault('coach', 'not the e-mail address of a coach');

  const locale = LOCALES.find((known) => known === cells.locale.toLowerCase()) ?? null;
  if (cells.locale !== '' && locale === null) fault('locale', `${LOCALES.join(' or ')}, or nothing`);
  const days: Pick<RosterRow, 'arrivesOn' | 'leavesOn'> = {};
  for (const [column, key] of [
    ['arrival', 'arrivesOn'],
    ['departure', 'leavesOn'],
  ] as const) {
    if (!columns.has(column)) continue;
    if (cells[column] !== '' && !isDate(cells[column]))
      fault(column, 'a date that exists, such as 2022-03-11');
    days[key] = cells[column] === '' ? null : cells[column];
  }
  if (days.arrivesOn && days.leavesOn && days.leavesOn < days.arrivesOn)
    fault('departure', 'a day on or after the arrival');
  const defi = cells.defi === '' ? null : asTyped(cells.defi);
  return {
    ...days,
    line,
    email,
    name: asTyped(cells.name),
    roles,
    metier: metier ?? null,
    defi,
    coachEmail,
    expertise,
    locale,
    ...(cells.account === '' ? {} : { accounts: cells.account.split(/[\s|]+/) }),
  };
}

/** What only shows when lines are held against one another. */
function faultsBetween(rows: readonly RosterRow[]): RosterFault[] {
  const faults: RosterFault[] = [];
  const byEmail = new Map<string, RosterRow>();
  const byDefi = new Map<string, RosterRow>();
  for (const row of rows) {
    const namesake = byEmail.get(row.email);
    if (namesake === undefined) byEmail.set(row.email, row);
    else if (row.email !== '')
      faults.push({
        line: row.line,
        column: 'email',
        given: row.email,
        reason: `already on line ${namesake.line}`,
      });

    const team = row.defi === null ? undefined : byDefi.get(plainWord(row.defi));
    if (row.defi !== null && team === undefined) byDefi.set(plainWord(row.defi), row);
    else if (row.defi !== null && team?.defi != null && looksLike(row.defi, team.defi)) row.defi = team.defi;
    else if (row.defi !== null && team !== undefined && team.defi !== row.defi) {
      const reason = `written "${team.defi}" on line ${team.line}: one defi has one name`;
      faults.push({ line: row.line, column: 'defi', given: row.defi, reason });
    }
  }
  return faults;
}

function coachFaults(
  rows: readonly RosterRow[],
  knownCoaches: ReadonlySet<string>,
  former: ReadonlyMap<string, string>,
): RosterFault[] {
  const faults: RosterFault[] = [];
  const byEmail = new Map(rows.map((row) => [row.email, row]));
  for (const { line, email, coachEmail } of rows) {
    if (coachEmail === null || !isEmail(coachEmail) || former.get(email) === coachEmail) continue;
    const coach = byEmail.get(coachEmail);
    const isCoach = coach === undefined ? knownCoaches.has(coachEmail) : coach.roles.includes('coach');
    if (isCoach) continue;
    const reason =
      coach === undefined
        ? 'nobody has this e-mail, neither in the file nor among the coaches already known'
        : `the person with this e-mail (line ${coach.line}) does not have the role coach`;
    faults.push({ line, column: 'coach', given: coachEmail, reason });
  }
  return faults;
}

const isEmail = (value: string): boolean => z.email().safeParse(value).success;

/** The words of a cell (separated by spaces, | or /), each read, once. */
function severalOf<Word>(cell: string, read: (typed: string) => Word | undefined): Word[] {
  const words = cell.split(/[\s|/]+/).filter((typed) => typed !== '');
  return [...new Set(words.map(read).filter((word) => word !== undefined))];
}

/** The id that was typed, whatever its case and accents; undefined when the list does not have it. */
const labelled = (typed: string, labels: readonly Label[]): string | undefined =>
  labels.find(({ id }) => id === plainWord(typed))?.id;

/** Somebody who typed what people read ("Science des données") meant its id. */
function unknownLabel(what: string, typed: string, labels: readonly Label[]): string {
  const ids = labels.map(({ id }) => id);
  const candidates = labels.flatMap(({ id, fr, en }) => [id, plainWord(fr), plainWord(en)]);
  const near = nearestWord(typed, candidates);
  const meant = labels.find(
    ({ id, fr, en }) => near !== null && [id, plainWord(fr), plainWord(en)].includes(near),
  );
  return unknown(what, ids, meant?.id ?? null);
}

const unknown = (what: string, known: readonly string[], near: string | null): string =>
  near === null ? `no such ${what}: it is one of ${known.join(', ')}` : `no such ${what}: is it ${near}?`;
