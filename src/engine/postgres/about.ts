import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database.ts';
import { EXIT, Refusal } from '../refusal.ts';
import { whyUnusable } from './faults.ts';

/** The oldest PostgreSQL that Magellan is tried on, as `server_version_num` has it. */
const OLDEST = 150_000;

/** What a server is, how large the database is in bytes, and whether it can be written. */
export async function aboutServer(
  db: Kysely<Tables>,
): Promise<{ version: string; bytes: number; takesWrites: boolean }> {
  const { rows } = await sql<{ version: string; bytes: number; standby: number }>`
    SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes,
      (pg_is_in_recovery() OR current_setting('default_transaction_read_only') = 'on') AS standby`.execute(
    db,
  );
  const [{ version, bytes, standby } = { version: '', bytes: 0, standby: 1 }] = rows;
  return { version, bytes, takesWrites: standby === 0 };
}

/** @throws Refusal that says why a database cannot be used */
export function refuseUnusable(error: unknown, name: string): never {
  const why = whyUnusable(error) ?? (error instanceof Error ? error.message : String(error));
  throw new Refusal(`The database ${name} cannot be used: ${why}.`, EXIT.refused, { cause: error });
}

/** @throws Refusal in words when a database cannot be reached, or cannot carry what is promised */
export async function refuseUnfit(db: Kysely<Tables>, name: string): Promise<void> {
  const { rows } = await sql<{ version: number; shown: string; encoding: string }>`
    SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS shown,
      current_setting('server_encoding') AS encoding`
    .execute(db)
    .catch((error: unknown) => refuseUnusable(error, name));
  const [server] = rows;
  if ((server?.version ?? 0) < OLDEST)
    throw new Refusal(
      `The database ${name} is of PostgreSQL ${server?.shown}: Magellan needs PostgreSQL ${OLDEST / 10_000} or later.`,
    );
  if (server?.encoding !== 'UTF8')
    throw new Refusal(
      `The database ${name} is encoded in ${server?.encoding}: make one with \`createdb --encoding UTF8 --template template0\`.`,
    );
}
