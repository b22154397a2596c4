import type { Connection } from './connection.ts';

/** Twice this is enough for every query of an app; one that is built of many rows has a text for each number of rows. */
const GENERATION = 250;

/** Longer texts insert many rows at once: each is used once, and would push out what is used all the time. */
const MAX_LENGTH = 4_000;

/**
 * A connection for Kysely that keeps prepared statements, those that are not used for long going first. Kysely asks for
 * one at each query, and to prepare costs more than to run it. SQLite prepares a kept one anew by itself when the
 * schema has changed.
 */
export function keepStatements(sqlite: Connection): Pick<Connection, 'prepare' | 'close'> {
  type Statements = Map<string, ReturnType<Connection['prepare']>>;
  // Two generations, so that one that is used often is found by one look, and nothing is moved.
  let recent: Statements = new Map();
  let former: Statements = new Map();
  const prepare = (text: string) => {
    const known = recent.get(text);
    if (known) return known;
    const statement = former.get(text) ?? sqlite.prepare(text);
    if (text.length > MAX_LENGTH) return statement;
    recent.set(text, statement);
    if (recent.size >= GENERATION) [former, recent] = [recent, new Map()];
    return statement;
  };
  return { prepare: prepare as Connection['prepare'], close: () => sqlite.close() };
}
