import type { Incoming } from '../../chat/incoming.ts';
import { joinMarkdown, md } from '../../chat/markdown.ts';
import { heading, type Message, note, storable, text } from '../../chat/message.ts';
import { firstLetters, nearestWord, plainWord } from '../format/words.ts';
import { type Member, mayCall } from '../members/member.ts';
import type { Command } from './feature.ts';
import { dispatcherWords } from './locales.ts';

/** What may be typed, in either language, to be helped. */
const HELP_WORDS = ['aide', 'help', '?'];
/** Where somebody lands who wrote something else in a direct message. */
const HOME_COMMAND = 'magellan';

type Asked = Extract<Incoming, { kind: 'command' | 'direct-message' }>;
type Found = { command: Command; args: string } | { message: Message };

/** The command and its text, the same whether it was typed with a slash or in a direct message. */
function asked(incoming: Asked, names: readonly string[]): { name: string; rest: string; typed: string } {
  if (incoming.kind === 'command')
    return { name: plainWord(incoming.command), rest: incoming.text.trim(), typed: '' };
  const typed = incoming.text.trim();
  const [first = '', ...others] = typed.split(/\s+/);
  const name = plainWord(first);
  if (names.includes(name)) return { name, rest: others.join(' '), typed };
  return { name: HOME_COMMAND, rest: typed, typed };
}

/** The subcommand that was asked for; or, when there is none, help or the nearest word. */
export function findCommand(commands: readonly Command[], incoming: Asked, member: Member): Found {
  const names = [...new Set(commands.map(({ command }) => command))];
  const { name, rest } = asked(incoming, names);
  // One that a chat’s administrators added by hand, or that a former version had.
  if (!names.includes(name)) return { message: unknownCommand(commands, name, member) };
  const own = commands.filter(({ command }) => command === name);
  const [first = '', ...others] = rest.split(/\s+/);
  const word = plainWord(first);
  const exact = own.find(({ words }) => words.includes(word));
  if (exact) return { command: exact, args: others.join(' ') };
  if (HELP_WORDS.includes(word)) return { message: helpMessage(commands, name, member) };
  const callable = own.filter(({ who }) => mayCall(member, who));
  const words = dispatcherWords[member.locale];
  const nearest = nearestWord(first, [...callable.flatMap((command) => command.words), ...HELP_WORDS]);
  const shown = firstLetters(rest, 40);
  const message: Message = {
    summary: words.unknown(shown, name, nearest).summary,
    blocks: [text(words.unknown(shown, name, nearest).text)],
  };
  if (!nearest) message.blocks.push(...helpMessage(commands, name, member).blocks);
  return { message: storable(message) };
}

/** A command that Magellan does not have is not what it suggests: the nearest that it has, or all that there is. */
function unknownCommand(commands: readonly Command[], name: string, member: Member): Message {
  const callable = commands.filter(({ who }) => mayCall(member, who)).map(({ command }) => command);
  const nearest = nearestWord(name, [...new Set(callable)]);
  const shown = `/${firstLetters(name, 40)}`;
  const words = dispatcherWords[member.locale];
  const [command, word] = nearest === null ? [HOME_COMMAND, null] : [nearest, ''];
  const { summary } = words.unknown(shown, command, word);
  const { text: said } = words.unknown(shown, command, word);
  return storable({
    summary,
    blocks: [text(said), ...(nearest === null ? helpMessage(commands, HOME_COMMAND, member).blocks : [])],
  });
}

/** What this member may type; for `/magellan`, all the commands. */
export function helpMessage(commands: readonly Command[], name: string, member: Member): Message {
  const words = dispatcherWords[member.locale].help;
  const shown = commands.filter(
    ({ command, who }) => mayCall(member, who) && (name === HOME_COMMAND || command === name),
  );
  const lines = shown.map((command) => {
    const word = wordFor(command, member.locale === 'fr' ? 0 : 1);
    const hint = command.hint ? ` ${command.hint[member.locale]}` : '';
    return md`- \`/${[command.command, word].filter(Boolean).join(' ')}${hint}\` ${command.about[member.locale]}`;
  });
  return storable({
    summary: words.summary(name),
    blocks: [
      heading(words.title),
      text(joinMarkdown([words.intro, ...lines])),
      note(words.sameInDirectMessage),
    ],
  });
}

/** The first word of a subcommand is French, the second, where there is one, English. */
export const wordFor = (command: Command, index: 0 | 1): string =>
  command.words[index] ?? command.words[0] ?? '';
