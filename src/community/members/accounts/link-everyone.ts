import type { Clock } from '../../../engine/clock.ts';
import type { Database, Tx } from '../../../engine/database.ts';
import { type Log, logLater } from '../../../engine/log.ts';
import { waitingForAccounts } from '../../../engine/outbox/unlinked.ts';
import type { Platform, Sought } from '../../../engine/platform.ts';
import { mayAct } from './accounts.ts';
import { closeAccount, linkPeople, linkPerson, openUsersOf, settleWaiting } from './linking.ts';

type LinkingContext = { database: Database; clock: Clock; log: Log; signal?: AbortSignal | undefined };

/**
 * How many accounts may be missing from a platform's list before the list is doubted: a directory's fault must
 * not close everybody's.
 */
const mostMissing = (open: number): number => Math.max(3, Math.floor(open / 4));

/**
 * Links the people of a platform to the roster as they are found, and looks for those whom it no longer lists.
 * Returns how many are linked.
 * @throws PlatformUnreachable @throws Refusal
 */
export async function linkEveryone(
  platform: Platform,
  { database, clock, log, signal }: LinkingContext,
): Promise<number> {
  const vouched = await platform.vouchesForAddresses();
  const linking = { platform: platform.id, vouched, now: clock.now() };
  const linkingIn = (tx: Tx) => ({
    ...linking,
    log: logLater(log, (then) => database.afterCommit(tx, then)),
  });
  const sought = await database.transact((tx) => soughtOn(tx, platform.id));
  const listed = new Set<string>();
  let linked = 0;
  for await (const people of platform.people(sought, signal)) {
    linked += await database.transact((tx) => linkPeople(tx, linkingIn(tx), people));
    for (const { id } of people) listed.add(id);
  }

  const open = await database.transact((tx) => openUsersOf(tx, platform.id));
  const missing = open.filter((user) => !listed.has(user));
  if (missing.length > mostMissing(open.length)) {
    log.warn(
      { event: 'accounts.missing', platform: platform.id, missing: missing.length, open: open.length },
      'the list of people lacks so many that it is not believed: no account was closed',
    );
    return linked;
  }
  // A list may be partial: the platform is asked about each of those whom it left out.
  for (const user of missing) {
    const person = await platform.person(user);
    await database.transact(async (tx) => {
      if (person === null) await closeAccount(tx, linkingIn(tx), user);
      else await linkPerson(tx, linkingIn(tx), person);
    });
  }
  // Accounts that another process linked, or an administrator confirmed.
  for (const { memberId } of await waitingForAccounts(database.db))
    await database.transact((tx) => settleWaiting(tx, memberId, linking.now));
  return linked;
}

/** The addresses of active members whom no account there may act for, and the accounts that are somebody's. */
async function soughtOn(tx: Tx, platform: string): Promise<Sought> {
  const acting = await tx
    .selectFrom('identities')
    .innerJoin('members', 'members.id', 'identities.memberId')
    .select('identities.memberId')
    .where('identities.platform', '=', platform)
    .where(mayAct)
    .execute();
  const has = new Set(acting.map(({ memberId }) => memberId));
  const active = await tx.selectFrom('members').select(['id', 'email']).where('active', '=', 1).execute();
  return {
    addresses: active.filter(({ id }) => !has.has(id)).map(({ email }) => email),
    accounts: await openUsersOf(tx, platform),
  };
}
