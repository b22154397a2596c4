import type { Message } from '../../../chat/message.ts';
import { nameAgain, peopleIn } from '../../../chat/people.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Address } from '../../../engine/platform.ts';
import { mayAct } from './accounts.ts';

export const namesMembers = (message: Message): boolean => peopleIn(message, 'member').length > 0;

/**
 * A message that names members by the accounts which they have where it goes, so that its readers can write to them.
 * In a channel, where a mention calls whoever is named, they stay names; so does whoever reads it herself.
 */
export async function withAccountsOf(tx: Tx, message: Message, to: Address): Promise<Message> {
  if (to.kind === 'channel') return message;
  const rows = await tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.memberId')
    .select(['identities.memberId', 'identities.user'])
    .where('identities.memberId', 'in', peopleIn(message, 'member'))
    .where('identities.platform', '=', to.platform)
    .where('identities.user', '!=', to.id)
    .where(mayAct)
    .execute();
  const accounts = new Map(rows.map(({ memberId, user }) => [memberId, user]));
  return nameAgain(message, 'member', (id) => accounts.get(id) ?? null);
}
