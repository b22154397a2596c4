import type { Tx } from '../../../engine/database.ts';

/** Forgets all that was written in a cycle, whoever wrote it; true when there was something. */
export async function forgetTexts(tx: Tx, cycleId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('mentoring_texts')
    .where('cycleId', '=', cycleId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Her cycles and requests stay as figures, without her name, nor anything of what was said. */
export async function forgetMentee(tx: Tx, memberId: string): Promise<void> {
  const cycles = tx.selectFrom('mentoring_cycles').select('id').where('memberId', '=', memberId);
  await tx.deleteFrom('mentoring_texts').where('cycleId', 'in', cycles).execute();
  await tx.deleteFrom('mentoring_offers').where('cycleId', 'in', cycles).execute();
  await tx
    .updateTable('mentoring_requests')
    .set({ memberId: null, sealed: '' })
    .where('memberId', '=', memberId)
    .execute();
  await tx
    .updateTable('mentoring_cycles')
    .set({ memberId: null, place: null })
    .where('memberId', '=', memberId)
    .execute();
}

/** Forgets what requests were about that were settled before an instant; how many there were. */
export async function forgetAbouts(tx: Tx, before: number): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('mentoring_requests')
    .set({ sealed: '' })
    .where('settledAt', '<', before)
    .where('sealed', '!=', '')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
