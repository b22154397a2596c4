import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { type Attempt, attempts } from './attempt.ts';
import { isToRepeat } from './faults.ts';

/** How many transactions are under way at once. */
const MAX_CONNECTIONS = 10;
/** Longer than this nobody waits for a connection: chats want their answer within three seconds. */
const CONNECT_WITHIN_MS = 5_000;

const { builtins } = pg.types;

/** What is read is what SQLite gives: numbers are numbers, yes and no 1 and 0, and all else is text. */
function parserOf(type: number): (value: string) => unknown {
  switch (type) {
    case builtins.BOOL:
      return (value) => (value === 't' ? 1 : 0);
    case builtins.INT2:
    case builtins.INT4:
    case builtins.INT8:
    case builtins.FLOAT4:
    case builtins.FLOAT8:
    case builtins.NUMERIC:
      return numberOf;
    default:
      return (value) => value;
  }
}

function numberOf(value: string): number {
  const number = Number(value);
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) throw new Error(`${value} is too large a number`);
  return number;
}

/** Why connections were ended while nothing was asked of them: what is asked next only fails for their end. */
const ended = new WeakMap<pg.ClientBase, Error>();

/** Connections as `pg` keeps them; each knows in which try at a transaction it was taken. */
export function createPool(url: string): PostgresPool & { pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
    application_name: 'magellan',
    types: { getTypeParser: (type: number) => parserOf(type) },
  });
  // One that is lost while it does nothing is opened anew when it is needed; in the midst of something, its query fails.
  pool.on('error', () => undefined);
  pool.on('connect', (client) =>
    client.on('error', (error) => ended.set(client, ended.get(client) ?? error)),
  );
  return {
    pool,
    connect: async () => watched(await pool.connect(), attempts.getStore()),
    end: () => pool.end(),
  };
}

/** What writes rows, as PostgreSQL names what it did. */
const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function watched(client: pg.PoolClient, attempt: Attempt | undefined): PostgresPoolClient {
  const query = async (text: string, values: unknown[]) => {
    try {
      const result = await client.query(text, values);
      if (attempt && WRITES.has(result.command)) attempt.rows += result.rowCount ?? 0;
      // A transaction in which something failed is rolled back by its commit, which does not fail.
      if (text === 'commit' && result.command !== 'COMMIT')
        throw new Error('the transaction was rolled back: an error in it was passed over');
      return result;
    } catch (error) {
      const cause = ended.get(client) ?? error;
      if (attempt && isToRepeat(cause)) attempt.again ??= cause;
      throw error;
    }
  };
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
}
