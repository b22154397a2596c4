import type { Selectable } from 'kysely';
import type { Tx } from '../../engine/database.ts';
import type { Gathering, GatheringState, RhythmDate } from './gathering.ts';

export type GatheringsTable = {
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
  announced_at: number | null;
  author_id: string | null;
  announce_at: number;
  prepare_at: number;
  remind_at: number;
  starting_soon_at: number;
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
  announcedAt: row.announced_at,
  authorId: row.author_id,
  announceAt: row.announce_at,
  prepareAt: row.prepare_at,
  remindAt: row.remind_at,
  startingSoonAt: row.starting_soon_at,
  sequence: row.sequence,
  changedAt: row.changed_at,
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
    .where('nominal_on', '=', nominalOn)
    .executeTakeFirst();
  return row ? gatheringFrom(row) : null;
}
