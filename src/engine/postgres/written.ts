import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database.ts';

/**
 * A mark of all that is visible: the number of transactions that the server has given out, but for those that only
 * renewed the lease of whoever leads, which is each second. Where none is under way, all of them are visible, and that
 * number is the same as long as nobody else has written. Where some are, it is the snapshot itself, beside how often
 * the lease was renewed. Other databases of the same server count as writers too: then it changes without a cause.
 */
export async function writtenSoFar(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ snapshot: string; renewals: number | null }>`
    SELECT pg_current_snapshot()::text AS snapshot, (SELECT renewals FROM leader_lease) AS renewals`.execute(
    db,
  );
  const [row] = rows;
  return row === undefined ? '' : markOf(row.snapshot, row.renewals ?? 0);
}

/** `snapshot` as PostgreSQL writes it: the first under way, the first not given out yet, and which are under way. */
export function markOf(snapshot: string, renewals: number): string {
  const [first, next, underWay] = snapshot.split(':');
  if (first !== next || underWay !== '' || next === undefined) return `${snapshot}/${renewals}`;
  return String(BigInt(next) - BigInt(renewals));
}
