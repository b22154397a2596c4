import type { Tx } from '../../../engine/database.ts';

/** Erases all that the météo keeps of a member. Frozen figures stay: they lead to nobody. */
export async function eraseMember(tx: Tx, memberId: string): Promise<void> {
  await eraseWhatIsHers(tx, memberId);
  await tx.deleteFrom('meteo_invitations').where('member_id', '=', memberId).execute();
  // That an answer was read still matters to its author, even when the reader has gone.
  await tx.updateTable('meteo_readings').set({ reader_id: null }).where('reader_id', '=', memberId).execute();
}

/**
 * Erases what is a member's own, and neither what she read of others, which belongs to them, nor where she
 * stands in rounds that are open.
 * @returns the ids of the rounds in which an answer that she had signed was erased
 */
export async function eraseWhatIsHers(tx: Tx, memberId: string): Promise<Set<string>> {
  const signed = await tx
    .deleteFrom('meteo_signed')
    .where('member_id', '=', memberId)
    .returning('round_id')
    .execute();
  await tx
    .deleteFrom('meteo_invitations')
    .where('member_id', '=', memberId)
    .where('round_id', 'not in', tx.selectFrom('meteo_rounds').select('id').where('state', '=', 'open'))
    .execute();
  await tx.deleteFrom('meteo_contacts').where('member_id', '=', memberId).execute();
  await tx.deleteFrom('meteo_readings').where('author_id', '=', memberId).execute();
  await tx.updateTable('meteo_loops').set({ author_id: null }).where('author_id', '=', memberId).execute();
  return new Set(signed.map(({ round_id }) => round_id));
}

/** Erases all individual traces of a round: answers, who was asked, who read, who asked for a coach. */
export async function eraseRound(tx: Tx, roundId: string): Promise<void> {
  for (const table of [
    'meteo_signed',
    'meteo_unsigned',
    'meteo_invitations',
    'meteo_contacts',
    'meteo_readings',
    'meteo_loops',
  ] as const)
    await tx.deleteFrom(table).where('round_id', '=', roundId).execute();
}

/** Whether anything individual is left of a round; its unsigned answers may outlive those who were invited. */
export async function hasTraces(tx: Tx, roundId: string): Promise<boolean> {
  for (const table of ['meteo_invitations', 'meteo_signed', 'meteo_unsigned'] as const) {
    const row = await tx
      .selectFrom(table)
      .select('round_id')
      .where('round_id', '=', roundId)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}
