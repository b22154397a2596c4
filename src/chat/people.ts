import { withAccounts } from './markdown.ts';
import { type Message, withMarkdown } from './message.ts';

/** Whom a message names by `person`: members, or the accounts that were put in their place. */
export function peopleIn(message: Message, as: 'member' | 'account'): string[] {
  const found = new Set<string>();
  nameAgain(message, as, (id) => {
    found.add(id);
    return null;
  });
  return [...found];
}

/** A message that names the same people by other ids; null leaves somebody her name. See `withAccounts`. */
export function nameAgain(
  message: Message,
  from: 'member' | 'account',
  accountOf: (id: string) => string | null,
): Message {
  return withMarkdown(message, (value) => withAccounts(value, from, accountOf));
}
