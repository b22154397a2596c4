import type { Tx } from '../../../engine/database.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    /** Until which day she is not asked, that day included. */
    mutual_aid_pauses: { memberId: string; untilOn: string };
  }
}

export async function pauseUntil(tx: Tx, memberId: string, untilOn: string): Promise<void> {
  await tx
    .insertInto('mutual_aid_pauses')
    .values({ memberId, untilOn })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet({ untilOn }))
    .execute();
}

export async function endPause(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('mutual_aid_pauses').where('memberId', '=', memberId).execute();
}

/** Those who are in a pause on a day, with its last one. */
export async function pausedOn(tx: Tx, on: string): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('mutual_aid_pauses').selectAll().where('untilOn', '>=', on).execute();
  return new Map(rows.map(({ memberId, untilOn }) => [memberId, untilOn]));
}

/** Erases the pauses that are over. */
export async function forgetPausesBefore(tx: Tx, on: string): Promise<void> {
  await tx.deleteFrom('mutual_aid_pauses').where('untilOn', '<', on).execute();
}
