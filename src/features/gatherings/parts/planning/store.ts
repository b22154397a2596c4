import type { RhythmDate } from '../../../../community/gatherings/gathering.ts';
import { skippedSince } from '../../../../community/gatherings/lifecycle/skipped-dates.ts';
import type { Tx } from '../../../../engine/database.ts';

/** The days of rhythms from one on that are decided: planned, cancelled, or left out. */
export async function decidedSince(tx: Tx, nominalOn: string): Promise<RhythmDate[]> {
  const rows = await tx
    .selectFrom('gatherings')
    .select(['format', 'metier', 'nominalOn'])
    .where('nominalOn', '>=', nominalOn)
    .execute();
  const planned = rows.map((row) => ({
    format: row.format,
    metier: row.metier,
    nominalOn: String(row.nominalOn),
  }));
  return [...planned, ...(await skippedSince(tx, nominalOn))];
}

/** The gatherings that a member planned or is writing. */
export async function authoredBy(tx: Tx, memberId: string): Promise<{ id: string; title: string }[]> {
  return tx
    .selectFrom('gatherings')
    .select(['id', 'title'])
    .where('authorId', '=', memberId)
    .orderBy('startsAt')
    .execute();
}
