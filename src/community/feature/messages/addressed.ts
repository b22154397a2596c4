import type { Message } from '../../../chat/message.ts';
import type { Database, Tx } from '../../../engine/database.ts';
import { type Address, usersIn } from '../../../engine/platform.ts';
import { namesMembers, withAccountsOf } from '../../members/accounts/named-accounts.ts';
import type { Locale } from '../../members/member.ts';
import { memberByIdentity } from '../../members/members.ts';
import { type EnglishNames, inEnglishNames, tellsCommand } from '../dispatcher/command-names.ts';

type Options = {
  database: Pick<Database, 'transact'>;
  /** The language of channels, and of groups of which not everybody reads another. */
  locale: Locale;
  /** The English names of commands that a chat takes. */
  englishOn(platform: string): EnglishNames;
};

/**
 * What a message of the outbox becomes as it leaves, for whom and where it is sent: people by their accounts there,
 * commands by the names that an English reader may type there. Most messages need no look at the database.
 */
export const createAddressed =
  ({ database, locale, englishOn }: Options) =>
  async (message: Message, to: Address): Promise<Message> => {
    const names = englishOn(to.platform);
    const [people, commands] = [namesMembers(message), tellsCommand(message, names)];
    if (!people && !commands) return message;
    return database.transact(async (tx) => {
      const named = people ? await withAccountsOf(tx, message, to) : message;
      return commands && (await localeOf(tx, to, locale)) === 'en' ? inEnglishNames(named, names) : named;
    });
  };

async function localeOf(tx: Tx, to: Address, locale: Locale): Promise<Locale> {
  if (to.kind === 'channel') return locale;
  const read = new Set<Locale>();
  for (const user of usersIn(to)) read.add((await memberByIdentity(tx, to.platform, user))?.locale ?? locale);
  const [only = locale] = read;
  return read.size === 1 ? only : locale;
}
