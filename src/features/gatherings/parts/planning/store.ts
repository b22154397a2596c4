import type { RhythmDate } from '../../../../community/gatherings/gathering.ts';
import { skippedSince } from '../../../../community/gatherings/lifecycle/skipped-dates.ts';
import type { Tx } from '../../../../engine/database.ts';

/** The days of rhythms from one on that are decided: planned, cancelled, or left out. */
export async function decidedSince(tx: Tx, nominalOn: string): Promise<RhythmDate[]> {
  const rows = await tx
    .selectFrom('gatherings')
    .select(['format', 'metier', 'nominal_on'])
    .where('nominal_on', '>=', nominalOn)
    .execute();
  const planned = rows.map((row) => ({
    format: row.format,
    metier: row.metier,
    nominalOn: String(row.nominal_on),
  }));
  return [...planned, ...(await skippedSince(tx, nominalOn))];
}

/** The gatherings that a member planned or is writing. */
export async function authoredBy(tx: Tx, memberId: string): Promise<{ id: string; title: string }[]> {
  return tx
    .selectFrom('gatherings')
    .select(['id', 'title'])
    .where('author_id', '=', memberId)
    .orderBy('starts_at')
    .execute();
}
