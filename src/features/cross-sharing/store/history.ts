import { absenteesOf } from '../../../community/gatherings/attendance.ts';
import { gatheringsByIds } from '../../../community/gatherings/store.ts';
import type { Tx } from '../../../engine/database.ts';

/** So many sharings are looked back at: more than a promotion has. */
const MAX_SHARINGS = 24;

/**
 * Who was with whom at the sharings before an instant, the last first, each as the list of its groups. Those
 * that were cancelled don't count, nor whoever was noted not to have come.
 */
export async function sharingsBefore(tx: Tx, startsAt: number, exceptId: string): Promise<string[][][]> {
  const splits = await tx
    .selectFrom('sharing_splits')
    .select('gatheringId')
    .where('gatheringId', '!=', exceptId)
    .execute();
  const gatherings = await gatheringsByIds(
    tx,
    splits.map(({ gatheringId }) => gatheringId),
  );
  const ids = [...gatherings.values()]
    .filter((gathering) => gathering.startsAt <= startsAt && gathering.state !== 'cancelled')
    .sort((a, b) => b.startsAt - a.startsAt || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_SHARINGS)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const places = await tx
    .selectFrom('sharing_places')
    .selectAll()
    .where('gatheringId', 'in', ids)
    .orderBy('groupId')
    .orderBy('memberId')
    .execute();
  const isAbsent = await absenteesOf(tx, ids);
  return ids.flatMap((id) => {
    const groups = new Map<string, string[]>();
    for (const { gatheringId, groupId, memberId } of places) {
      if (gatheringId !== id || isAbsent(id, memberId)) continue;
      groups.set(groupId, [...(groups.get(groupId) ?? []), memberId]);
    }
    return groups.size === 0 ? [] : [[...groups.values()]];
  });
}
