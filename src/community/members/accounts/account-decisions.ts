import type { Tx } from '../../../engine/database.ts';
import type { Person } from '../../../engine/platform.ts';
import type { Member } from '../member.ts';
import { mayAct, openAccountsOf, type Proof, recordAccounts } from './accounts.ts';
import { becameKnown, type Linking, saveAccount, withhold } from './linking.ts';

/** An administrator says whose an account is, whatever address it tells. */
export async function assignAccount(
  tx: Tx,
  linking: Pick<Linking, 'platform' | 'now'>,
  person: Person,
  memberId: string,
): Promise<void> {
  const before = await tx
    .selectFrom('identities')
    .select('memberId')
    .where('platform', '=', linking.platform)
    .where('user', '=', person.id)
    .executeTakeFirst();
  await saveAccount(tx, linking.platform, person, memberId, 'confirmed');
  await becameKnown(tx, memberId, linking.now);
  if (!before || before.memberId === memberId) return;
  await withhold(tx, { platform: linking.platform, user: person.id }, before.memberId, linking.now);
  await recordAccounts(tx, before.memberId);
}

/** The account is not its member's: it may do nothing, and its address links it to her no more. */
export async function refuseAccount(
  tx: Tx,
  { platform, user }: { platform: string; user: string },
  now: number,
): Promise<void> {
  const refused = await tx
    .updateTable('identities')
    .set({ proof: 'refused' })
    .where('platform', '=', platform)
    .where('user', '=', user)
    .returning('memberId')
    .executeTakeFirst();
  if (!refused) return;
  await withhold(tx, { platform, user }, refused.memberId, now);
  await recordAccounts(tx, refused.memberId);
}

/**
 * A member says from another account of hers that this one is hers too. It rests on no more than what the
 * account from which she says so does. False when it does not wait for her.
 */
export async function confirmAccount(
  tx: Tx,
  member: Pick<Member, 'id'>,
  account: { platform: string; user: string },
  now: number,
): Promise<boolean> {
  if (!(await waitsFor(tx, member.id, account))) return false;
  const others = await openAccountsOf(tx, member.id);
  const proof: Proof = others.some((other) => other.proof === 'address') ? 'address' : 'confirmed';
  await tx
    .updateTable('identities')
    .set({ proof })
    .where('platform', '=', account.platform)
    .where('user', '=', account.user)
    .execute();
  await becameKnown(tx, member.id, now);
  return true;
}

/** Whether an account waits for this member to say that it is hers. */
export async function waitsFor(
  tx: Tx,
  memberId: string,
  { platform, user }: { platform: string; user: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.memberId')
    .select('proof')
    .where('identities.platform', '=', platform)
    .where('user', '=', user)
    .where('memberId', '=', memberId)
    .where('identities.active', '=', 1)
    .where('proof', 'in', ['awaited', 'address'])
    .where((eb) => eb.not(mayAct))
    .executeTakeFirst();
  return row !== undefined;
}
