import type { Tx } from '../../engine/database.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    /** Until which day nobody asks her for help, that day included: neither for hours, nor in mutual aid. */
    help_pauses: { memberId: string; untilOn: string };
  }
}

export async function pauseUntil(tx: Tx, memberId: string, untilOn: string): Promise<void> {
  await tx
    .insertInto('help_pauses')
    .values({ memberId, untilOn })
    .onConflict((conflict) => conflict.column('memberId').doUpdateSet({ untilOn }))
    .execute();
}

export async function endPause(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('help_pauses').where('memberId', '=', memberId).execute();
}

/** Until when some are in a pause, whether it is over or not. */
export async function pausesOf(tx: Tx, memberIds: readonly string[]): Promise<Map<string, string>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('help_pauses')
    .selectAll()
    .where('memberId', 'in', [...memberIds])
    .execute();
  return new Map(rows.map(({ memberId, untilOn }) => [memberId, untilOn]));
}

/** Those who are in a pause on a day, with its last one. */
export async function pausedOn(tx: Tx, on: string): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('help_pauses').selectAll().where('untilOn', '>=', on).execute();
  return new Map(rows.map(({ memberId, untilOn }) => [memberId, untilOn]));
}

/** Erases the pauses that are over. */
export async function forgetPausesBefore(tx: Tx, on: string): Promise<void> {
  await tx.deleteFrom('help_pauses').where('untilOn', '<', on).execute();
}
