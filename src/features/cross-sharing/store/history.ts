import { sql } from 'kysely';
import type { Tx } from '../../../engine/database.ts';

/** So many sharings are looked back at: more than a promotion has. */
const MAX_SHARINGS = 24;

/**
 * Who was with whom at the sharings before an instant, the last first, each as the list of its groups. Those
 * that were cancelled don't count, nor whoever was noted not to have come.
 */
export async function sharingsBefore(tx: Tx, startsAt: number, exceptId: string): Promise<string[][][]> {
  const { rows } = await sql<{ gatheringId: string; groupId: string; memberId: string }>`
    SELECT p.gathering_id AS gatheringId, p.group_id AS groupId, p.member_id AS memberId
    FROM sharing_places p
    JOIN gatherings m ON m.id = p.gathering_id
    LEFT JOIN gathering_attendance a ON a.gathering_id = p.gathering_id AND a.member_id = p.member_id
    WHERE m.state <> 'cancelled' AND coalesce(a.came, 1) = 1 AND m.id IN (
      SELECT g.id FROM gatherings g JOIN sharing_splits s ON s.gathering_id = g.id
      WHERE g.starts_at <= ${startsAt} AND g.id <> ${exceptId} AND g.state <> 'cancelled'
      ORDER BY g.starts_at DESC LIMIT ${MAX_SHARINGS}
    )
    ORDER BY m.starts_at DESC, m.id, p.group_id, p.member_id`.execute(tx);
  const sharings = new Map<string, Map<string, string[]>>();
  for (const { gatheringId, groupId, memberId } of rows) {
    const groups = sharings.get(gatheringId) ?? new Map<string, string[]>();
    groups.set(groupId, [...(groups.get(groupId) ?? []), memberId]);
    sharings.set(gatheringId, groups);
  }
  return [...sharings.values()].map((groups) => [...groups.values()]);
}
