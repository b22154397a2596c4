import type { Tx } from '../../../engine/database.ts';

/** What cross sharings keep of one member, the first gathering first. */
export type OwnSharing = { gatheringId: string; title: string; startsAt: number };
export type OwnPresentation = OwnSharing & { subject: string | null };
export type OwnPlace = OwnSharing & { group: number; presented: boolean };
export type OwnAsk = OwnSharing & { state: string };

export async function presentationsOf(tx: Tx, memberId: string): Promise<OwnPresentation[]> {
  return tx
    .selectFrom('presenters')
    .innerJoin('gatherings', 'gatherings.id', 'presenters.gatheringId')
    .select(['gatherings.id as gatheringId', 'title', 'startsAt', 'subject'])
    .where('memberId', '=', memberId)
    .orderBy('startsAt')
    .execute();
}

export async function placesOf(tx: Tx, memberId: string): Promise<OwnPlace[]> {
  const rows = await tx
    .selectFrom('sharing_places')
    .innerJoin('sharing_groups', 'sharing_groups.id', 'sharing_places.groupId')
    .innerJoin('gatherings', 'gatherings.id', 'sharing_places.gatheringId')
    .select(['gatherings.id as gatheringId', 'title', 'startsAt', 'number', 'presenterId'])
    .where('memberId', '=', memberId)
    .orderBy('startsAt')
    .execute();
  return rows.map(({ number, presenterId, ...sharing }) => ({
    ...sharing,
    group: number,
    presented: presenterId === memberId,
  }));
}

export async function asksOf(tx: Tx, memberId: string): Promise<OwnAsk[]> {
  return tx
    .selectFrom('presenter_asks')
    .innerJoin('gatherings', 'gatherings.id', 'presenter_asks.gatheringId')
    .select(['gatherings.id as gatheringId', 'title', 'startsAt', 'presenter_asks.state'])
    .where('memberId', '=', memberId)
    .orderBy('startsAt')
    .execute();
}
