import type { Database, Tx } from '../../../engine/database.ts';
import type { Member } from '../member.ts';
import { memberByIdentity } from '../members.ts';

/** Of so many accounts at most it is remembered whose they are. */
const MAX_ACCOUNTS = 1_000;

/**
 * `memberByIdentity`, read again only once something of members or accounts was written: a role, or an account, that
 * is lost is lost at once.
 */
export function rememberedByIdentity({
  remembering,
}: Pick<Database, 'remembering'>): typeof memberByIdentity {
  const whose = new Map<string, (tx: Tx) => Promise<Member | null>>();
  return (tx, platform, user) => {
    const account = `${platform}:${user}`;
    let read = whose.get(account);
    if (read === undefined) {
      if (whose.size >= MAX_ACCOUNTS) whose.clear();
      read = remembering((now) => memberByIdentity(now, platform, user));
      whose.set(account, read);
    }
    return read(tx);
  };
}
