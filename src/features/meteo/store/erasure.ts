import type { Tx } from '../../../engine/database.ts';

/** Erases the answers that a member signed. @returns the ids of the rounds in which there was one */
export async function eraseSigned(tx: Tx, memberId: string): Promise<Set<string>> {
  const signed = await tx
    .deleteFrom('meteo_signed')
    .where('memberId', '=', memberId)
    .returning('roundId')
    .execute();
  return new Set(signed.map(({ roundId }) => roundId));
}

/** Erases all individual traces of a round: answers, who was asked, who read. */
export async function eraseRound(tx: Tx, roundId: string): Promise<void> {
  for (const table of [
    'meteo_signed',
    'meteo_unsigned',
    'meteo_invitations',
    'meteo_readings',
    'meteo_loops',
  ] as const)
    await tx.deleteFrom(table).where('roundId', '=', roundId).execute();
}

/** Whether anything individual is left of a round; its unsigned answers may outlive those who were invited. */
export async function hasTraces(tx: Tx, roundId: string): Promise<boolean> {
  for (const table of ['meteo_invitations', 'meteo_signed', 'meteo_unsigned'] as const) {
    const row = await tx
      .selectFrom(table)
      .select('roundId')
      .where('roundId', '=', roundId)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}
