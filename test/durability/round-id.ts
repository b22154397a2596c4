import { openSqlite } from '../../src/engine/sqlite/database.ts';

/** The id of a round that has opened. */
export async function roundId(databaseFile: string, key: string): Promise<string> {
  const database = openSqlite(databaseFile);
  const row = await database.db
    .selectFrom('meteo_rounds')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  await database.close();
  return row.id;
}
