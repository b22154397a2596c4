import { randomUUID } from 'node:crypto';
import type { Tx } from '../../engine/database.ts';
import type { Absence } from './member.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    absences: { id: string; memberId: string; fromOn: string; toOn: string };
  }
}

/** Records that a member is away, both days included (ISO dates). */
export async function addAbsence(tx: Tx, memberId: string, fromOn: string, toOn: string): Promise<Absence> {
  const id = randomUUID();
  await tx.insertInto('absences').values({ id, memberId, fromOn, toOn }).execute();
  return { id, fromOn, toOn };
}

/** Her absences that are not over on `todayOn`, the next first. */
export async function absencesOf(tx: Tx, memberId: string, todayOn: string): Promise<Absence[]> {
  const rows = await tx
    .selectFrom('absences')
    .select(['id', 'fromOn', 'toOn'])
    .where('memberId', '=', memberId)
    .where('toOn', '>=', todayOn)
    .orderBy('fromOn')
    .execute();
  return rows;
}

/** Removes one of her absences; false when it is not hers, or no longer there. */
export async function removeAbsence(tx: Tx, memberId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('absences')
    .where('id', '=', id)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The members who are away on a day. */
export async function awayOn(tx: Tx, on: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('absences')
    .select('memberId')
    .where('fromOn', '<=', on)
    .where('toOn', '>=', on)
    .execute();
  return new Set(rows.map((row) => row.memberId));
}
