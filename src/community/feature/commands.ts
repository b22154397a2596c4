import type { Incoming } from '../../chat/incoming.ts';
import { joinMarkdown, md } from '../../chat/markdown.ts';
import { heading, type Message, note, storable, text } from '../../chat/message.ts';
import { firstLetters, nearestWord, plainWord } from '../format/words.ts';
import { type Member, mayCall } from '../members/member.ts';
import type { Command, Press } from './feature.ts';
import { intentsOf } from './intents.ts';
import { dispatcherWords } from './locales.ts';
import { likelyBlocks, saidMessage } from './plain-words.ts';

/** What may be typed, in either language, to be helped. */
const HELP_WORDS = ['aide', 'help', '?'];
/** Where somebody lands who wrote something else in a direct message. */
const HOME_COMMAND = 'magellan';

type Asked = Extract<Incoming, { kind: 'command' | 'direct-message' }>;
type Found = { command: Command; args: string } | { message: Message };

/** What there is to be asked for. `todayOn` is for the days that a sentence names. */
type Offered = {
  commands: readonly Command[];
  presses: ReadonlyMap<string, Pick<Press, 'who'>>;
  todayOn: string;
};

/**
 * The command and its text, the same whether it was typed with a slash or in a direct message. `plain`: no command
 * was named, so that it may be a sentence.
 */
function asked(incoming: Asked, names: readonly string[]): { name: string; rest: string; plain: boolean } {
  if (incoming.kind === 'command') {
    const name = plainWord(incoming.command);
    return { name, rest: incoming.text.trim(), plain: name === HOME_COMMAND };
  }
  const typed = incoming.text.trim();
  const [first = '', ...others] = typed.split(/\s+/);
  const name = plainWord(first);
  if (names.includes(name)) return { name, rest: others.join(' '), plain: others.length > 0 };
  // "/magelan aide", as people also type in a direct message.
  if (first.startsWith('/') && name !== '') return { name, rest: others.join(' '), plain: false };
  return { name: HOME_COMMAND, rest: typed, plain: true };
}

/** The subcommand that was asked for; or, when there is none, what the sentence asks for, or the nearest word. */
export function findCommand(offered: Offered, incoming: Asked, member: Member): Found {
  const { commands } = offered;
  const names = [...new Set(commands.map(({ command }) => command))];
  const { name, rest, plain } = asked(incoming, names);
  // A chat keeps what is written to Magellan, and nothing of a command: an answer that stays repeats no more.
  const kept = (typed: string) => (incoming.kind === 'command' ? null : firstLetters(typed, 40));
  // One that a chat’s administrators added by hand, or that a former version had.
  if (!names.includes(name)) return { message: unknownCommand(offered, name, kept(`/${name}`), member) };
  const own = commands.filter(({ command }) => command === name);
  const [first = '', ...others] = rest.split(/\s+/);
  const word = plainWord(first);
  const exact = own.find(({ words }) => words.includes(word));
  if (exact) return { command: exact, args: others.join(' ') };
  const reading = own.find(({ reads }) => reads?.(rest));
  if (reading) return { command: reading, args: rest };
  if (HELP_WORDS.includes(word) && others.length === 0)
    return { message: helpMessage(commands, name, member) };
  const sentence = incoming.kind === 'direct-message' ? incoming.text : rest;
  const meant = plain ? meantBy(offered, sentence, member) : null;
  if (meant) return meant;
  if (HELP_WORDS.includes(word)) return { message: helpMessage(commands, name, member) };
  const callable = own.filter(({ who }) => mayCall(member, who));
  const wordsOf = [...callable.flatMap((command) => command.words), ...HELP_WORDS];
  // A sentence is not a word mistyped.
  const mayBeWord = incoming.kind === 'command' || !plain || others.length < 2;
  return {
    message: unknownWord(
      offered,
      { name, typed: kept(rest), nearest: mayBeWord ? nearestWord(first, wordsOf) : null },
      member,
    ),
  };
}

/** What a sentence asks for, among what this member may call; null when it says nothing of the kind. */
function meantBy({ commands, presses, todayOn }: Offered, sentence: string, member: Member): Found | null {
  for (const intent of intentsOf(sentence, todayOn)) {
    if ('says' in intent) return { message: saidMessage(intent.says, presses, member) };
    if (HELP_WORDS.includes(intent.word)) return { message: helpMessage(commands, intent.opens, member) };
    const command = commands.find(
      ({ command, words, who }) =>
        command === intent.opens && words.includes(intent.word) && mayCall(member, who),
    );
    if (command) return { command, args: intent.args };
    const reading = commands.find(({ command, reads }) => command === intent.opens && reads?.(intent.word));
    if (reading && mayCall(member, reading.who)) return { command: reading, args: intent.word };
  }
  return null;
}

function unknownWord(
  { commands, presses }: Offered,
  { name, typed, nearest }: { name: string; typed: string | null; nearest: string | null },
  member: Member,
): Message {
  const unknown = dispatcherWords[member.locale].unknown(typed, name, nearest);
  // Whoever named a command is told what it takes; whoever named none, what is likeliest.
  const help =
    name === HOME_COMMAND ? likelyBlocks(presses, member) : helpMessage(commands, name, member).blocks;
  return storable({
    summary: unknown.summary,
    blocks: [text(unknown.text), ...(nearest === null ? help : [])],
  });
}

/** A command that Magellan does not have is not what it suggests: the nearest that it has, or what is likeliest. */
function unknownCommand(
  { commands, presses }: Offered,
  name: string,
  typed: string | null,
  member: Member,
): Message {
  const callable = commands.filter(({ who }) => mayCall(member, who)).map(({ command }) => command);
  const nearest = nearestWord(name, [...new Set(callable)]);
  const [command, word] = nearest === null ? [HOME_COMMAND, null] : [nearest, ''];
  const unknown = dispatcherWords[member.locale].unknown(typed, command, word);
  return storable({
    summary: unknown.summary,
    blocks: [text(unknown.text), ...(nearest === null ? likelyBlocks(presses, member) : [])],
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
