import { sql } from 'kysely';
import { type Database, emptyTables, type Tx } from './database.ts';
import { migrateDatabase } from './migrate.ts';
import type { SealedColumn } from './reencrypt.ts';
import { Refusal } from './refusal.ts';
import type { Secrets } from './secrets.ts';
import { openSqlite } from './sqlite/database.ts';
import { carryTexts } from './unsigned/by-engine.ts';

/** One table as it is made: its columns, and those by which a row is known, as they are stored. */
type Table = { name: string; columns: string[]; key: string[] };

/** How many rows were carried over, of how many tables; how many sealed texts were opened, unsigned ones apart. */
export type Moved = { tables: number; rows: number; sealed: number; unsigned: number };

type Options = {
  secrets: Secrets;
  /** The columns that hold sealed texts: each is opened once it has been carried over. */
  sealed: readonly SealedColumn[];
  onProgress?(done: number, total: number): void;
};

const ROWS_AT_ONCE = 500;

/** What an engine keeps for itself: not carried over. */
const OWN = ['leader', 'leader_lease', 'checkpoint_pending', 'unsigned_pool', 'unsigned_pool_version'];

/**
 * Carries a whole database over into an empty one, of whichever engines: every row of every table in one transaction,
 * each sealed text opened, the rows counted on both sides. The unsigned texts of what is open go from where one engine
 * keeps them to where the other does. The source is only read; after a failure the target is as it was.
 * @throws Refusal when the target is not empty, or something is missing or does not open
 */
export async function moveDatabase(from: Database, to: Database, options: Options): Promise<Moved> {
  const { secrets, sealed, onProgress = () => undefined } = options;
  const tables = (await tablesInOrder()).filter(({ name }) => !OWN.includes(name));
  return from.transact((source) =>
    to.transact(async (target) => {
      await refuseFull(target, to.name);
      // What its migrations have put there is in the source as well.
      await emptyTables(target, tables.map(({ name }) => name).reverse());
      const counts = new Map<string, number>();
      for (const { name } of tables) counts.set(name, await countOf(source, name));
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      let done = 0;
      for (const table of tables) {
        for await (const rows of pagesOf(source, table)) {
          await insert(target, table, rows);
          done += rows.length;
          onProgress(done, total);
        }
        const [there, wanted] = [await countOf(target, table.name), counts.get(table.name)];
        if (there !== wanted) throw new Refusal(`Of ${wanted} rows of ${table.name}, ${there} arrived.`);
        await to.countOn(target, table.name);
      }
      const opened = await openAll(target, secrets, sealed);
      const unsigned = await carryTexts({ from, source, to, target, secrets });
      return { tables: tables.length, rows: total, sealed: opened, unsigned };
    }),
  );
}

/** Every table of this version, in the order in which they are made: each after those that it refers to. */
async function tablesInOrder(): Promise<Table[]> {
  const made = openSqlite(':memory:');
  try {
    await migrateDatabase(made, {
      log: { info: () => undefined },
      clock: { now: () => 0 },
      backupFolder: '',
    });
    const names = made.sqlite
      .prepare(
        `SELECT name FROM sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'kysely_%' ORDER BY rowid`,
      )
      .pluck()
      .all() as string[];
    return names.map((name) => {
      const info = made.sqlite.pragma(`table_info(${name})`) as { name: string; pk: number }[];
      const key = info.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
      return { name, columns: info.map((column) => column.name), key: key.map((column) => column.name) };
    });
  } finally {
    await made.close();
  }
}

async function refuseFull(target: Tx, name: string): Promise<void> {
  for (const table of ['members', 'outbox', 'occurrences'])
    if ((await countOf(target, table)) > 0)
      throw new Refusal(`The database ${name} is in use already: give one that is empty.`);
}

async function countOf(tx: Tx, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}`.execute(
    tx,
  );
  return Number(rows[0]?.count);
}

type Row = Record<string, unknown>;

/** A table's rows, as they are stored, some hundred at once. */
async function* pagesOf(tx: Tx, { name, columns, key }: Table): AsyncGenerator<Row[]> {
  const order = sql.join((key.length > 0 ? key : columns).map((column) => sql.ref(column)));
  const plain = tx.withoutPlugins();
  for (let from = 0; ; from += ROWS_AT_ONCE) {
    const { rows } = await sql<Row>`
      SELECT ${sql.join(columns.map((column) => sql.ref(column)))} FROM ${sql.table(name)}
      ORDER BY ${order} LIMIT ${sql.lit(ROWS_AT_ONCE)} OFFSET ${sql.lit(from)}`.execute(plain);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

async function insert(tx: Tx, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`INSERT INTO ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    VALUES ${sql.join(values)}`.execute(tx);
}

/** Opens every sealed text. @throws Refusal when one does not open: its secret is not known here */
async function openAll(tx: Tx, secrets: Secrets, columns: readonly SealedColumn[]): Promise<number> {
  let opened = 0;
  for (const { table, column } of columns) {
    const { rows } = await sql<{ id: string; sealed: string }>`
      SELECT id, ${sql.ref(column)} AS sealed FROM ${sql.table(table)}
      WHERE ${sql.ref(column)} IS NOT NULL AND ${sql.ref(column)} <> ''`.execute(tx);
    for (const { id, sealed } of rows)
      try {
        secrets.open(sealed, `${table}/${id}`);
      } catch (cause) {
        throw new Refusal(
          `A text of ${table} does not open: MAGELLAN_SECRET, or the file of secrets, must have every secret that is ` +
            'still in use, the newest first.',
          undefined,
          { cause },
        );
      }
    opened += rows.length;
  }
  return opened;
}
