import { besideGatherings } from '../../../community/gatherings/store.ts';
import type { Tx } from '../../../engine/database.ts';

/** What cross sharings keep of one member, the first gathering first. */
export type OwnSharing = { gatheringId: string; title: string; startsAt: number };
export type OwnPresentation = OwnSharing & { subject: string | null };
export type OwnPlace = OwnSharing & { group: number; presented: boolean };
export type OwnAsk = OwnSharing & { state: string };

export const presentationsOf = async (tx: Tx, memberId: string): Promise<OwnPresentation[]> =>
  besideGatherings(
    tx,
    await tx
      .selectFrom('presenters')
      .select(['gatheringId', 'subject'])
      .where('memberId', '=', memberId)
      .execute(),
  );

export async function placesOf(tx: Tx, memberId: string): Promise<OwnPlace[]> {
  const rows = await tx
    .selectFrom('sharing_places')
    .innerJoin('sharing_groups', 'sharing_groups.id', 'sharing_places.groupId')
    .select(['sharing_places.gatheringId', 'number as group', 'presenterId'])
    .where('memberId', '=', memberId)
    .execute();
  const own = rows.map(({ presenterId, ...place }) => ({ ...place, presented: presenterId === memberId }));
  return besideGatherings(tx, own);
}

export const asksOf = async (tx: Tx, memberId: string): Promise<OwnAsk[]> =>
  besideGatherings(
    tx,
    await tx
      .selectFrom('presenter_asks')
      .select(['gatheringId', 'state'])
      .where('memberId', '=', memberId)
      .execute(),
  );
