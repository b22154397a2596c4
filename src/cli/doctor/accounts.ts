import { accountName, allAccounts } from '../../community/members/accounts/accounts.ts';
import { linkingStatuses } from '../../community/members/accounts/linking-status.ts';
import { allMembers } from '../../community/members/members.ts';
import type { Config } from '../../config/config.ts';
import { waitingForAccounts } from '../../engine/outbox/unlinked.ts';
import type { Finding } from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import { withDatabase } from '../database.ts';
import { counted, onClocks } from '../format.ts';
import { whyInWords, withoutAccount } from '../without-account.ts';

/** More than these are counted, and listed by `magellan member list`. */
const MAX_NAMED = 20;

/** Whether the chats' people were linked to the roster, and for whom messages wait meanwhile. */
export async function linkingFindings(config: Config): Promise<Finding[]> {
  const { statuses, waiting, names } = await withDatabase(config, (database) =>
    database.transact(async (tx) => ({
      statuses: await linkingStatuses(tx),
      waiting: await waitingForAccounts(tx),
      names: new Map((await allMembers(tx)).map(({ id, name, email }) => [id, `${name} <${email}>`])),
    })),
  ).catch((error: unknown) => {
    // A database of an earlier version is told of already.
    if (error instanceof Refusal) return { statuses: [], waiting: [], names: new Map<string, string>() };
    throw error;
  });
  const { timeZone } = config.programme.promotion;
  const findings = statuses.map(({ platform, linkedAt, failing }): Finding => {
    if (failing !== null)
      return {
        level: 'error',
        what: `The people of ${platform} have not been linked to the roster since ${onClocks(failing.since, timeZone)}: ${failing.why}`,
        remedy:
          'A running Magellan tries again automatically. What is for whoever is not linked waits, a day at most; then `magellan outbox retry --all` sends it.',
      };
    return {
      level: 'ok',
      what: `The people of ${platform} were last held against the roster on ${onClocks(linkedAt ?? 0, timeZone)}`,
    };
  });
  if (waiting.length === 0) return findings;
  const named = waiting.slice(0, MAX_NAMED).map(({ memberId }) => names.get(memberId) ?? memberId);
  const more = waiting.length > MAX_NAMED ? `, and ${waiting.length - MAX_NAMED} more` : '';
  const messages = waiting.reduce((sum, each) => sum + each.messages, 0);
  return [
    ...findings,
    {
      level: 'warning',
      what: `${counted(messages, 'message')} for ${counted(waiting.length, 'member')} of whom no account is linked: ${named.join(', ')}${more}.`,
      remedy:
        'They wait, a day at most. Their address on the chat must be the one in the roster, or `magellan member link` tells which account is theirs.',
    },
  ];
}

/** The accounts about which somebody has to decide. */
export async function accountFindings(config: Config): Promise<Finding[]> {
  const accounts = await withDatabase(config, (database) => database.transact(allAccounts)).catch(
    (error: unknown) => {
      // A database of an earlier version is told of already.
      if (error instanceof Refusal) return [];
      throw error;
    },
  );
  const findings = accounts.flatMap((account): Finding[] => {
    const { name, email, state, tells } = account;
    const which = accountName(account);
    if (state === 'unconfirmed')
      return [
        {
          level: 'warning',
          what: `The account ${which} is in the name of ${name} <${email}>, and nothing confirms it: it has no rights.`,
          remedy: `Ask ${name}. Then \`magellan member link ${email} ${which}\`, or \`magellan member unlink ${which}\`.`,
        },
      ];
    if (state === 'conflict')
      return [
        {
          level: 'warning',
          what: `The account ${which} is of ${name} <${email}>, and now tells the address of ${tells}: nothing was changed.`,
          remedy: `If it is really theirs: \`magellan member link ${tells} ${which}\`. Otherwise have its address put right on the chat.`,
        },
      ];
    return [];
  });
  if (findings.length <= MAX_NAMED) return findings;
  const more = findings.length - MAX_NAMED;
  const remedy = 'See `magellan member list`.';
  return [
    ...findings.slice(0, MAX_NAMED),
    { level: 'warning', what: `${more} more accounts wait for a decision.`, remedy },
  ];
}

/** Who of the roster has no account that she can use, and why. */
export async function withoutAccountFindings(config: Config): Promise<Finding[]> {
  const without = await withDatabase(config, (database) => withoutAccount(config, database)).catch(
    (error: unknown) => {
      if (error instanceof Refusal) return [];
      throw error;
    },
  );
  if (without.length === 0) return [];
  const lines = without
    .slice(0, MAX_NAMED)
    .map((each) => `  ${each.name} <${each.email}>: ${whyInWords(each)}`);
  const more = without.length - lines.length;
  return [
    {
      level: 'warning',
      what: [
        `${counted(without.length, 'member of the roster has', 'members of the roster have')} no account to be written to:`,
        ...lines,
        ...(more > 0 ? [`  and ${more} more: see \`magellan member list\``] : []),
      ].join('\n'),
      remedy:
        'The account must tell the address that the roster has, and be a member’s; or name it: the column `account` of the roster, or `magellan member link`.',
    },
  ];
}
