import { accountName, allAccounts } from '../../community/members/accounts.ts';
import type { Config } from '../../config/config.ts';
import type { Finding } from '../../engine/platform.ts';
import { Refusal } from '../../engine/refusal.ts';
import { withDatabase } from '../database.ts';

/** More than these are counted, and listed by `magellan member list`. */
const MAX_NAMED = 20;

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
