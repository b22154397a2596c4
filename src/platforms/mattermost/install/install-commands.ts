import type { Finding } from '../../../engine/platform.ts';
import { englishCommands, type SlashCommand, slashCommands } from './commands.ts';
import type { InstallOptions } from './options.ts';
import type { KnownCommand, Server } from './server.ts';

/**
 * Makes each slash command, or repairs it, keeping its token. A word that somebody else's command has taken is
 * left to its owner. @returns the token of each; null when one could not be had
 */
export async function installCommands(
  server: Server,
  team: string,
  {
    commands,
    publicUrl,
    locale,
    english,
  }: Pick<InstallOptions, 'commands' | 'publicUrl' | 'locale' | 'english'>,
  found: (finding: Finding) => void,
): Promise<Record<string, string> | null> {
  const wanted = slashCommands(commands, publicUrl, locale);
  const known = (await server.commands(team)).filter(({ delete_at }) => delete_at === 0);
  // Those in English that somebody wanted once stay.
  const further = englishCommands(commands, publicUrl).filter(
    ({ trigger }) => english || known.some((each) => each.trigger === trigger && isOurPath(each.url)),
  );
  const tokens: Record<string, string> = {};
  for (const command of [...wanted, ...further]) {
    const there = known.find(({ trigger }) => trigger === command.trigger);
    if (there && !isOurs(there, command)) {
      const remedy = 'Remove or rename it in Integrations > Slash Commands, then run this again.';
      found({
        level: further.includes(command) ? 'warning' : 'error',
        what: `/${command.trigger} belongs to something else (${there.url}).`,
        remedy,
      });
      continue;
    }
    tokens[command.trigger] = await install(server, team, command, there, found);
  }
  for (const stale of known.filter((each) => isStale(each, [...wanted, ...further]))) {
    const remedy = 'Delete it in Integrations > Slash Commands.';
    found({ level: 'warning', what: `/${stale.trigger} calls Magellan, which no longer knows it.`, remedy });
  }
  return wanted.every(({ trigger }) => Object.hasOwn(tokens, trigger)) ? tokens : null;
}

async function install(
  server: Server,
  team: string,
  command: SlashCommand,
  there: KnownCommand | undefined,
  found: (finding: Finding) => void,
): Promise<string> {
  const name = `/${command.trigger}`;
  if (!there) {
    const { token } = await server.createCommand(team, command);
    found({ level: 'ok', what: `${name} was created.` });
    return token;
  }
  const same = (Object.keys(command) as (keyof SlashCommand)[]).every((key) => there[key] === command[key]);
  if (!same) await server.updateCommand(team, there, command);
  found({ level: 'ok', what: same ? `${name} is there, and right.` : `${name} was repaired.` });
  return there.token;
}

/** The path that only Magellan answers, whatever its address was when the command was made. */
const isOurPath = (url: string) => url.endsWith('/mattermost/commands');
const isOurs = (there: KnownCommand, { description }: SlashCommand): boolean =>
  isOurPath(there.url) || there.description === description;
const isStale = ({ url, trigger }: KnownCommand, wanted: readonly SlashCommand[]): boolean =>
  isOurPath(url) && !wanted.some((command) => command.trigger === trigger);
