import type { Tx } from '../../../../engine/database.ts';
import type { Decided } from './rules/proposals.ts';

/** The days of rhythms from one on that are decided, whatever was decided. */
export async function decidedSince(tx: Tx, nominalOn: string): Promise<Decided[]> {
  const rows = await tx
    .selectFrom('gatherings')
    .select(['format', 'metier', 'nominal_on'])
    .where('nominal_on', '>=', nominalOn)
    .execute();
  return rows.map((row) => ({ format: row.format, metier: row.metier, nominalOn: String(row.nominal_on) }));
}

/** Forgets that a day of a rhythm was left out, and tells how many rows said so. */
export async function forgetSkippedDates(tx: Tx, format: string, nominalOn: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('gatherings')
    .where('format', '=', format)
    .where('nominal_on', '=', nominalOn)
    .where('state', '=', 'cancelled')
    .where('sequence', '=', 0)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** How many gatherings a member planned or is writing. */
export async function authoredBy(tx: Tx, memberId: string): Promise<{ id: string; title: string }[]> {
  return tx
    .selectFrom('gatherings')
    .select(['id', 'title'])
    .where('author_id', '=', memberId)
    .where((eb) => eb.not(eb.and([eb('state', '=', 'cancelled'), eb('sequence', '=', 0)])))
    .orderBy('starts_at')
    .execute();
}

/** The gatherings to which a member is invited by name. */
export async function invitationsOf(tx: Tx, memberId: string): Promise<{ id: string; title: string }[]> {
  return tx
    .selectFrom('gathering_invited')
    .innerJoin('gatherings', 'gatherings.id', 'gathering_invited.gathering_id')
    .select(['gatherings.id', 'gatherings.title'])
    .where('gathering_invited.member_id', '=', memberId)
    .where('gatherings.state', '!=', 'draft')
    .orderBy('gatherings.starts_at')
    .execute();
}
