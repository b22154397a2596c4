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

/**
 * Erases what leads to her. When she stays in the community, that she was asked to present at what is still to
 * come stays too, so that she is not asked twice.
 */
export async function eraseOwn(tx: Tx, memberId: string, keepsAsksFrom: number | null): Promise<void> {
  await tx.deleteFrom('presenters').where('member_id', '=', memberId).execute();
  await tx.deleteFrom('sharing_places').where('member_id', '=', memberId).execute();
  await tx
    .updateTable('sharing_groups')
    .set({ presenter_id: null })
    .where('presenter_id', '=', memberId)
    .execute();
  await tx.updateTable('presenter_asks').set({ coach_id: null }).where('coach_id', '=', memberId).execute();
  const asks = tx.deleteFrom('presenter_asks').where('member_id', '=', memberId);
  if (keepsAsksFrom === null) await asks.execute();
  else
    await asks
      .where('gathering_id', 'not in', (eb) =>
        eb.selectFrom('gatherings').select('id').where('starts_at', '>', keepsAsksFrom),
      )
      .execute();
}
