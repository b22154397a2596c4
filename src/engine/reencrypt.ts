import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables, Tx } from './database.ts';
import { type Secrets, sealStart } from './secrets.ts';

/** A column of sealed texts. Each is sealed under its table and its row's `id`: "meteo_signed/…". */
export type SealedColumn = { table: keyof Tables & string; column: string };

const startIn = (column: string, starts: readonly string[]): RawBuilder<boolean> =>
  sql`substr(${sql.ref(column)}, 1, ${starts[0]?.length ?? 0}) IN (${sql.join(starts)})`;

/** SQL: whether a text can be opened here, being sealed under a secret that is known. */
export const canBeOpened = ({ keyIds }: Pick<Secrets, 'keyIds'>, column: string) =>
  startIn(column, keyIds.map(sealStart));

/** SQL: whether a text is sealed under a known secret that is not the newest; null when there is only one. */
export function isUnderFormer({ keyIds }: Pick<Secrets, 'keyIds'>, column: string) {
  const former = keyIds.slice(1).map(sealStart);
  return former.length === 0 ? null : startIn(column, former);
}

/**
 * Seals again, under the newest secret and in their places, `most` texts at most that are under a former one.
 * What no known secret opens is left as it is.
 * @returns how many
 */
export async function reencryptRows(
  tx: Tx,
  secrets: Pick<Secrets, 'keyIds' | 'open' | 'seal'>,
  { table, column }: SealedColumn,
  max: number,
): Promise<number> {
  const former = isUnderFormer(secrets, column);
  if (former === null || max <= 0) return 0;
  const { rows } = await sql<{ id: string; sealed: string }>`
    SELECT id, ${sql.ref(column)} AS sealed FROM ${sql.table(table)} WHERE ${former} LIMIT ${max}`.execute(
    tx,
  );
  for (const { id, sealed } of rows) {
    const associated = `${table}/${id}`;
    const renewed = secrets.seal(secrets.open(sealed, associated), associated);
    await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${renewed} WHERE id = ${id}`.execute(tx);
  }
  return rows.length;
}

/** How many texts need a secret that is not the newest: `former` are known here, `unknown` are not. */
export async function countUnderFormerKeys(
  db: Kysely<Tables>,
  { keyIds }: Pick<Secrets, 'keyIds'>,
  columns: readonly SealedColumn[],
): Promise<{ former: number; unknown: number }> {
  const [newest = '', ...others] = keyIds.map(sealStart);
  const counted = { former: 0, unknown: 0 };
  for (const { table, column } of columns) {
    const { rows } = await sql<{ start: string; count: number }>`
      SELECT substr(${sql.ref(column)}, 1, ${newest.length}) AS start, count(*) AS count
      FROM ${sql.table(table)} WHERE ${sql.ref(column)} <> '' GROUP BY start`.execute(db);
    for (const { start, count } of rows) {
      if (start !== newest) counted[others.includes(start) ? 'former' : 'unknown'] += Number(count);
    }
  }
  return counted;
}
