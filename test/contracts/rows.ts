import type { Database } from '../../src/engine/database.ts';

type Row = Record<string, unknown>;

/** Until when a message has buttons follows what is sent later to take its place: no row of anybody's changes. */
function shown(table: string, row: Row): Row {
  const { buttons_until: _until, ...rest } = row;
  return table === 'outbox' ? rest : row;
}

/** Every row of every table, but for what only remembers that something was received. */
export type Dump = Map<string, Row[]>;

export function dumpOf({ sqlite }: Database): Dump {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as { name: string }[];
  return new Map(
    tables
      .filter(({ name }) => name !== 'processed_events')
      .map(({ name }) => [
        name,
        (sqlite.prepare(`SELECT * FROM "${name}"`).all() as Row[]).map((row) => shown(name, row)),
      ]),
  );
}

export type Change = { table: string; row: Row; what: 'appeared' | 'disappeared' };

/** What is in one dump and not in the other: a row that changed disappeared, and appeared otherwise. */
export function changesBetween(before: Dump, after: Dump): Change[] {
  const changes: Change[] = [];
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const then = new Set((before.get(table) ?? []).map((row) => JSON.stringify(row)));
    const now = new Set((after.get(table) ?? []).map((row) => JSON.stringify(row)));
    for (const row of then)
      if (!now.has(row)) changes.push({ table, row: JSON.parse(row), what: 'disappeared' });
    for (const row of now)
      if (!then.has(row)) changes.push({ table, row: JSON.parse(row), what: 'appeared' });
  }
  return changes;
}

/** Whose row this is: a member's id, or null when it is nobody's alone. Accounts here are "u-" of "m-". */
export function ownerOf({ table, row }: Pick<Change, 'table' | 'row'>): string | null {
  if (table === 'members') return String(row.id);
  if (table === 'outbox')
    return row.recipient_kind === 'person' ? String(row.recipient).replace(/^u-/, 'm-') : null;
  // Who has read is the reader's trace: the author only sees it.
  const owner = row.member_id ?? row.reader_id;
  // The calendar of the whole promotion stands under ''.
  return owner === undefined || owner === null || owner === '' ? null : String(owner);
}

export const inWords = ({ table, row, what }: Change): string => `${table} ${what}: ${JSON.stringify(row)}`;
