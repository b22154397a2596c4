import { z } from 'zod';
import type { Tx } from '../../../engine/database.ts';
import type { Member } from '../member.ts';
import { memberByEmail, memberById } from '../members.ts';

export type Renamed =
  | { member: Member; followed: number }
  | { refused: 'unknown' | 'not-an-address' | 'taken' };

/** Moves a member to another address, with what refers to her by it; `followed` counts those she coaches. */
export async function renameMember(tx: Tx, from: string, to: string): Promise<Renamed> {
  const email = to.trim().toLowerCase();
  if (!z.email().safeParse(email).success) return { refused: 'not-an-address' };
  const member = await memberByEmail(tx, from);
  if (member === null) return { refused: 'unknown' };
  const owner = await memberByEmail(tx, email);
  if (owner !== null && owner.id !== member.id) return { refused: 'taken' };
  await tx.updateTable('members').set({ email }).where('id', '=', member.id).execute();
  const coached = await tx.selectFrom('members').select(['id', 'coachEmail']).execute();
  const hers = coached.filter(({ coachEmail }) => coachEmail?.toLowerCase() === member.email.toLowerCase());
  for (const { id } of hers)
    await tx.updateTable('members').set({ coachEmail: email }).where('id', '=', id).execute();
  const renamed = await memberById(tx, member.id);
  return renamed === null ? { refused: 'unknown' } : { member: renamed, followed: hers.length };
}
