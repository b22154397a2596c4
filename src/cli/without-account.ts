import { allAccounts, type StoredAccount } from '../community/members/accounts/accounts.ts';
import {
  listedMembers,
  type NoAccount,
  whyNoAccount,
} from '../community/members/accounts/without-account.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../engine/database.ts';
import type { Person, Platform } from '../engine/platform.ts';
import { wiredPlatforms } from './app.ts';

/** A member of the roster who has no account that she can use, and why, by chat. */
export type WithoutAccount = {
  memberId: string;
  name: string;
  email: string;
  why: { platform: string; reason: NoAccount | 'unasked' }[];
};

const USABLE: readonly StoredAccount['state'][] = ['linked', 'conflict'];

/** Those who are in the roster and have no usable account on any chat; each chat is asked whom it knows. */
export async function withoutAccount(config: Config, database: Database): Promise<WithoutAccount[]> {
  if (config.sandbox) return [];
  const { accounts, listed } = await database.transact(async (tx) => ({
    accounts: await allAccounts(tx),
    listed: await listedMembers(tx),
  }));
  const served = new Set(
    accounts.filter(({ state }) => USABLE.includes(state)).map(({ memberId }) => memberId),
  );
  const without = listed.filter(({ id }) => !served.has(id));
  if (without.length === 0) return [];
  const addresses = without.map(({ email }) => email);
  const asked: { platform: string; people: readonly Person[] | null }[] = [];
  for (const platform of await wiredPlatforms(config, database))
    asked.push({ platform: platform.id, people: await peopleOn(platform, addresses, accounts) });
  return without.map(({ id, name, email }) => ({
    memberId: id,
    name,
    email,
    why: asked.map(({ platform, people }) => {
      const stored = accounts.filter((each) => each.memberId === id && each.platform === platform);
      return { platform, reason: people === null ? 'unasked' : whyNoAccount(email, stored, people) };
    }),
  }));
}

async function peopleOn(
  platform: Platform,
  addresses: readonly string[],
  stored: readonly StoredAccount[],
): Promise<Person[] | null> {
  const accounts = stored.flatMap((each) => (each.platform === platform.id ? [each.user] : []));
  const found: Person[] = [];
  try {
    for await (const people of platform.people({ addresses, accounts })) found.push(...people);
  } catch {
    return null;
  }
  return found;
}

const REASONS: Record<WithoutAccount['why'][number]['reason'], string> = {
  unknown: 'no account tells this address',
  hidden: 'addresses are hidden there',
  guest: 'a guest’s account, or of elsewhere',
  closed: 'the account is closed',
  bot: 'a bot’s account',
  unconfirmed: 'the account waits to be confirmed',
  refused: 'the account was said not to be this person’s',
  unlinked: 'there, and linked within the hour, or at the next start',
  unasked: 'could not be asked',
};

/** "mattermost: no account tells this address". */
export const whyInWords = ({ why }: Pick<WithoutAccount, 'why'>): string =>
  why.map(({ platform, reason }) => `${platform}: ${REASONS[reason]}`).join('; ');
