import type { Clock } from '../../engine/clock.ts';
import type { Database } from '../../engine/database.ts';
import type { Log } from '../../engine/log.ts';
import type { Platform } from '../../engine/platform.ts';
import { closeAccount, linkPeople, linkPerson, openUsersOf } from './linking.ts';

type LinkingContext = { database: Database; clock: Clock; log: Log };

/**
 * How many accounts may be missing from a platform's list before the list is doubted: a directory's fault must
 * not close everybody's.
 */
const mostMissing = (open: number): number => Math.max(3, Math.floor(open / 4));

/** Links everyone whom a platform knows to the roster, and looks for those whom it no longer lists. */
export async function linkEveryone(
  platform: Platform,
  { database, clock, log }: LinkingContext,
): Promise<number> {
  const people = await platform.people();
  const vouched = await platform.vouchesForAddresses();
  const linking = { platform: platform.id, vouched, now: clock.now(), log };
  const linked = await database.transact((tx) => linkPeople(tx, linking, people));

  const listed = new Set(people.map(({ id }) => id));
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
      if (person === null) await closeAccount(tx, linking, user);
      else await linkPerson(tx, linking, person);
    });
  }
  return linked;
}
