import { type Connection, SQLite } from '../../../src/engine/sqlite/connection.ts';

type Part = { type: string; name: string; sql: string };

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A value as SQL writes it, so that it is read back as the same. */
function literal(value: unknown): string {
  if (value === null) return 'NULL';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  if (Buffer.isBuffer(value)) return `x'${value.toString('hex')}'`;
  const text = String(value);
  // One line a row: line ends are put together again by SQLite.
  const parts = text.split(/(\r|\n)/).map((part) => {
    if (part === '\n') return 'char(10)';
    return part === '\r' ? 'char(13)' : `'${part.replaceAll("'", "''")}'`;
  });
  return parts.length === 1 ? (parts[0] ?? "''") : `(${parts.join(' || ')})`;
}

/**
 * A whole database as SQL, a statement a line, the same for the same rows: tables as they were made, their rows in
 * the order of their keys, then indexes, triggers and views.
 */
export function sqlOf(file: string): string {
  const sqlite = new SQLite(file, { readonly: true });
  try {
    sqlite.defaultSafeIntegers();
    const parts = sqlite
      .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
      .all() as Part[];
    const tables = parts.filter(({ type }) => type === 'table');
    const others = parts.filter(({ type }) => type !== 'table');
    const made = ({ sql }: Part) => `${sql.replace(/\s*\n\s*/g, ' ')};`;
    return [
      'PRAGMA foreign_keys = OFF;',
      'BEGIN;',
      ...tables.map(made),
      ...tables.flatMap(({ name }) => rowsOf(sqlite, name)),
      ...others.map(made),
      'COMMIT;',
      '',
    ].join('\n');
  } finally {
    sqlite.close();
  }
}

function rowsOf(sqlite: Connection, table: string): string[] {
  const columns = sqlite.pragma(`table_info(${quoted(table)})`) as { name: string; pk: number | bigint }[];
  const names = columns.map(({ name }) => quoted(name)).join(', ');
  const keys = columns.filter(({ pk }) => Number(pk) > 0).map(({ name }) => quoted(name));
  const order = keys.length > 0 ? keys.join(', ') : names;
  const rows = sqlite
    .prepare(`SELECT ${names} FROM ${quoted(table)} ORDER BY ${order}`)
    .raw()
    .all() as unknown[][];
  return rows.map(
    (row) => `INSERT INTO ${quoted(table)} (${names}) VALUES (${row.map(literal).join(', ')});`,
  );
}

/** Makes the database that a text tells of. */
export function databaseFrom(sql: string, file: string): void {
  const sqlite = new SQLite(file);
  try {
    sqlite.exec(sql);
  } finally {
    sqlite.close();
  }
}
