import { undone } from '../../../engine/database.ts';
import type { UnitOfWork } from '../../feature/feature.ts';
import type { Member } from '../member.ts';
import { deactivateMembers } from '../roster/import.ts';
import type { DepartureEffect } from './departure.ts';
import { settleDeparture } from './departures.ts';

/** What a departure would end, of one member; each `about` is a line for who administers. */
export type DeparturePreview = { member: Member; effects: DepartureEffect[] };

/**
 * What would end if these members left: the very thing is done, and undone. Members who are still there are
 * taken for gone meanwhile.
 */
export async function previewDepartures(
  uow: UnitOfWork,
  members: readonly Member[],
): Promise<DeparturePreview[]> {
  const { tx, now } = uow;
  return undone(tx, async () => {
    await deactivateMembers(tx, members);
    const previews: DeparturePreview[] = [];
    for (const { id, ...member } of members) {
      const gone = { ...member, id, active: false };
      await settleDeparture(tx, id, now);
      const effects = await uow.contributions.departed(uow, { member: gone, leftAt: now });
      previews.push({ member: gone, effects });
    }
    return previews;
  });
}
