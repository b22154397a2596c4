import { assignAccount } from '../community/members/accounts/account-decisions.ts';
import { accountName, allAccounts } from '../community/members/accounts/accounts.ts';
import { memberByEmail } from '../community/members/members.ts';
import type { RosterFault, RosterRow } from '../community/members/roster/roster.ts';
import type { Config } from '../config/config.ts';
import type { Database, Tx } from '../engine/database.ts';
import type { Person } from '../engine/platform.ts';
import { accountAmong } from './account-named.ts';
import { wiredPlatforms } from './app.ts';

/** An account that a line names, as its chat knows it now: names can be taken by others later, ids cannot. */
type Named = { line: number; email: string; written: string; platform: string; person: Person };

/** Asks the chats whose the accounts are that a roster names. @throws Refusal when one cannot be asked */
export async function namedAccounts(
  config: Config,
  database: Database,
  rows: readonly RosterRow[],
): Promise<{ named: Named[]; faults: RosterFault[] }> {
  const named: Named[] = [];
  const faults: RosterFault[] = [];
  if (rows.every(({ accounts = [] }) => accounts.length === 0)) return { named, faults };
  const platforms = await wiredPlatforms(config, database);
  for (const { line, email, accounts = [] } of rows) {
    for (const written of accounts) {
      const fault = (reason: string) => faults.push({ line, column: 'account', given: written, reason });
      const found = await accountAmong(platforms, written);
      if ('unknown' in found) fault(found.unknown);
      else if (found.person.kind !== 'human') fault(`the account of a ${found.person.kind}, or of elsewhere`);
      else if (!found.person.active) fault('this account is closed');
      else named.push({ line, email, written, ...found });
    }
  }
  return { named, faults };
}

/** Links them, where that takes nothing from anybody; what does is for an administrator to decide, one by one. */
export async function linkNamed(tx: Tx, named: readonly Named[], now: number): Promise<RosterFault[]> {
  const faults: RosterFault[] = [];
  for (const { line, email, written, platform, person } of named) {
    const member = await memberByEmail(tx, email);
    if (member === null) continue;
    const all = (await allAccounts(tx)).filter((each) => each.platform === platform);
    const same = all.find(({ user }) => user === person.id);
    const other = all.find(
      ({ memberId, user, state }) =>
        memberId === member.id && user !== person.id && (state === 'linked' || state === 'conflict'),
    );
    const which = accountName({ platform, user: person.id });
    const decide = `\`magellan member link ${email} ${which}\` decides`;
    const why =
      same?.state === 'refused'
        ? `it was said not to be this person's: ${decide}`
        : same && same.memberId !== member.id
          ? `it is linked to ${same.name} <${same.email}>: ${decide}`
          : other
            ? `it is ${which} now, and this person's account is ${accountName(other)}: ${decide}`
            : null;
    if (why !== null) faults.push({ line, column: 'account', given: written, reason: why });
    else await assignAccount(tx, { platform, now }, person, member.id);
  }
  return faults;
}
