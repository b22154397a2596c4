import type { Tx } from '../../engine/database.ts';
import { isHers } from './accounts/accounts.ts';
import type { Member } from './member.ts';
import { memberById } from './members.ts';

/**
 * The member whom somebody chose in a form's `member` field, which gives the account as its platform knows it;
 * null when no active member is linked to it. Chats don't share ids; where two did, nobody would be meant.
 */
export async function chosenMember(tx: Tx, account: string): Promise<Member | null> {
  const links = await tx
    .selectFrom('identities')
    .select('memberId')
    .distinct()
    .where('user', '=', account)
    .where(isHers)
    .limit(2)
    .execute();
  const [only, ...others] = links;
  if (!only || others.length > 0) return null;
  const member = await memberById(tx, only.memberId);
  return member?.active ? member : null;
}
