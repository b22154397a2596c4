import { openSqlite } from '../../src/engine/sqlite/database.ts';

/** One entry of the outbox, as it was when it was last seen: old ones are forgotten after some months. */
export type Entry = {
  id: string;
  key: string;
  kind: string;
  state: string;
  reason: string | null;
  whole: string | null;
};

/** Reads the outbox beside Magellan, between two of its lives or while it runs. */
export function entriesOf(databaseFile: string) {
  const entries = new Map<string, Entry>();
  async function noteEntries(): Promise<void> {
    const database = openSqlite(databaseFile);
    const rows = await database.db
      .selectFrom('outbox')
      .select(['id', 'key', 'kind', 'state', 'reason', 'whole'])
      .execute();
    for (const row of rows) entries.set(row.id, row);
    await database.close();
  }
  return { entries, noteEntries };
}
