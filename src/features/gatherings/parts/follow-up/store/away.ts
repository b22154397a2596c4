import type { Tx } from '../../../../../engine/database.ts';

/** Everybody's absences that are kept, by member; days are ISO dates, both included. */
export async function allAbsences(tx: Tx): Promise<Map<string, { fromOn: string; toOn: string }[]>> {
  const rows = await tx
    .selectFrom('absences')
    .select(['member_id', 'from_on as fromOn', 'to_on as toOn'])
    .execute();
  const absences = new Map<string, { fromOn: string; toOn: string }[]>();
  for (const { member_id, fromOn, toOn } of rows) {
    const own = absences.get(member_id) ?? [];
    own.push({ fromOn, toOn });
    absences.set(member_id, own);
  }
  return absences;
}
