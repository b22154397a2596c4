import type { Connection } from './connection.ts';

/** Enough for every query of an app; one that is built of many rows has a text for each number of rows. */
const MAX_STATEMENTS = 500;

/** Longer texts insert many rows at once: each is used once, and would push out what is used all the time. */
const MAX_LENGTH = 4_000;

/**
 * A connection for Kysely that keeps prepared statements, the least recently used going first. Kysely asks for
 * one at each query, and to prepare costs more than to run it. SQLite prepares a kept one anew by itself when the
 * schema has changed.
 */
export function keepStatements(sqlite: Connection): Pick<Connection, 'prepare' | 'close'> {
  const kept = new Map<string, ReturnType<Connection['prepare']>>();
  const prepare = (text: string) => {
    const known = kept.get(text);
    if (known) kept.delete(text);
    const statement = known ?? sqlite.prepare(text);
    if (text.length > MAX_LENGTH) return statement;
    kept.set(text, statement);
    const [leastRecent] = kept.keys();
    if (kept.size > MAX_STATEMENTS && leastRecent !== undefined) kept.delete(leastRecent);
    return statement;
  };
  return { prepare: prepare as Connection['prepare'], close: () => sqlite.close() };
}
