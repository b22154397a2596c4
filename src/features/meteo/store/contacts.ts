import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_contacts: { id: string; round_id: string; member_id: string; asked_at: number };
  }
}

/** Keeps that a member asked to talk to a coach; null when she had asked already. */
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
