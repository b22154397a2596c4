import type { Tx } from '../../../../../engine/database.ts';

/** What was noted of one gathering, by member. */
export async function notedOf(tx: Tx, gatheringId: string): Promise<Map<string, boolean>> {
  const rows = await tx
    .selectFrom('gathering_attendance')
    .select(['memberId', 'came'])
    .where('gatheringId', '=', gatheringId)
    .execute();
  return new Map(rows.map(({ memberId, came }) => [memberId, came === 1]));
}

/** All that was noted: of one member, or of everybody. */
export async function allNoted(
  tx: Tx,
  memberId?: string,
): Promise<{ gatheringId: string; memberId: string; came: boolean }[]> {
  const rows = await tx
    .selectFrom('gathering_attendance')
    .selectAll()
    .$if(memberId !== undefined, (query) => query.where('memberId', '=', memberId ?? ''))
    .execute();
  return rows.map((row) => ({
    gatheringId: row.gatheringId,
    memberId: row.memberId,
    came: row.came === 1,
  }));
}

/**
 * Forgets who came: to one gathering, or where one member did. How many had come stays with the gathering, so
 * that what was told of the group stays right.
 */
export async function forgetNoted(
  tx: Tx,
  whose: { gatheringId: string } | { memberId: string },
): Promise<number> {
  const forgotten = await tx
    .deleteFrom('gathering_attendance')
    .$if('gatheringId' in whose, (query) =>
      query.where('gatheringId', '=', 'gatheringId' in whose ? whose.gatheringId : ''),
    )
    .$if('memberId' in whose, (query) =>
      query.where('memberId', '=', 'memberId' in whose ? whose.memberId : ''),
    )
    .returning(['gatheringId', 'came'])
    .execute();
  for (const { gatheringId } of forgotten.filter(({ came }) => came === 1))
    await tx
      .updateTable('gathering_followups')
      .set((eb) => ({ cameErased: eb('cameErased', '+', 1) }))
      .where('gatheringId', '=', gatheringId)
      .execute();
  return forgotten.length;
}
