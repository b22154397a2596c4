import type { Tx } from '../../../engine/database.ts';
import type { RhythmDate } from '../gathering.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    /** `metier` is empty for a date that is for everybody. */
    gathering_skipped_dates: { format: string; metier: string; nominalOn: string };
  }
}

/** Leaves a day of a rhythm out: it is not proposed again. */
export async function skipDate(tx: Tx, { format, metier, nominalOn }: RhythmDate): Promise<void> {
  await tx
    .insertInto('gathering_skipped_dates')
    .values({ format, metier: metier ?? '', nominalOn })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets that a day of a rhythm was left out, for whichever métiers, and tells whether it was. */
export async function unskipDate(
  tx: Tx,
  { format, nominalOn }: Pick<RhythmDate, 'format' | 'nominalOn'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_skipped_dates')
    .where('format', '=', format)
    .where('nominalOn', '=', nominalOn)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The days that were left out, from one on. */
export async function skippedSince(tx: Tx, nominalOn: string): Promise<RhythmDate[]> {
  const rows = await tx
    .selectFrom('gathering_skipped_dates')
    .selectAll()
    .where('nominalOn', '>=', nominalOn)
    .execute();
  return rows.map((row) => ({
    format: row.format,
    metier: row.metier === '' ? null : row.metier,
    nominalOn: row.nominalOn,
  }));
}
