import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_contacts: { id: string; round_id: string; member_id: string; asked_at: number };
    meteo_contact_calls: {
      contact_id: string;
      /** The coach who was told last; null when all of them were, in their channel. */
      coach_id: string | null;
      /** How many times somebody was told. */
      call: number;
      /** When it is told once more, unless somebody has taken it; null when it is not. */
      repeat_at: number | null;
      taken_by: string | null;
      taken_at: number | null;
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
    .values({ id, round_id: roundId, member_id: memberId, asked_at: now })
    .onConflict((conflict) => conflict.columns(['round_id', 'member_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 0n ? null : id;
}

/** Her request in this round, null when there is none. */
export async function contactOf(tx: Tx, roundId: string, memberId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('meteo_contacts')
    .select('id')
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function removeContact(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('meteo_contacts').where('id', '=', id).execute();
}

/** Who asked, by name. */
export async function contactsOf(tx: Tx, roundId: string): Promise<{ name: string; defi: string | null }[]> {
  return tx
    .selectFrom('meteo_contacts')
    .innerJoin('members', 'members.id', 'meteo_contacts.member_id')
    .select(['members.name', 'members.defi'])
    .where('round_id', '=', roundId)
    .orderBy('members.name')
    .execute();
}

/** The rounds in which a member asked. */
export async function contactsBy(tx: Tx, memberId: string): Promise<{ roundId: string; askedAt: number }[]> {
  return tx
    .selectFrom('meteo_contacts')
    .select(['round_id as roundId', 'asked_at as askedAt'])
    .where('member_id', '=', memberId)
    .orderBy('asked_at')
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
    .innerJoin('meteo_contacts', 'meteo_contacts.id', 'meteo_contact_calls.contact_id')
    .select([
      'contact_id as contactId',
      'round_id as roundId',
      'member_id as memberId',
      'coach_id as coachId',
      'call',
      'repeat_at as repeatAt',
      'taken_by as takenBy',
      'taken_at as takenAt',
    ]);

/** Null for a request that is no longer there. */
export async function contactCall(tx: Tx, contactId: string): Promise<ContactCall | null> {
  const row = await selectCalls(tx).where('contact_id', '=', contactId).executeTakeFirst();
  return row ?? null;
}

/** The requests that nobody has taken, and that may still be told once more, the first due first. */
export async function untakenCalls(tx: Tx): Promise<(ContactCall & { repeatAt: number })[]> {
  const rows = await selectCalls(tx)
    .innerJoin('members', 'members.id', 'meteo_contacts.member_id')
    .where('members.active', '=', 1)
    .where('taken_at', 'is', null)
    .where('repeat_at', 'is not', null)
    .orderBy('repeat_at')
    .orderBy('contact_id')
    .execute();
  return rows.map((row) => ({ ...row, repeatAt: row.repeatAt ?? 0 }));
}

/** Saves who was told now, in the place of who was before. */
export async function keepCall(
  tx: Tx,
  contactId: string,
  told: { coachId: string | null; call: number; repeatAt: number | null },
): Promise<void> {
  const changing = { coach_id: told.coachId, call: told.call, repeat_at: told.repeatAt };
  await tx
    .insertInto('meteo_contact_calls')
    .values({ contact_id: contactId, ...changing, taken_by: null, taken_at: null })
    .onConflict((conflict) => conflict.column('contact_id').doUpdateSet(changing))
    .execute();
}

/** Records that a coach sees to a request; false when somebody does already. */
export async function takeContact(tx: Tx, contactId: string, coachId: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meteo_contact_calls')
    .set({ taken_by: coachId, taken_at: now, repeat_at: null })
    .where('contact_id', '=', contactId)
    .where('taken_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
