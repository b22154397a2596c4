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

/** The members who are not there on a day: away, expected later, or gone by then. */
export async function awayOn(tx: Tx, on: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('absences')
    .select('memberId')
    .where('fromOn', '<=', on)
    .where('toOn', '>=', on)
    .execute();
  const outside = await tx
    .selectFrom('members')
    .select('id as memberId')
    .where((eb) => eb.or([eb('arrivesOn', '>', on), eb('leavesOn', '<', on)]))
    .execute();
  return new Set([...rows, ...outside].map((row) => row.memberId));
}

/** All absences of a member, past ones too, the earliest first. */
export const everyAbsenceOf = (tx: Tx, memberId: string): Promise<Absence[]> =>
  tx
    .selectFrom('absences')
    .select(['id', 'fromOn', 'toOn'])
    .where('memberId', '=', memberId)
    .orderBy('fromOn')
    .execute();

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

/** Erases everybody's absences that ended before a day (ISO date). */
export async function eraseAbsencesBefore(tx: Tx, on: string): Promise<void> {
  await tx.deleteFrom('absences').where('toOn', '<', on).execute();
}
