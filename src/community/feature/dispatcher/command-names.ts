import type { Answer } from '../../../chat/answer.ts';
import type { Form } from '../../../chat/form.ts';
import { asMarkdown, withCommandNames } from '../../../chat/markdown.ts';
import { type Message, withMarkdown } from '../../../chat/message.ts';
import type { Command } from '../feature.ts';

/** What commands are called in English, by the French name under which features declare them. */
export type EnglishNames = ReadonlyMap<string, string>;

type Named = Pick<Command, 'command' | 'english'>;

export const englishNames = (commands: readonly Named[]): EnglishNames =>
  new Map(
    commands.flatMap(({ command, english }): [string, string][] =>
      english === undefined ? [] : [[command, english]],
    ),
  );

/** Those that a chat takes after a slash: the others would lead an English reader to nothing there. */
export const namesTaken = (names: EnglishNames, isTaken: (english: string) => boolean): EnglishNames =>
  new Map([...names].filter(([, english]) => isTaken(english)));

/** The command that a name stands for, in either language. */
export const commandNamed = (names: EnglishNames, typed: string): string =>
  [...names].find(([, english]) => english === typed)?.[0] ?? typed;

const nameIn = (names: EnglishNames) => (command: string) => names.get(command) ?? command;

/** Whether a message says to type one of these commands. */
export const tellsCommand = ({ blocks }: Message, names: EnglishNames): boolean => {
  // Most chats have none: a sending to thousands must not read each message for nothing.
  if (names.size === 0) return false;
  const said = JSON.stringify(blocks);
  return [...names.keys()].some((command) => said.includes(`\`/${command}`));
};

/** A message for an English reader, with the names of commands that her chat takes. */
export const inEnglishNames = (message: Message, names: EnglishNames): Message =>
  tellsCommand(message, names)
    ? withMarkdown(message, (value) => withCommandNames(value, nameIn(names)))
    : message;

const formInEnglishNames = (form: Form, names: EnglishNames): Form =>
  form.intro === undefined || names.size === 0
    ? form
    : { ...form, intro: withCommandNames(asMarkdown(form.intro), nameIn(names)) };

/** The same for whatever a member is answered. */
export function answerInEnglishNames(answer: Answer, names: EnglishNames): Answer {
  if ('message' in answer) return { ...answer, message: inEnglishNames(answer.message, names) };
  return answer.kind === 'openForm' ? { ...answer, form: formInEnglishNames(answer.form, names) } : answer;
}
