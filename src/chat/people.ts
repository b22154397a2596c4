import { type Markdown, withAccounts } from './markdown.ts';
import type { Block, Message } from './message.ts';

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
  const again = (value: Markdown) => withAccounts(value, from, accountOf);
  return {
    ...message,
    blocks: message.blocks.map((block): Block => {
      if (block.kind === 'text' || block.kind === 'note') return { ...block, text: again(block.text) };
      if (block.kind !== 'facts') return block;
      return {
        ...block,
        facts: block.facts.map((fact) =>
          typeof fact.value === 'string' ? fact : { ...fact, value: again(fact.value) },
        ),
      };
    }),
  };
}
