import { randomUUID } from 'node:crypto';
import type { Member } from '../../../community/members/member.ts';
import { allMembers, membersByIds } from '../../../community/members/members.ts';
import { chunks } from '../../../engine/chunks.ts';
import type { Tx } from '../../../engine/database.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    /** `doneAt` is null until they have talked. */
    meteo_contacts: { id: string; memberId: string; askedAt: number; doneAt: number | null };
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

/** A request to talk to a coach, as its author and coaches see it. Instants in epoch milliseconds. */
export type Contact = {
  id: string;
  memberId: string;
  askedAt: number;
  /** The coach who was told; null when all were. */
  coachId: string | null;
  takenBy: string | null;
  takenAt: number | null;
  doneAt: number | null;
};

/** So many are read by one statement. */
const MEMBERS_AT_ONCE = 500;

const selectContacts = (tx: Tx) =>
  tx
    .selectFrom('meteo_contacts')
    .leftJoin('meteo_contact_calls', 'meteo_contact_calls.contactId', 'meteo_contacts.id')
    .select(['id', 'memberId', 'askedAt', 'coachId', 'takenBy', 'takenAt', 'doneAt'])
    .orderBy('askedAt')
    .orderBy('id');

/** Records that a member asked to talk to a coach; null when a request of hers is not done yet. */
export async function addContact(tx: Tx, memberId: string, now: number): Promise<string | null> {
  if (await contactOf(tx, memberId)) return null;
  const id = randomUUID();
  await tx.insertInto('meteo_contacts').values({ id, memberId, askedAt: now, doneAt: null }).execute();
  return id;
}

/** Her request that is not done yet, null when there is none. */
export async function contactOf(tx: Tx, memberId: string): Promise<Contact | null> {
  const row = await selectContacts(tx)
    .where('memberId', '=', memberId)
    .where('doneAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** A request by its id; null when it is no longer there. */
export async function contactById(tx: Tx, id: string): Promise<Contact | null> {
  return (await selectContacts(tx).where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function removeContact(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('meteo_contacts').where('id', '=', id).execute();
}

/** Records that they have talked; false when it was done already. It is told to nobody any more. */
export async function finishContact(tx: Tx, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('meteo_contacts')
    .set({ doneAt: now })
    .where('id', '=', id)
    .where('doneAt', 'is', null)
    .executeTakeFirst();
  await tx.updateTable('meteo_contact_calls').set({ repeatAt: null }).where('contactId', '=', id).execute();
  return numUpdatedRows > 0n;
}

/** The requests that are not done, the oldest first, with who asked, if she is still there, and who sees to it. */
export async function openContacts(
  tx: Tx,
): Promise<(Pick<Contact, 'id' | 'askedAt'> & { asker: Member; taker: string | null })[]> {
  const rows = await selectContacts(tx).where('doneAt', 'is', null).execute();
  if (rows.length === 0) return [];
  const members = new Map<string, Member>();
  const ids = [
    ...new Set(rows.flatMap(({ memberId, takenBy }) => (takenBy === null ? memberId : [memberId, takenBy]))),
  ];
  for (const some of chunks(ids, MEMBERS_AT_ONCE))
    for (const member of await membersByIds(tx, some)) members.set(member.id, member);
  return rows.flatMap(({ id, askedAt, memberId, takenBy }) => {
    const asker = members.get(memberId);
    const taker = takenBy === null ? null : (members.get(takenBy)?.name ?? null);
    return asker?.active ? [{ id, askedAt, asker, taker }] : [];
  });
}

/** All the requests of a member. */
export const contactsBy = (tx: Tx, memberId: string): Promise<Contact[]> =>
  selectContacts(tx).where('memberId', '=', memberId).execute();

/** Erases those that were done before an instant, and those that nobody saw to since. */
export async function eraseContactsBefore(tx: Tx, before: number): Promise<void> {
  await tx.deleteFrom('meteo_contacts').where('askedAt', '<', before).execute();
}

/** Who was told of a request, and whether somebody sees to it. Instants in epoch milliseconds. */
export type ContactCall = {
  contactId: string;
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
    .select(['contactId', 'memberId', 'coachId', 'call', 'repeatAt', 'takenBy', 'takenAt']);

/** The requests that nobody has taken, and that may still be told once more, the first due first. */
export async function untakenCalls(tx: Tx): Promise<(ContactCall & { repeatAt: number })[]> {
  const rows = await selectCalls(tx)
    .where('takenAt', 'is', null)
    .where('doneAt', 'is', null)
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
