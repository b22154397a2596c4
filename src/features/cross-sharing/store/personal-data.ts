import type { Tx } from '../../../engine/database.ts';

/** What cross sharings keep of one member, the first gathering first. */
export type OwnSharing = { gatheringId: string; title: string; startsAt: number };
export type OwnPresentation = OwnSharing & { subject: string | null };
export type OwnPlace = OwnSharing & { group: number; presented: boolean };
export type OwnAsk = OwnSharing & { state: string };

export async function presentationsOf(tx: Tx, memberId: string): Promise<OwnPresentation[]> {
  return tx
    .selectFrom('presenters')
    .innerJoin('gatherings', 'gatherings.id', 'presenters.gathering_id')
    .select(['gatherings.id as gatheringId', 'title', 'starts_at as startsAt', 'subject'])
    .where('member_id', '=', memberId)
    .orderBy('starts_at')
    .execute();
}

export async function placesOf(tx: Tx, memberId: string): Promise<OwnPlace[]> {
  const rows = await tx
    .selectFrom('sharing_places')
    .innerJoin('sharing_groups', 'sharing_groups.id', 'sharing_places.group_id')
    .innerJoin('gatherings', 'gatherings.id', 'sharing_places.gathering_id')
    .select(['gatherings.id as gatheringId', 'title', 'starts_at as startsAt', 'number', 'presenter_id'])
    .where('member_id', '=', memberId)
    .orderBy('starts_at')
    .execute();
  return rows.map(({ number, presenter_id, ...sharing }) => ({
    ...sharing,
    group: number,
    presented: presenter_id === memberId,
  }));
}

export async function asksOf(tx: Tx, memberId: string): Promise<OwnAsk[]> {
  return tx
    .selectFrom('presenter_asks')
    .innerJoin('gatherings', 'gatherings.id', 'presenter_asks.gathering_id')
    .select([
      'gatherings.id as gatheringId',
      'title',
      'starts_at as startsAt',
      'presenter_asks.state as state',
    ])
    .where('member_id', '=', memberId)
    .orderBy('starts_at')
    .execute();
}
