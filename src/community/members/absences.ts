import { randomUUID } from 'node:crypto';
import type { Tx } from '../../engine/database.ts';
import type { Absence } from './member.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    absences: { id: string; member_id: string; from_on: string; to_on: string };
  }
}

/** Records that a member is away, both days included (ISO dates). */
export async function addAbsence(tx: Tx, memberId: string, fromOn: string, toOn: string): Promise<Absence> {
  const id = randomUUID();
  await tx.insertInto('absences').values({ id, member_id: memberId, from_on: fromOn, to_on: toOn }).execute();
  return { id, fromOn, toOn };
}

/** Her absences that are not over on `todayOn`, the next first. */
export async function absencesOf(tx: Tx, memberId: string, todayOn: string): Promise<Absence[]> {
  const rows = await tx
    .selectFrom('absences')
    .select(['id', 'from_on as fromOn', 'to_on as toOn'])
    .where('member_id', '=', memberId)
    .where('to_on', '>=', todayOn)
    .orderBy('from_on')
    .execute();
  return rows;
}

/** Removes one of her absences; false when it is not hers, or no longer there. */
export async function removeAbsence(tx: Tx, memberId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('absences')
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The members who are away on a day. */
export async function awayOn(tx: Tx, on: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('absences')
    .select('member_id')
    .where('from_on', '<=', on)
    .where('to_on', '>=', on)
    .execute();
  return new Set(rows.map((row) => row.member_id));
}
