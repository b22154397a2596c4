import type { Tx } from '../../../engine/database.ts';
import type { Person } from '../../../engine/platform.ts';
import { mayAct, type StoredAccount } from './accounts.ts';

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

/** How many whom the roster has no account may act for, by why; asks no chat, and names nobody. */
export async function countWithoutAccount(
  tx: Tx,
): Promise<Record<'unknown' | 'closed' | 'unconfirmed' | 'refused', number>> {
  const rows = await tx
    .selectFrom('members')
    .leftJoin('identities', 'identities.memberId', 'members.id')
    .select(['members.id', 'identities.proof', 'identities.active'])
    .where('members.listed', '=', 1)
    .where(
      'members.id',
      'not in',
      tx
        .selectFrom('identities')
        .innerJoin('members', 'members.id', 'identities.memberId')
        .select('identities.memberId')
        .where(mayAct),
    )
    .execute();
  const counts = { unknown: 0, closed: 0, unconfirmed: 0, refused: 0 };
  const reasons = new Map<string, keyof typeof counts>();
  const rank = ['unknown', 'refused', 'closed', 'unconfirmed'] as const;
  for (const { id, proof, active } of rows) {
    const reason =
      proof === null ? 'unknown' : proof === 'refused' ? 'refused' : active === 1 ? 'unconfirmed' : 'closed';
    const known = reasons.get(id);
    if (known === undefined || rank.indexOf(reason) > rank.indexOf(known)) reasons.set(id, reason);
  }
  for (const reason of reasons.values()) counts[reason] += 1;
  return counts;
}
