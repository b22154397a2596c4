import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../engine/database.ts';
import type { Log } from '../../../engine/log.ts';
import { redirectPosts } from '../../../engine/outbox/store.ts';
import { addressWaiting, cancelWaiting } from '../../../engine/outbox/unlinked.ts';
import type { Person } from '../../../engine/platform.ts';
import type { Member } from '../member.ts';
import { GUARDED } from '../member.ts';
import { memberByEmail, memberById } from '../members.ts';
import { mayAct, type Proof, recordAccounts } from './accounts.ts';
import { addressOf } from './addresses.ts';

/** What becomes of an account: linked to a member, or why not. */
export type Linked =
  | { member: Member }
  | { refused: 'bot' | 'guest' | 'no-email' | 'not-in-roster' | 'closed' }
  /** It would be this member's, once it is confirmed. */
  | { refused: 'unconfirmed'; waitsFor: Member };

/** Where an account is, whether that chat vouches for its address, and who hears of what is doubtful. */
export type Linking = { platform: string; vouched: boolean; now: number; log: Pick<Log, 'info' | 'warn'> };

type Identity = Selectable<Tables['identities']>;

/**
 * Links an account to the roster by its address, once: from then on it stays with its member whatever address
 * it takes, and only what the chat says of it is kept.
 */
export async function linkPerson(tx: Tx, linking: Linking, person: Person): Promise<Linked> {
  const known = await tx
    .selectFrom('identities')
    .selectAll()
    .where('platform', '=', linking.platform)
    .where('user', '=', person.id)
    .executeTakeFirst();
  return known ? keepUp(tx, linking, person, known) : firstLink(tx, linking, person);
}

/** Saves what the chat says now of an account that has a member. */
async function keepUp(
  tx: Tx,
  { platform, now, log }: Linking,
  person: Person,
  known: Identity,
): Promise<Linked> {
  const active = isOpen(person) ? 1 : 0;
  const email = emailOf(person) ?? known.email;
  if (isNews(person, known)) {
    await tx
      .updateTable('identities')
      .set({ active, email, locale: person.locale, timeZone: person.timeZone })
      .where('platform', '=', platform)
      .where('user', '=', person.id)
      .execute();
    if (active !== known.active)
      log.info(
        { event: 'account.changed', platform, user: person.id, open: active === 1 },
        'an account was opened or closed',
      );
    if (active === 0) await withhold(tx, { platform, user: person.id }, known.memberId, now);
  }
  if (email !== null && email !== known.email?.toLowerCase()) {
    const owner = await memberByEmail(tx, email);
    if (owner && owner.id !== known.memberId)
      log.warn(
        { event: 'account.conflict', platform, user: person.id, member: known.memberId, tells: owner.id },
        'an account tells the address of another member: nothing was changed',
      );
  }
  await recordAccounts(tx, known.memberId);
  await settleWaiting(tx, known.memberId, now);
  if (person.kind !== 'human') return { refused: person.kind };
  if (!person.active) return { refused: 'closed' };
  const member = await memberById(tx, known.memberId);
  if (!member || known.proof === 'refused') return { refused: 'not-in-roster' };
  return (await actsFor(tx, platform, person.id)) ? { member } : { refused: 'unconfirmed', waitsFor: member };
}

async function firstLink(tx: Tx, linking: Linking, person: Person): Promise<Linked> {
  const { platform, vouched, now, log } = linking;
  if (person.kind !== 'human') return { refused: person.kind };
  const email = emailOf(person);
  if (email === null) return { refused: 'no-email' };
  const member = await memberByEmail(tx, email);
  if (!member) return { refused: 'not-in-roster' };
  // A closed account that anybody could have named after her says nothing of her.
  if (!person.active && !vouched) return { refused: 'closed' };
  const proof: Proof = vouched ? 'vouched' : (await hasMuchToLose(tx, member)) ? 'awaited' : 'address';
  await saveAccount(tx, platform, person, member.id, proof);
  if (proof === 'awaited') {
    log.warn(
      { event: 'account.unconfirmed', platform, user: person.id, member: member.id },
      'an account tells the address of a member, which anybody could claim there: it waits to be confirmed',
    );
    return { refused: 'unconfirmed', waitsFor: member };
  }
  await becameKnown(tx, member.id, now);
  if (!person.active) return { refused: 'closed' };
  const linked = await memberById(tx, member.id);
  return linked ? { member: linked } : { refused: 'not-in-roster' };
}

/** Whether somebody else's account in her name would reach what is hers, or what others confide. */
async function hasMuchToLose(tx: Tx, member: Member): Promise<boolean> {
  if (member.roles.some((role) => GUARDED.some((guarded) => guarded === role))) return true;
  const { knownAt } = await tx
    .selectFrom('members')
    .select('knownAt')
    .where('id', '=', member.id)
    .executeTakeFirstOrThrow();
  return knownAt !== null;
}

/** From now on there may be data of hers: another account must be confirmed where addresses prove nothing. */
export async function becameKnown(tx: Tx, memberId: string, now: number): Promise<void> {
  await tx
    .updateTable('members')
    .set({ knownAt: now })
    .where('id', '=', memberId)
    .where('knownAt', 'is', null)
    .execute();
  await recordAccounts(tx, memberId);
  await settleWaiting(tx, memberId, now);
}

/** What waited for an account of hers goes to it; when she has left, it goes nowhere. */
export async function settleWaiting(tx: Tx, memberId: string, now: number): Promise<void> {
  const member = await memberById(tx, memberId);
  if (!member?.active) return cancelWaiting(tx, memberId, now);
  const to = await addressOf(tx, memberId);
  if (to !== null) await addressWaiting(tx, memberId, to);
}

/** Saves an account with what its chat says of it, over what was kept before. */
export async function saveAccount(
  tx: Tx,
  platform: string,
  person: Person,
  memberId: string,
  proof: Proof,
): Promise<void> {
  const said = {
    memberId,
    active: isOpen(person) ? 1 : 0,
    locale: person.locale,
    timeZone: person.timeZone,
    proof,
    email: emailOf(person),
  };
  await tx
    .insertInto('identities')
    .values({ platform, user: person.id, ...said })
    .onConflict((conflict) => conflict.columns(['platform', 'user']).doUpdateSet(said))
    .execute();
}

/** Links everyone whom a platform knows, and tells how many are linked; who is unchanged is only read. */
export async function linkPeople(tx: Tx, linking: Linking, people: readonly Person[]): Promise<number> {
  const rows = await tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.memberId')
    .selectAll('identities')
    .where('identities.platform', '=', linking.platform)
    .where(mayAct)
    .execute();
  const acting = new Map(rows.map((row) => [row.user, row]));
  const addresses = new Set(
    (await tx.selectFrom('members').select('email').execute()).map(({ email }) => email.toLowerCase()),
  );
  const known = await usersOf(tx, linking.platform);
  let linked = 0;
  for (const person of people) {
    const row = acting.get(person.id);
    // Most people of a large workspace are nobody here.
    if (!known.has(person.id) && !addresses.has(emailOf(person) ?? '')) continue;
    const same = row !== undefined && !isNews(person, row);
    if (same || 'member' in (await linkPerson(tx, linking, person))) linked += 1;
  }
  return linked;
}

const usersOf = async (tx: Tx, platform: string): Promise<Set<string>> =>
  new Set(
    (await tx.selectFrom('identities').select('user').where('platform', '=', platform).execute()).map(
      ({ user }) => user,
    ),
  );

/** The accounts of a platform that are open as far as is known, by id. */
export async function openUsersOf(tx: Tx, platform: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('identities')
    .select('user')
    .where('platform', '=', platform)
    .where('active', '=', 1)
    .where('proof', '!=', 'refused')
    .execute();
  return rows.map(({ user }) => user);
}

/** What waits to be written to a member must not be read on an account that is not hers any more. */
export async function withhold(
  tx: Tx,
  account: { platform: string; user: string },
  memberId: string,
  now: number,
): Promise<void> {
  await redirectPosts(tx, account, await addressOf(tx, memberId), now);
}

/** Closes an account that its platform no longer knows. */
export async function closeAccount(
  tx: Tx,
  { platform, now, log }: Pick<Linking, 'platform' | 'now' | 'log'>,
  user: string,
): Promise<void> {
  const closed = await tx
    .updateTable('identities')
    .set({ active: 0 })
    .where('platform', '=', platform)
    .where('user', '=', user)
    .returning('memberId')
    .executeTakeFirst();
  if (!closed) return;
  log.info({ event: 'account.changed', platform, user, open: false }, 'an account was opened or closed');
  await withhold(tx, { platform, user }, closed.memberId, now);
  await recordAccounts(tx, closed.memberId);
}

async function actsFor(tx: Tx, platform: string, user: string): Promise<boolean> {
  const row = await tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.memberId')
    .select('user')
    .where('identities.platform', '=', platform)
    .where('user', '=', user)
    .where(mayAct)
    .executeTakeFirst();
  return row !== undefined;
}

const isOpen = ({ kind, active }: Person): boolean => kind === 'human' && active;

const emailOf = ({ email }: Person): string | null => email?.trim().toLowerCase() || null;

/** Whether a chat says something else of an account than what is kept. An address that it hides is no news. */
const isNews = (person: Person, row: Identity): boolean =>
  (isOpen(person) ? 1 : 0) !== row.active ||
  person.locale !== row.locale ||
  person.timeZone !== row.timeZone ||
  (emailOf(person) ?? row.email?.toLowerCase() ?? null) !== (row.email?.toLowerCase() ?? null);
