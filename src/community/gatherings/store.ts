import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Tables, Tx } from '../../engine/database.ts';
import type { Gathering, GatheringState, RhythmDate } from './gathering.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    gatherings: Gathering;
  }
}

const eb = expressionBuilder<Tables, never>();

/** Whether the gathering that a row is about is still to come. */
export const isToCome = (gatheringId: Expression<string>): Expression<SqlBool> =>
  eb(
    gatheringId,
    'in',
    eb.selectFrom('gatherings').select('gatherings.id').where('state', 'in', ['planned', 'announced']),
  );

export async function gatheringById(tx: Tx, id: string): Promise<Gathering | null> {
  const row = await tx.selectFrom('gatherings').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
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
  return rows;
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
  return rows;
}

/** Those of one format in some states, the first first. */
export async function gatheringsOfFormat(
  tx: Tx,
  format: string,
  states: readonly GatheringState[],
): Promise<Gathering[]> {
  return tx
    .selectFrom('gatherings')
    .selectAll()
    .where('format', '=', format)
    .where('state', 'in', states)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
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
  return row ?? null;
}

/** Those with these ids, by id. */
export async function gatheringsByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, Gathering>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('gatherings')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows about gatherings, each with its gathering's title and start, the first gathering first. */
export async function besideGatherings<Row extends { gatheringId: string }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<(Row & { title: string; startsAt: number })[]> {
  const gatherings = await gatheringsByIds(
    tx,
    rows.map(({ gatheringId }) => gatheringId),
  );
  return rows
    .flatMap((row) => {
      const gathering = gatherings.get(row.gatheringId);
      return gathering ? [{ ...row, title: gathering.title, startsAt: gathering.startsAt }] : [];
    })
    .sort((a, b) => a.startsAt - b.startsAt);
}

/** The days of rhythms from one on (ISO date) for which there is a gathering, whatever became of it. */
export async function rhythmDatesSince(tx: Tx, nominalOn: string): Promise<RhythmDate[]> {
  const rows = await tx
    .selectFrom('gatherings')
    .select(['format', 'metier', 'nominalOn'])
    .where('nominalOn', '>=', nominalOn)
    .$narrowType<{ nominalOn: string }>()
    .execute();
  return rows;
}

/** The gatherings that a member planned or is writing, the first first. */
export const gatheringsBy = (tx: Tx, authorId: string): Promise<{ id: string; title: string }[]> =>
  tx
    .selectFrom('gatherings')
    .select(['id', 'title'])
    .where('authorId', '=', authorId)
    .orderBy('startsAt')
    .execute();
