import type { Tx } from '../../../engine/database.ts';
import type { Gathering } from '../gathering.ts';
import type { GatheringsTable } from '../store.ts';

const rowFrom = (gathering: Gathering): GatheringsTable => ({
  id: gathering.id,
  format: gathering.format,
  metier: gathering.metier,
  nominalOn: gathering.nominalOn,
  title: gathering.title,
  description: gathering.description,
  startsAt: gathering.startsAt,
  endsAt: gathering.endsAt,
  place: gathering.place,
  directions: gathering.directions,
  link: gathering.link,
  speaker: gathering.speaker,
  capacity: gathering.capacity,
  state: gathering.state,
  announcedAt: gathering.announcedAt,
  authorId: gathering.authorId,
  announceAt: gathering.announceAt,
  prepareAt: gathering.prepareAt,
  remindAt: gathering.remindAt,
  startingSoonAt: gathering.startingSoonAt,
  sequence: gathering.sequence,
  changedAt: gathering.changedAt,
});

/**
 * Saves a gathering, new or changed. @throws when its rhythm's day is already taken for format and métier.
 */
export async function saveGathering(tx: Tx, gathering: Gathering): Promise<void> {
  const { id, ...rest } = rowFrom(gathering);
  await tx
    .insertInto('gatherings')
    .values({ id, ...rest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute();
}

export async function removeGathering(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('gatherings').where('id', '=', id).execute();
}
