import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../engine/database.ts';
import type { Gathering, GatheringState } from './gathering.ts';

type GatheringsTable = {
  id: string;
  format: string;
  metier: string | null;
  nominal_on: string | null;
  title: string;
  description: string | null;
  starts_at: number;
  ends_at: number;
  place: string | null;
  directions: string | null;
  link: string | null;
  speaker: string | null;
  capacity: number | null;
  state: GatheringState;
  author_id: string | null;
  announce_at: number;
  prepare_at: number;
  remind_at: number;
  soon_at: number;
  sequence: number;
  changed_at: number;
};

declare module '../../engine/database.ts' {
  interface Tables {
    gatherings: GatheringsTable;
  }
}

const gatheringFrom = (row: Selectable<GatheringsTable>): Gathering => ({
  id: row.id,
  format: row.format,
  metier: row.metier,
  nominalOn: row.nominal_on,
  title: row.title,
  description: row.description,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  place: row.place,
  directions: row.directions,
  link: row.link,
  speaker: row.speaker,
  capacity: row.capacity,
  state: row.state,
  authorId: row.author_id,
  announceAt: row.announce_at,
  prepareAt: row.prepare_at,
  remindAt: row.remind_at,
  soonAt: row.soon_at,
  sequence: row.sequence,
  changedAt: row.changed_at,
});

const rowFrom = (gathering: Gathering): GatheringsTable => ({
  id: gathering.id,
  format: gathering.format,
  metier: gathering.metier,
  nominal_on: gathering.nominalOn,
  title: gathering.title,
  description: gathering.description,
  starts_at: gathering.startsAt,
  ends_at: gathering.endsAt,
  place: gathering.place,
  directions: gathering.directions,
  link: gathering.link,
  speaker: gathering.speaker,
  capacity: gathering.capacity,
  state: gathering.state,
  author_id: gathering.authorId,
  announce_at: gathering.announceAt,
  prepare_at: gathering.prepareAt,
  remind_at: gathering.remindAt,
  soon_at: gathering.soonAt,
  sequence: gathering.sequence,
  changed_at: gathering.changedAt,
});

export const newGatheringId = (): string => randomUUID();

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

export async function gatheringById(tx: Tx, id: string): Promise<Gathering | null> {
  const row = await tx.selectFrom('gatherings').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? gatheringFrom(row) : null;
}

/** Those that start from one instant up to, and not at, another, the first first; all states unless said. */
export async function gatheringsBetween(
  tx: Tx,
  fromAt: number,
  untilAt: number,
  states?: readonly GatheringState[],
): Promise<Gathering[]> {
  const rows = await tx
    .selectFrom('gatherings')
    .selectAll()
    .where('starts_at', '>=', fromAt)
    .where('starts_at', '<', untilAt)
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(gatheringFrom);
}

/** Those in some states, the first first. */
export async function gatheringsIn(tx: Tx, states: readonly GatheringState[]): Promise<Gathering[]> {
  const rows = await tx
    .selectFrom('gatherings')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  return rows.map(gatheringFrom);
}

/** The one that stands on a day of a rhythm, whatever its state. */
export async function gatheringOfRhythm(
  tx: Tx,
  { format, metier, nominalOn }: { format: string; metier: string | null; nominalOn: string },
): Promise<Gathering | null> {
  const row = await tx
    .selectFrom('gatherings')
    .selectAll()
    .where('format', '=', format)
    .where('metier', 'is', metier)
    .where('nominal_on', '=', nominalOn)
    .executeTakeFirst();
  return row ? gatheringFrom(row) : null;
}

export async function removeGathering(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('gatherings').where('id', '=', id).execute();
}
