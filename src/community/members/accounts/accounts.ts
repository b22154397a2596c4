import { type Expression, expressionBuilder, type Generated, type SqlBool } from 'kysely';
import type { Tables, Tx } from '../../../engine/database.ts';
import { isInGroup, listHasAny } from '../../../engine/rows.ts';
import { GUARDED } from '../member.ts';

/**
 * What says that an account is its member's:
 * - `vouched`: a chat that checks addresses itself told hers;
 * - `address`: a chat on which anybody could claim an address told hers. Good for whoever had nothing to lose
 *   then, and never for the roles of `GUARDED`;
 * - `confirmed`: she said so from another account, or an administrator did;
 * - `awaited`: it tells her address, and waits to be confirmed: it may do nothing;
 * - `refused`: she or an administrator said that it is not hers. It is kept, or its address would link it again.
 */
export type Proof = 'vouched' | 'address' | 'confirmed' | 'awaited' | 'refused';

declare module '../../../engine/database.ts' {
  interface Tables {
    identities: {
      platform: string;
      user: string;
      memberId: string;
      /** 0 once the account is closed, or became a guest's, a bot's or another organisation's. */
      active: number;
      locale: string | null;
      timeZone: string | null;
      proof: Generated<Proof>;
      /** The address that the chat last told of the account; it need not be the member's. */
      email: Generated<string | null>;
    };
  }
}

/** An account's address in words, as commands take it: "mattermost:<id>". */
export const accountName = ({ platform, user }: { platform: string | null; user: string | null }): string =>
  `${platform}:${user}`;

const eb = expressionBuilder<Tables, 'identities' | 'members'>();

/** Whether an account is held to be its member's, open or not. Of a query on `identities`. */
export const isHers = eb('identities.proof', 'not in', ['awaited', 'refused']);

/**
 * Whether an account may act for its member, and be written to. Of a query on `identities` joined with
 * `members`.
 */
export const mayAct = eb.and([
  eb('identities.active', '=', 1),
  eb.or([
    eb('identities.proof', 'in', ['vouched', 'confirmed']),
    eb.and([eb('identities.proof', '=', 'address'), eb.not(listHasAny(eb.ref('members.roles'), GUARDED))]),
  ]),
]);

/** Members who have chat accounts, all of them closed. */
export async function closedAccounts(tx: Tx): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('identities')
    .select('memberId')
    .where(isHers)
    .groupBy('memberId')
    .having((eb) => eb.fn.max('active'), '=', 0)
    .execute();
  return new Set(rows.map(({ memberId }) => memberId));
}

/** Her accounts on a platform that a column of another table names. */
const hersOn = (memberId: string, platform: Expression<string>) =>
  eb
    .selectFrom('identities')
    .select('identities.user')
    .where('identities.memberId', '=', memberId)
    .where('identities.platform', '=', platform)
    .where(isHers);

/** Whether a platform and a user on it, as columns of another table have them, are an account of hers. */
export const isAccountOf = (
  memberId: string,
  platform: Expression<string>,
  user: Expression<string>,
): Expression<SqlBool> => eb.exists(hersOn(memberId, platform).where('identities.user', '=', user));

/** Whether one of her accounts is among those of a group, as columns of another table have them. */
export const isInGroupOf = (
  memberId: string,
  platform: Expression<string>,
  group: Expression<string>,
): Expression<SqlBool> =>
  eb.exists(hersOn(memberId, platform).where(({ ref }) => isInGroup(ref('identities.user'), group)));

/** A member's account on a chat platform, with the address that its chat told last. */
export type Account = { platform: string; user: string; email: string | null; active: boolean };

export async function accountsOf(tx: Tx, memberId: string): Promise<Account[]> {
  const rows = await tx
    .selectFrom('identities')
    .select(['platform', 'user', 'email', 'active'])
    .where('memberId', '=', memberId)
    .where(isHers)
    .orderBy('platform')
    .execute();
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}

/** The accounts that may act for a member, by platform. */
export async function openAccountsOf(tx: Tx, memberId: string) {
  return tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.memberId')
    .select(['identities.platform', 'identities.user', 'identities.proof'])
    .where('memberId', '=', memberId)
    .where(mayAct)
    .orderBy('identities.platform')
    .execute();
}

/**
 * Brings a member in line with her accounts: she is written to no more when all that were hers are closed, and
 * again when one opens, unless the roster has let her go.
 */
export async function recordAccounts(tx: Tx, memberId: string): Promise<void> {
  const { known, open } = await tx
    .selectFrom('identities')
    .select((eb) => [
      eb.fn.countAll<number>().as('known'),
      eb.fn.coalesce(eb.fn.sum<number>('active'), eb.lit(0)).as('open'),
    ])
    .where('memberId', '=', memberId)
    .where(isHers)
    .executeTakeFirstOrThrow();
  if (Number(known) === 0) return;
  if (Number(open) === 0) {
    await tx.updateTable('members').set({ active: 0 }).where('id', '=', memberId).execute();
    return;
  }
  // Whoever was deactivated after leaving the roster comes back by the roster only.
  await tx
    .updateTable('members')
    .set({ active: 1 })
    .where('id', '=', memberId)
    .where('listed', '=', 1)
    .execute();
}

/** An account as it stands, or a member who has none. `tells` is the other member whose address it tells. */
export type StoredAccount = {
  memberId: string;
  name: string;
  email: string;
  state: 'none' | 'linked' | 'unconfirmed' | 'conflict' | 'closed' | 'refused';
  tells: string | null;
} & ({ platform: string; user: string } | { platform: null; user: null });

/** Every member with her accounts, and those that wait for her, by name. */
export async function allAccounts(tx: Tx): Promise<StoredAccount[]> {
  const rows = await tx
    .selectFrom('members')
    .leftJoin('identities', 'identities.memberId', 'members.id')
    .leftJoin('members as other', (join) =>
      join.onRef('other.email', '=', 'identities.email').onRef('other.id', '!=', 'identities.memberId'),
    )
    .select(['members.id', 'members.name', 'members.email', 'identities.platform', 'identities.user'])
    .select(['identities.proof', 'identities.active', 'other.email as tells'])
    .select(mayAct.as('acts'))
    .orderBy('members.name')
    .orderBy('identities.platform')
    .execute();
  return rows.map(({ id, name, email, platform, user, proof, active, tells, acts }) => {
    const about = { memberId: id, name, email, tells };
    if (platform === null || user === null) return { ...about, platform: null, user: null, state: 'none' };
    if (proof === 'refused') return { ...about, platform, user, state: 'refused' };
    if (active !== 1) return { ...about, platform, user, state: 'closed' };
    if (Number(acts) !== 1) return { ...about, platform, user, state: 'unconfirmed' };
    return { ...about, platform, user, state: tells === null ? 'linked' : 'conflict' };
  });
}
