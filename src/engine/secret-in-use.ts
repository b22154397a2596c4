import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import type { Database, Tables } from './database.ts';
import { Refusal } from './refusal.ts';
import { loadSecrets, type Secrets } from './secrets.ts';

declare module './database.ts' {
  interface Tables {
    /** One row: the key id of the newest secret with which Magellan last started. */
    secret_in_use: { one: number; keyId: string };
  }
}

/** Where the secrets come from: given in MAGELLAN_SECRET, or else in a file. */
export type SecretSource = { given: readonly string[]; file: string };

const REMEDY =
  'Put back the copy of magellan.secret that you keep, or set MAGELLAN_SECRET: without it, what members wrote ' +
  'cannot be read. Nothing was changed.';

/** The key id of the secret that this database was last used with, null when Magellan never started on it. */
export async function secretInUse(db: Kysely<Tables>): Promise<string | null> {
  const row = await db.selectFrom('secret_in_use').select('keyId').executeTakeFirst();
  return row?.keyId ?? null;
}

/**
 * The secrets of a database. A new one is made for a new database only: beside one that was used with a secret
 * it would open nothing.
 * @throws Refusal when the secret that the database was last used with is not among them
 */
export async function secretsFor({ db, name }: Database, { given, file }: SecretSource): Promise<Secrets> {
  const used = await secretInUse(db);
  if (used !== null && given.length === 0 && !existsSync(file))
    throw new Refusal(`The secret of ${name} is missing: there is no ${file}. ${REMEDY}`);
  const secrets = loadSecrets({ given, file });
  if (used === null || secrets.keyIds.includes(used)) return secrets;
  const where = given.length > 0 ? 'MAGELLAN_SECRET' : file;
  throw new Refusal(`The secret that ${name} was last used with is not in ${where}. ${REMEDY}`);
}

/** The secrets, where there are any that can be read; makes none. */
export function secretsThatAreThere({ given, file }: SecretSource): Secrets | null {
  if (given.length === 0 && !existsSync(file)) return null;
  try {
    return loadSecrets({ given, file });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Remembers that from now on texts are sealed under the newest of these secrets. */
export async function recordSecretInUse(
  database: Database,
  { keyIds }: Pick<Secrets, 'keyIds'>,
): Promise<void> {
  const [keyId] = keyIds;
  if (keyId === undefined || (await secretInUse(database.db)) === keyId) return;
  await database.transact(async (tx) => {
    await tx
      .insertInto('secret_in_use')
      .values({ one: 1, keyId })
      .onConflict((conflict) => conflict.column('one').doUpdateSet({ keyId }))
      .execute();
  });
}
