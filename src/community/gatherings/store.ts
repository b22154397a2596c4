import type { Selectable } from 'kysely';
import type { Tx } from '../../engine/database.ts';
import type { Gathering, GatheringState, RhythmDate } from './gathering.ts';

export type GatheringsTable = {
  id: string;
  format: string;
  metier: string | null;
  nominalOn: string | null;
  title: string;
  description: string | null;
  startsAt: number;
  endsAt: number;
  place: string | null;
  directions: string | null;
  link: string | null;
  speaker: string | null;
  capacity: number | null;
  state: GatheringState;
  announcedAt: number | null;
  authorId: string | null;
  announceAt: number;
  prepareAt: number;
  remindAt: number;
  startingSoonAt: number;
  sequence: number;
  changedAt: number;
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
  nominalOn: row.nominalOn,
  title: row.title,
  description: row.description,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  place: row.place,
  directions: row.directions,
  link: row.link,
  speaker: row.speaker,
  capacity: row.capacity,
  state: row.state,
  announcedAt: row.announcedAt,
  authorId: row.authorId,
  announceAt: row.announceAt,
  prepareAt: row.prepareAt,
  remindAt: row.remindAt,
  startingSoonAt: row.startingSoonAt,
  sequence: row.sequence,
  changedAt: row.changedAt,
});

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
    .where('startsAt', '>=', fromAt)
    .where('startsAt', '<', untilAt)
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .orderBy('startsAt')
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
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  return rows.map(gatheringFrom);
}

/** The gathering on a day of a rhythm, whatever its state. */
export async function gatheringOfRhythm(
  tx: Tx,
  { format, metier, nominalOn }: RhythmDate,
): Promise<Gathering | null> {
  const row = await tx
    .selectFrom('gatherings')
    .selectAll()
    .where('format', '=', format)
    .where('metier', 'is', metier)
    .where('nominalOn', '=', nominalOn)
    .executeTakeFirst();
  return row ? gatheringFrom(row) : null;
}
