import { randomUUID } from 'node:crypto';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import type { Tx } from '../../../engine/database.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_contacts: { id: string; roundId: string; memberId: string; askedAt: number };
    meteo_contact_calls: {
      contactId: string;
      /** The coach who was told last; null when all of them were, in their channel. */
      coachId: string | null;
      /** How many times somebody was told. */
      call: number;
      /** When it is told once more, unless somebody has taken it; null when it is not. */
      repeatAt: number | null;
      takenBy: string | null;
      takenAt: number | null;
    };
  }
}

/** Records that a member asked to talk to a coach; null when she had asked already. */
export async function addContact(
  tx: Tx,
  roundId: string,
  memberId: string,
  now: number,
): Promise<string | null> {
  const id = randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('meteo_contacts')
    .values({ id, roundId, memberId, askedAt: now })
    .onConflict((conflict) => conflict.columns(['roundId', 'memberId']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 0n ? null : id;
}

/** Her request in this round, null when there is none. */
export async function contactOf(tx: Tx, roundId: string, memberId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('meteo_contacts')
    .select('id')
    .where('roundId', '=', roundId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function removeContact(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('meteo_contacts').where('id', '=', id).execute();
}

/** Who asked, by name. */
export async function contactsOf(tx: Tx, roundId: string): Promise<Member[]> {
  const rows = await tx
    .selectFrom('meteo_contacts')
    .select('memberId')
    .where('roundId', '=', roundId)
    .execute();
  const asked = new Set(rows.map(({ memberId }) => memberId));
  return (await allMembers(tx)).filter(({ id }) => asked.has(id));
}

/** The rounds in which a member asked. */
export async function contactsBy(tx: Tx, memberId: string): Promise<{ roundId: string; askedAt: number }[]> {
  return tx
    .selectFrom('meteo_contacts')
    .select(['roundId', 'askedAt'])
    .where('memberId', '=', memberId)
    .orderBy('askedAt')
    .execute();
}

/** Who was told of a request, and whether somebody sees to it. Instants in epoch milliseconds. */
export type ContactCall = {
  contactId: string;
  roundId: string;
  memberId: string;
  coachId: string | null;
  call: number;
  repeatAt: number | null;
  takenBy: string | null;
  takenAt: number | null;
};

const selectCalls = (tx: Tx) =>
  tx
    .selectFrom('meteo_contact_calls')
    .innerJoin('meteo_contacts', 'meteo_contacts.id', 'meteo_contact_calls.contactId')
    .select(['contactId', 'roundId', 'memberId', 'coachId', 'call', 'repeatAt', 'takenBy', 'takenAt']);

/** Null for a request that is no longer there. */
export async function contactCall(tx: Tx, contactId: string): Promise<ContactCall | null> {
  const row = await selectCalls(tx).where('contactId', '=', contactId).executeTakeFirst();
  return row ?? null;
}

/** The requests that nobody has taken, and that may still be told once more, the first due first. */
export async function untakenCalls(tx: Tx): Promise<(ContactCall & { repeatAt: number })[]> {
  const rows = await selectCalls(tx)
    .where('takenAt', 'is', null)
    .where('repeatAt', 'is not', null)
    .orderBy('repeatAt')
    .orderBy('contactId')
    .execute();
  if (rows.length === 0) return [];
  const active = new Set((await allMembers(tx)).filter((member) => member.active).map(({ id }) => id));
  return rows
    .filter(({ memberId }) => active.has(memberId))
    .map((row) => ({ ...row, repeatAt: row.repeatAt ?? 0 }));
}

/** Saves who was told now, in the place of who was before. */
export async function keepCall(
  tx: Tx,
  contactId: string,
  told: { coachId: string | null; call: number; repeatAt: number | null },
): Promise<void> {
  const changing = { coachId: told.coachId, call: told.call, repeatAt: told.repeatAt };
  await tx
    .insertInto('meteo_contact_calls')
    .values({ contactId, ...changing, takenBy: null, takenAt: null })
    .onConflict((conflict) => conflict.column('contactId').doUpdateSet(changing))
    .execute();
}

/** Records that a coach sees to a request; false when somebody does already. */
export async function takeContact(tx: Tx, contactId: string, coachId: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meteo_contact_calls')
    .set({ takenBy: coachId, takenAt: now, repeatAt: null })
    .where('contactId', '=', contactId)
    .where('takenAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
