import type { Absence } from '../../community/members/member.ts';
import type { Tx } from '../../engine/database.ts';

/** All absences of a member, past ones too, the earliest first. */
export const everyAbsenceOf = (tx: Tx, memberId: string): Promise<Absence[]> =>
  tx
    .selectFrom('absences')
    .select(['id', 'fromOn', 'toOn'])
    .where('memberId', '=', memberId)
    .orderBy('fromOn')
    .execute();

/** Erases everybody's absences that ended before a day (ISO date). */
export async function eraseAbsencesBefore(tx: Tx, on: string): Promise<void> {
  await tx.deleteFrom('absences').where('toOn', '<', on).execute();
}
