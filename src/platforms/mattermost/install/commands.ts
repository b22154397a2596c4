import type { Locale, MattermostCommand } from '../options.ts';

/** A slash command as the server keeps it, as far as Magellan sets it. */
export type SlashCommand = {
  trigger: string;
  method: 'P';
  url: string;
  auto_complete: true;
  auto_complete_desc: string;
  auto_complete_hint: string;
  display_name: string;
  description: string;
};

/** By which a command is known as one of ours. */
export const DESCRIPTION = 'Magellan';

/** One slash command for each that the features declare, with what may follow it as its hint. */
export function slashCommands(
  commands: readonly MattermostCommand[],
  publicUrl: string,
  locale: Locale,
): SlashCommand[] {
  const names = [...new Set(commands.map(({ command }) => command))];
  return names.map((trigger) => slashCommand(commands, trigger, trigger, publicUrl, locale));
}

/** The same, under their English names, of those that have one: an installation may do without. */
export const englishCommands = (commands: readonly MattermostCommand[], publicUrl: string): SlashCommand[] =>
  commands.flatMap(({ command, english }) =>
    english === undefined ? [] : [slashCommand(commands, command, english, publicUrl, 'en')],
  );

function slashCommand(
  commands: readonly MattermostCommand[],
  command: string,
  trigger: string,
  publicUrl: string,
  locale: Locale,
): SlashCommand {
  const own = commands.filter((each) => each.command === command);
  const alone = own.find(({ words }) => words.includes('')) ?? own[0];
  // The first word is French, the second, where there is one, English.
  const words = own
    .filter(isOrdinary)
    .map(({ words: list }) => list[locale === 'fr' ? 0 : 1] ?? list[0] ?? '');
  const hints = words.filter((word) => word !== '');
  return {
    trigger,
    method: 'P',
    url: `${publicUrl}/mattermost/commands`,
    auto_complete: true,
    auto_complete_desc: capitalised(alone?.about[locale] ?? ''),
    auto_complete_hint: hints.length === 0 ? '' : `[${hints.join(' | ')}]`,
    display_name: trigger,
    description: DESCRIPTION,
  };
}

/** Completion is one for everybody: what only coaches may type would be noise to the others, and help names it to them. */
const isOrdinary = ({ who }: MattermostCommand): boolean =>
  who === undefined || who === 'everyone' || who.some((role) => role !== 'coach');

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
