import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** That a member has something too: a question, an idea, of some list. */
export type Support = { list: string; item: string; memberId: string };

/** Who has what too, in a table of its own, so that each is counted once: others see a number, never who. */
export type Supports = {
  /** She has it too, or no longer. */
  setSupport(tx: Tx, support: Support, has: boolean): Promise<void>;
  /** How many have each item of a list. */
  supportCounts(tx: Tx, list: string): Promise<Map<string, number>>;
  /** What a member has, of one list or of all. */
  supportedBy(tx: Tx, memberId: string, list?: string): Promise<Set<string>>;
};

/** `list` and `item` are the columns that say of what; `member_id` is the third, and the three are the key. */
export function supportsIn(table: string, columns: { list: string; item: string }): Supports {
  const [rows, list, item] = [sql.table(table), sql.ref(columns.list), sql.ref(columns.item)];
  return {
    async setSupport(tx, support, has) {
      if (has)
        await sql`INSERT INTO ${rows} (${list}, ${item}, member_id)
          VALUES (${support.list}, ${support.item}, ${support.memberId}) ON CONFLICT DO NOTHING`.execute(tx);
      else
        await sql`DELETE FROM ${rows} WHERE ${list} = ${support.list} AND ${item} = ${support.item}
          AND member_id = ${support.memberId}`.execute(tx);
    },
    async supportCounts(tx, of) {
      const { rows: found } = await sql<{ item: string; count: number }>`
        SELECT ${item} AS item, count(*) AS count FROM ${rows} WHERE ${list} = ${of} GROUP BY ${item}`.execute(
        tx,
      );
      return new Map(found.map((row) => [row.item, Number(row.count)]));
    },
    async supportedBy(tx, memberId, of) {
      const within = of === undefined ? sql`` : sql` AND ${list} = ${of}`;
      const { rows: found } = await sql<{ item: string }>`
        SELECT ${item} AS item FROM ${rows} WHERE member_id = ${memberId}${within}`.execute(tx);
      return new Set(found.map((row) => row.item));
    },
  };
}
