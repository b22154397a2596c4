import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { gatheringsByIds } from '../../../../../community/gatherings/store.ts';
import type { Departure, DepartureEffect } from '../../../../../community/members/departures/departure.ts';
import { openForums, removeSubjectsOf, setGoing } from '../store.ts';

/** Nobody hosts what she proposed, nor waits for her elsewhere. Once a forum is closed, it stays as it was. */
export async function departed({ tx }: UnitOfWork, { member }: Departure): Promise<DepartureEffect[]> {
  const effects: DepartureEffect[] = [];
  const forums = await openForums(tx);
  const gatherings = await gatheringsByIds(
    tx,
    forums.map(({ gatheringId }) => gatheringId),
  );
  for (const { gatheringId } of forums) {
    await setGoing(tx, { gatheringId, memberId: member.id, subjectId: null });
    const removed = await removeSubjectsOf(tx, gatheringId, member.id);
    const title = gatherings.get(gatheringId)?.title ?? '';
    for (let each = 0; each < removed; each += 1)
      effects.push({ about: `"${title}" loses a subject of its forum` });
  }
  return effects;
}
