import type { Incoming } from '../../../chat/incoming.ts';
import { joinMarkdown, type Markdown, md } from '../../../chat/markdown.ts';
import { heading, type Message, note, storable, text } from '../../../chat/message.ts';
import { firstLetters, nearestWord, plainWord } from '../../format/words.ts';
import { type Locale, type Member, mayCall } from '../../members/member.ts';
import type { Command, Press } from '../feature.ts';
import { commandNamed, type EnglishNames, englishNames } from './command-names.ts';
import { intentsOf } from './intents.ts';
import { dispatcherWords } from './locales.ts';
import { likelyBlocks, saidMessage } from './plain-words.ts';

/** What may be typed, in either language, to be helped. */
const HELP_WORDS = ['aide', 'help', '?'];
/** Where somebody lands who wrote something else in a direct message. */
export const HOME_COMMAND = 'magellan';

type Asked = Extract<Incoming, { kind: 'command' | 'direct-message' }>;
type Found = { command: Command; args: string } | { message: Message };

/** What there is to be asked for. `todayOn` is for the days that a sentence names. */
type Offered = {
  commands: readonly Command[];
  presses: ReadonlyMap<string, Pick<Press, 'who'>>;
  todayOn: string;
  /** The English names of commands that her chat takes after a slash. */
  english: EnglishNames;
};

/**
 * The command and its text, the same whether it was typed with a slash or in a direct message. `plain`: no command
 * was named, so that it may be a sentence.
 */
function asked(
  incoming: Asked,
  commands: readonly Command[],
): { name: string; rest: string; plain: boolean } {
  const english = englishNames(commands);
  if (incoming.kind === 'command') {
    const name = commandNamed(english, plainWord(incoming.command));
    return { name, rest: incoming.text.trim(), plain: name === HOME_COMMAND };
  }
  const typed = incoming.text.trim();
  const [first = '', ...others] = typed.split(/\s+/);
  const name = commandNamed(english, plainWord(first));
  const own = commands.filter(({ command }) => command === name);
  // An English name is an everyday word too: "hours of work" names no command.
  const follows = others.join(' ');
  const isNamed =
    name === plainWord(first) ||
    others.length === 0 ||
    takesWord(own, others[0]) ||
    own.some(({ reads }) => reads?.(follows));
  if (own.length > 0 && isNamed) return { name, rest: others.join(' '), plain: others.length > 0 };
  // "/magelan aide", as people also type in a direct message.
  if (first.startsWith('/') && name !== '') return { name, rest: others.join(' '), plain: false };
  return { name: HOME_COMMAND, rest: typed, plain: true };
}

const takesWord = (own: readonly Command[], typed = ''): boolean =>
  [...own.flatMap(({ words }) => words), ...HELP_WORDS].includes(plainWord(typed));

/** The subcommand that was asked for; or, when there is none, what the sentence asks for, or the nearest word. */
export function findCommand(offered: Offered, incoming: Asked, member: Member): Found {
  const { commands } = offered;
  const names = [...new Set(commands.map(({ command }) => command))];
  const { name, rest, plain } = asked(incoming, commands);
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
    return { message: helpMessage(offered, name, member) };
  const sentence = incoming.kind === 'direct-message' ? incoming.text : rest;
  const meant = plain ? meantBy(offered, sentence, member) : null;
  if (meant) return meant;
  if (HELP_WORDS.includes(word)) return { message: helpMessage(offered, name, member) };
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
function meantBy(offered: Offered, sentence: string, member: Member): Found | null {
  const { commands, presses, todayOn } = offered;
  for (const intent of intentsOf(sentence, todayOn)) {
    if ('says' in intent) return { message: saidMessage(intent.says, presses, member) };
    if (HELP_WORDS.includes(intent.word)) return { message: helpMessage(offered, intent.opens, member) };
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
  offered: Offered,
  { name, typed, nearest }: { name: string; typed: string | null; nearest: string | null },
  member: Member,
): Message {
  const unknown = dispatcherWords[member.locale].unknown(typed, name, nearest);
  // Whoever named a command is told what it takes; whoever named none, what is likeliest.
  const help =
    name === HOME_COMMAND ? likelyBlocks(offered.presses, member) : helpMessage(offered, name, member).blocks;
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
  const callable = commands.filter(({ who }) => mayCall(member, who));
  const english = englishNames(callable);
  const meant = nearestWord(name, [...new Set(callable.map(({ command }) => command)), ...english.values()]);
  const nearest = meant === null ? null : commandNamed(english, meant);
  const [command, word] = nearest === null ? [HOME_COMMAND, null] : [nearest, ''];
  const unknown = dispatcherWords[member.locale].unknown(typed, command, word);
  return storable({
    summary: unknown.summary,
    blocks: [text(unknown.text), ...(nearest === null ? likelyBlocks(presses, member) : [])],
  });
}

/** So many commands are named at first; the others are found by what they are about. */
const MAX_FIRST = 5;

/** What this member may type after this command; for `/magellan`, what she is likeliest to want, then where the rest is. */
function helpMessage({ commands, english }: Offered, name: string, member: Member): Message {
  const { locale } = member;
  const words = dispatcherWords[locale].help;
  const callable = commands.filter(({ who }) => mayCall(member, who));
  const all = name === HOME_COMMAND;
  const shown = all
    ? callable.filter(({ first }) => first && mayCall(member, first)).slice(0, MAX_FIRST)
    : callable.filter(({ command }) => command === name);
  const lines = shown.map((command) => {
    const hint = command.hint && !all ? ` ${command.hint[locale]}` : '';
    return words.line(`/${typedAs(command, locale)}${hint}`, command.about[locale]);
  });
  const rest = callable.filter((command) => !shown.includes(command));
  return storable({
    summary: words.summary(locale === 'en' ? (english.get(name) ?? name) : name),
    blocks: [
      heading(words.title),
      text(joinMarkdown([words.intro, ...lines])),
      ...(all ? [text(joinMarkdown(restOf(rest, locale)))] : []),
      note(words.sameInDirectMessage(namesUnderstood(all ? callable : shown, english))),
    ],
  });
}

/** Where the other commands are: her settings by name, and by what they are about. */
function restOf(rest: readonly Command[], locale: Locale): Markdown[] {
  const { settings, byTopic, ask } = dispatcherWords[locale].help;
  const own = rest.filter(({ command }) => command === HOME_COMMAND);
  const topics = [...new Set(rest.map(({ command }) => command))]
    .filter((command) => command !== HOME_COMMAND)
    .map((command): string => {
      const [only, ...others] = rest.filter((each) => each.command === command);
      return only && others.length === 0 ? typedAs(only, locale) : `${command} ${ask}`;
    });
  const listed = (typed: readonly string[]) =>
    joinMarkdown(
      typed.map((each) => md`\`/${each}\``),
      ', ',
    );
  return [
    ...(own.length > 0 ? [settings(listed(own.map((command) => typedAs(command, locale))))] : []),
    ...(topics.length > 0 ? [byTopic(listed(topics))] : []),
  ];
}

const typedAs = (command: Command, locale: Locale): string =>
  [command.command, wordFor(command, locale === 'fr' ? 0 : 1)].filter(Boolean).join(' ');

/** The English names of these commands that only a direct message takes: after a slash, her chat has them not. */
function namesUnderstood(shown: readonly Command[], taken: EnglishNames): string {
  const names = [...englishNames(shown)].filter(([command]) => !taken.has(command));
  return names.map(([, english]) => english).join(', ');
}

/** The first word of a subcommand is French, the second, where there is one, English. */
export const wordFor = (command: Command, index: 0 | 1): string =>
  command.words[index] ?? command.words[0] ?? '';
