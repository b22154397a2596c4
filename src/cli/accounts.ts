import { assignAccount, refuseAccount } from '../community/members/accounts/account-decisions.ts';
import { accountName, allAccounts, type StoredAccount } from '../community/members/accounts/accounts.ts';
import { memberByEmail } from '../community/members/members.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../engine/database.ts';
import type { Person } from '../engine/platform.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { accountNamed } from './account-named.ts';
import { configured, confirm, withDatabase } from './database.ts';
import { json, table } from './format.ts';
import type { Done, Io } from './io.ts';
import { whyInWords, withoutAccount } from './without-account.ts';

/** Lists whose each account is, and those about which somebody has to decide. */
export async function listAccounts(io: Io, email: string | undefined, options: { json?: boolean }): Done {
  const config = configured(io);
  const { accounts, without } = await withDatabase(config, async (database) => ({
    accounts: await database.transact(allAccounts),
    without: new Map((await withoutAccount(config, database)).map((each) => [each.memberId, each])),
  }));
  const why = (memberId: string) => {
    const told = without.get(memberId);
    return told === undefined ? null : whyInWords(told);
  };
  const wanted = email?.trim().toLowerCase();
  const shown = accounts.filter((each) => wanted === undefined || each.email.toLowerCase() === wanted);
  if (wanted !== undefined && shown.length === 0)
    throw new Refusal(`Nobody in the roster has the e-mail ${email}.`);
  if (options.json)
    io.out(json(shown.map((each) => ({ ...each, why: without.get(each.memberId)?.why ?? null }))));
  else
    io.out(
      table(
        ['name', 'e-mail', 'account', 'state'],
        shown.map((each) => [
          each.name,
          each.email,
          each.platform === null ? '-' : accountName(each),
          [STATES[each.state](each), why(each.memberId)].filter((words) => words !== null).join(': '),
        ]),
      ),
    );
  return EXIT.done;
}

const STATES: Record<StoredAccount['state'], (account: StoredAccount) => string> = {
  none: () => 'no account yet',
  linked: () => 'linked',
  unconfirmed: () => 'waits to be confirmed: no rights until then',
  conflict: ({ tells }) => `linked, but tells the address of another member: ${tells}`,
  closed: () => 'closed, or a guest’s',
  refused: () => 'refused: not this person’s',
};

type Decision = { yes?: boolean };

/** Says whose an account is, whatever address it tells. */
export async function linkAccount(io: Io, email: string, account: string, { yes }: Decision): Done {
  const config = configured(io);
  return withDatabase(config, async (database) => {
    const { platform, person } = await accountNamed(config, database, account);
    refuseUnfit(account, person);
    const { member, before } = await known(database, email, platform, person.id);
    if (before !== null && before.state !== 'refused' && before.memberId !== member.id) {
      io.err(`This account is linked to ${before.name} <${before.email}>, who would lose it.`);
      await confirm(io, `Type ${member.email} to give it to ${member.name}: `, member.email, yes ?? false);
    }
    await database.transact((tx) => assignAccount(tx, { platform, now: io.now() }, person, member.id));
    const which = accountName({ platform, user: person.id });
    io.out(`${which} (${person.name}) is the account of ${member.name} <${member.email}>.`);
    return EXIT.done;
  });
}

/** Says that an account is not the person's to whom it is linked, or for whom it waits. */
export async function unlinkAccount(io: Io, account: string): Done {
  const config = configured(io);
  return withDatabase(config, async (database) => {
    const all = await database.transact(allAccounts);
    const found =
      all.find((each) => each.platform !== null && accountName(each) === account) ??
      (await byName(config, database, account, all));
    if (found === undefined || found.platform === null)
      throw new Refusal(`${account} is linked to nobody, and waits for nobody.`);
    const { platform, user, name, email } = found;
    await database.transact((tx) => refuseAccount(tx, { platform, user }, io.now()));
    io.out(`${accountName({ platform, user })} is not the account of ${name} <${email}> any more.`);
    io.out(`It has no rights, and its address links it to nobody. To undo: \`magellan member link\`.`);
    return EXIT.done;
  });
}

async function byName(config: Config, database: Database, account: string, all: readonly StoredAccount[]) {
  const { platform, person } = await accountNamed(config, database, account);
  return all.find((each) => each.platform === platform && each.user === person.id);
}

async function known(database: Database, email: string, platform: string, user: string) {
  return database.transact(async (tx) => {
    const member = await memberByEmail(tx, email);
    if (member === null) throw new Refusal(`Nobody in the roster has the e-mail ${email}.`);
    const all = await allAccounts(tx);
    return { member, before: all.find((each) => each.platform === platform && each.user === user) ?? null };
  });
}

function refuseUnfit(account: string, { kind, active, name }: Person): void {
  const what = kind === 'bot' ? 'a bot’s' : kind === 'guest' ? 'a guest’s, or of elsewhere' : 'closed';
  if (kind !== 'human' || !active)
    throw new Refusal(`${account} (${name}) is ${what}: such an account is no member’s.`);
}
