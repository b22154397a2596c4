import type { Tx } from '../../../../../engine/database.ts';

/** What was noted of one gathering, by member. */
export async function notedOf(tx: Tx, gatheringId: string): Promise<Map<string, boolean>> {
  const rows = await tx
    .selectFrom('gathering_attendance')
    .select(['member_id', 'came'])
    .where('gathering_id', '=', gatheringId)
    .execute();
  return new Map(rows.map(({ member_id, came }) => [member_id, came === 1]));
}

/** All that was noted: of one member, or of everybody. */
export async function allNoted(
  tx: Tx,
  memberId?: string,
): Promise<{ gatheringId: string; memberId: string; came: boolean }[]> {
  const rows = await tx
    .selectFrom('gathering_attendance')
    .selectAll()
    .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId ?? ''))
    .execute();
  return rows.map((row) => ({
    gatheringId: row.gathering_id,
    memberId: row.member_id,
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
      query.where('gathering_id', '=', 'gatheringId' in whose ? whose.gatheringId : ''),
    )
    .$if('memberId' in whose, (query) =>
      query.where('member_id', '=', 'memberId' in whose ? whose.memberId : ''),
    )
    .returning(['gathering_id', 'came'])
    .execute();
  for (const { gathering_id } of forgotten.filter(({ came }) => came === 1))
    await tx
      .updateTable('gathering_followups')
      .set((eb) => ({ came_erased: eb('came_erased', '+', 1) }))
      .where('gathering_id', '=', gathering_id)
      .execute();
  return forgotten.length;
}
