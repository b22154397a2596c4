import type { Tx } from '../../../../../engine/database.ts';

/** Everybody's absences that are kept, by member; days are ISO dates, both included. */
export async function allAbsences(tx: Tx): Promise<Map<string, { fromOn: string; toOn: string }[]>> {
  const rows = await tx.selectFrom('absences').select(['memberId', 'fromOn', 'toOn']).execute();
  const absences = new Map<string, { fromOn: string; toOn: string }[]>();
  for (const { memberId, fromOn, toOn } of rows) {
    const own = absences.get(memberId) ?? [];
    own.push({ fromOn, toOn });
    absences.set(memberId, own);
  }
  return absences;
}
