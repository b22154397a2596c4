import { deleteNoted } from '../../../../../community/gatherings/attendance.ts';
import type { Tx } from '../../../../../engine/database.ts';

/**
 * Forgets who came: to one gathering, or where one member did. How many had come stays with the gathering, so
 * that what was told of the group stays right.
 */
export async function forgetNoted(
  tx: Tx,
  whose: { gatheringId: string } | { memberId: string },
): Promise<number> {
  const forgotten = await deleteNoted(tx, whose);
  for (const { gatheringId } of forgotten.filter(({ came }) => came))
    await tx
      .updateTable('gathering_followups')
      .set((eb) => ({ cameErased: eb('cameErased', '+', 1) }))
      .where('gatheringId', '=', gatheringId)
      .execute();
  return forgotten.length;
}
