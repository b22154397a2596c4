import type { SqliteDatabase } from '../../src/engine/sqlite/database.ts';

type Row = Record<string, unknown>;
type Connection = SqliteDatabase['sqlite'];

/** What only remembers that something was received. */
const UNSEEN = 'processed_events';

const tablesOf = (sqlite: Connection): string[] =>
  sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all()
    .map(String)
    .filter((name) => name !== UNSEEN);

/** Until when a message has buttons follows what is sent later to take its place: no row of anybody's changes. */
const columnsOf = (sqlite: Connection, table: string): string[] =>
  sqlite
    .prepare('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
    .map(String)
    .filter((column) => table !== 'outbox' || column !== 'buttons_until');

/** Every row of every table, but for what only remembers that something was received. */
export const dumpOf = ({ sqlite }: SqliteDatabase): Map<string, Row[]> =>
  new Map(
    tablesOf(sqlite).map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}"`).all() as Row[]]),
  );

/** The same as text, a row each, which is quick to compare. */
export type Snapshot = { columns: ReadonlyMap<string, string[]>; rows: ReadonlyMap<string, Set<string>> };

/** Reads all that a database holds, each time that it is called; a table in which nothing changed is not read again. */
export function snapshots({ sqlite }: SqliteDatabase): () => Snapshot {
  const columns = new Map(tablesOf(sqlite).map((table) => [table, columnsOf(sqlite, table)]));
  const tables = [...columns].map(([table, names]) => {
    const list = names.map((name) => `"${name}"`);
    const quoted = list.map((name) => `quote(${name})`).join(` || ',' || `);
    return {
      table,
      all: sqlite.prepare(`SELECT ${list.join(', ')} FROM "${table}"`).raw(),
      // The whole of it as one text: SQLite makes it in a tenth of the time that rows take.
      whole: sqlite.prepare(`SELECT group_concat(${quoted}, ';') FROM "${table}"`).pluck(),
      known: { whole: undefined as unknown, rows: new Set<string>() },
    };
  });
  const total = sqlite.prepare('SELECT total_changes()').pluck();
  const received = sqlite.prepare(`SELECT count(*) FROM ${UNSEEN}`).pluck();
  const unchanged = { by: Number.NaN, rows: new Map<string, Set<string>>() };
  return () => {
    // Where as many rows changed as calls were received, nothing but this was written.
    const by = Number(total.get()) - Number(received.get());
    if (by !== unchanged.by) {
      unchanged.rows = new Map(
        tables.map((each) => {
          const whole = each.whole.get();
          if (whole !== each.known.whole)
            each.known = { whole, rows: new Set(each.all.all().map((row) => JSON.stringify(row))) };
          return [each.table, each.known.rows];
        }),
      );
      unchanged.by = by;
    }
    return { columns, rows: unchanged.rows };
  };
}

export type Change = { table: string; row: Row; what: 'appeared' | 'disappeared' };

/** What is in one snapshot and not in the other: a row that changed disappeared, and appeared otherwise. */
export function changesBetween(before: Snapshot, after: Snapshot): Change[] {
  const changes: Change[] = [];
  for (const [table, columns] of after.columns) {
    const then = before.rows.get(table) ?? new Set();
    const now = after.rows.get(table) ?? new Set();
    if (then === now) continue;
    const rowOf = (text: string): Row =>
      Object.fromEntries((JSON.parse(text) as unknown[]).map((value, index) => [columns[index], value]));
    for (const row of then) if (!now.has(row)) changes.push({ table, row: rowOf(row), what: 'disappeared' });
    for (const row of now) if (!then.has(row)) changes.push({ table, row: rowOf(row), what: 'appeared' });
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
