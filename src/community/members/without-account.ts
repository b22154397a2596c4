import type { Tx } from '../../engine/database.ts';
import type { Person } from '../../engine/platform.ts';
import type { StoredAccount } from './accounts.ts';

/**
 * Why a member cannot be written to, nor act, on a chat.
 * - `unknown`: no account there tells her address;
 * - `hidden`: the chat tells no addresses, so that nobody is known by hers;
 * - `guest`, `closed`, `bot`: the account with her address is of this kind, which is no member's;
 * - `unconfirmed`, `refused`: it is for an administrator to decide, or was decided;
 * - `unlinked`: it is there, and is linked at the next occasion.
 */
export type NoAccount =
  | 'unknown'
  | 'hidden'
  | 'guest'
  | 'closed'
  | 'bot'
  | 'unconfirmed'
  | 'refused'
  | 'unlinked';

/** What keeps a member from an account on one chat, by what is stored of hers there, and whom the chat knows. */
export function whyNoAccount(
  email: string,
  stored: readonly Pick<StoredAccount, 'state'>[],
  people: readonly Person[],
): NoAccount {
  const states = new Set(stored.map(({ state }) => state));
  if (states.has('unconfirmed')) return 'unconfirmed';
  const hers = people.filter((person) => person.email?.toLowerCase() === email.toLowerCase());
  const open = hers.find(({ active }) => active);
  if (open && open.kind !== 'human') return open.kind;
  if (states.has('closed')) return 'closed';
  if (states.has('refused')) return 'refused';
  if (open) return 'unlinked';
  if (hers.length > 0) return 'closed';
  const humans = people.filter(({ kind }) => kind !== 'bot');
  return humans.length > 0 && humans.every((person) => person.email === null) ? 'hidden' : 'unknown';
}

/** Everybody whom the roster has, those too whose accounts are all closed. */
export const listedMembers = (tx: Tx): Promise<{ id: string; name: string; email: string }[]> =>
  tx.selectFrom('members').select(['id', 'name', 'email']).where('listed', '=', 1).orderBy('name').execute();
