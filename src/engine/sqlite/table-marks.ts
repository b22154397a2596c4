import type { CompiledQuery, DatabaseConnection } from 'kysely';
import type { Tx } from '../database.ts';
import type { Connection } from './connection.ts';

/** What some tables held when they were read: as long as it is current, reading them again gives the same. */
export type TableMark = { of: readonly (readonly [table: string, version: number])[]; elsewhere: string };

/** The table that a statement writes; what begins otherwise writes none, or is found by the count of all changes. */
const WRITTEN =
  /^\s*(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from)\s+"?(\w+)"?/i;

/** What writes nothing, whatever it is. */
const READS = /^\s*select\b/i;

/** What takes back what was written: what was read meanwhile was never there. */
const UNDOES = /^\s*rollback\b/i;

/**
 * Follows which tables are read and written, by the statements that Kysely runs on the one connection. What is
 * changed in another way (a row that goes with another, a statement of its own, another process) is not missed: it
 * is in SQLite's own counts, and then every table may have changed.
 */
export function followTables(sqlite: Connection, tables: () => readonly string[]) {
  const total = sqlite.prepare('SELECT total_changes()').pluck();
  const others = sqlite.prepare('PRAGMA data_version').pluck();
  const versions = new Map<string, number>();
  let known: ReadonlySet<string> | null = null;
  let reading: Set<string> | null = null;
  /** How many changes are accounted for by statements, and how often there were others. */
  let followed = Number(total.get());
  let unfollowed = 0;

  function elsewhere(): string {
    const now = Number(total.get());
    if (now !== followed) {
      followed = now;
      unfollowed += 1;
    }
    return `${unfollowed}/${others.get()}`;
  }

  /** The same, asked once of a transaction for as long as nothing but reading was run. */
  const asked = new WeakMap<Tx, { written: number; answer: string }>();
  let written = 0;
  function elsewhereIn(tx: Tx): string {
    const known = asked.get(tx);
    if (known?.written === written) return known.answer;
    const answer = elsewhere();
    asked.set(tx, { written, answer });
    return answer;
  }

  function ran({ sql }: CompiledQuery, changes: bigint): void {
    const [, table] = WRITTEN.exec(sql) ?? [];
    if (table === undefined) return;
    followed += Number(changes);
    versions.set(table, (versions.get(table) ?? 0) + 1);
  }

  function reads({ sql }: CompiledQuery): void {
    if (reading === null) return;
    known ??= new Set(tables());
    for (const word of sql.match(/\w+/g) ?? []) if (known.has(word)) reading.add(word);
  }

  /** Something that was written is taken back. */
  function undone(): void {
    unfollowed += 1;
    written += 1;
  }

  const markOf = (tx: Tx, tables: Iterable<string>): TableMark => ({
    of: [...tables].map((table) => [table, versions.get(table) ?? 0] as const),
    elsewhere: elsewhereIn(tx),
  });

  return {
    undone,
    /** The mark of tables as they are now, of what is known to be in them. */
    markOf,
    /** The same connection, followed. */
    on: (connection: DatabaseConnection): DatabaseConnection => ({
      async executeQuery<Row>(query: CompiledQuery) {
        reads(query);
        const result = await connection.executeQuery<Row>(query);
        if (!READS.test(query.sql)) written += 1;
        if (UNDOES.test(query.sql)) undone();
        if (result.numAffectedRows !== undefined && result.numAffectedRows > 0n)
          ran(query, result.numAffectedRows);
        return result;
      },
      streamQuery<Row>(query: CompiledQuery, size: number) {
        reads(query);
        return connection.streamQuery<Row>(query, size);
      },
    }),
    /**
     * Runs what only reads, within a transaction, and gives with it the mark of what it read: what was read before, too,
     * where it was found to be current in the midst of it.
     */
    async noting<Result>(tx: Tx, read: () => Promise<Result>): Promise<{ gave: Result; mark: TableMark }> {
      const before = elsewhereIn(tx);
      const own = new Set<string>();
      const outer = reading;
      reading = own;
      try {
        const gave = await read();
        const of = [...own].map((table) => [table, versions.get(table) ?? 0] as const);
        return { gave, mark: { of, elsewhere: before } };
      } finally {
        reading = outer;
        for (const table of own) outer?.add(table);
      }
    },
    isCurrent(tx: Tx, { of, elsewhere: before }: TableMark): boolean {
      if (reading !== null) for (const [table] of of) reading.add(table);
      if (elsewhereIn(tx) !== before) return false;
      for (const [table, version] of of) if ((versions.get(table) ?? 0) !== version) return false;
      return true;
    },
  };
}

export type TableMarks = ReturnType<typeof followTables>;
