import { englishCommands, type SlashCommand, slashCommands } from './commands.ts';
import type { InstallOptions } from './options.ts';

/** What an administrator does by hand when Magellan may not do it, step by step, with every value. */
export function stepsByHand(options: InstallOptions): string[] {
  const { url, team, publicUrl, channels, locale } = options;
  const commands = [
    ...slashCommands(options.commands, publicUrl, locale),
    ...(options.english ? englishCommands(options.commands, publicUrl) : []),
  ];
  const host = new URL(publicUrl).hostname;
  return [
    `Without an administrator's token, this is to be done by hand at ${url}.`,
    '',
    '1. System Console (a system administrator):',
    '   - Integrations > Bot Accounts: enable bot account creation.',
    '   - Integrations > Integration Management: enable custom slash commands, and let integrations override',
    '     user names and profile pictures: otherwise members read the answers in their own names.',
    '   - Environment > Web Server: the Site URL is the address that members use.',
    '   - Authentication > Email: require email verification. Without it anybody could claim an address,',
    '     and accounts in the name of coaches wait until they are confirmed (`magellan member link`).',
    `   - Environment > Developer: if ${host} is of a private network, add it to`,
    '     “Allow untrusted internal connections to”.',
    '',
    '2. Integrations > Bot Accounts > Add Bot Account:',
    '   - Username: magellan. Display name: Magellan. Role: Member.',
    '   - Keep the token that is shown once.',
    '',
    `3. In the team ${team}: invite @magellan to the team, then to these channels:`,
    `   - ${channels.promotion}`,
    `   - ${channels.coaches}, which must be private.`,
    '',
    '4. Integrations > Slash Commands > Add Slash Command, for each of these:',
    ...commands.flatMap(commandLines),
    '   Keep the token of each.',
    '',
    '5. Write these lines into .env, with the tokens in their places:',
    ...envLines({
      MATTERMOST_URL: url,
      MATTERMOST_TEAM: team,
      MATTERMOST_TOKEN: '<the token of the bot>',
      MATTERMOST_COMMAND_TOKENS: commands.map(({ trigger }) => `${trigger}=<its token>`).join(','),
      PUBLIC_URL: publicUrl,
    }).map((line) => `   ${line}`),
    '',
    '6. Check: magellan doctor',
  ];
}

const commandLines = (command: SlashCommand): string[] => [
  `   - Command trigger word: ${command.trigger}. Request method: POST.`,
  `     Request URL: ${command.url}`,
  `     Autocomplete: yes. Hint: ${command.auto_complete_hint || '(none)'}`,
  `     Autocomplete description: ${command.auto_complete_desc}`,
];

/** The lines of `.env`. */
export const envLines = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).map(([key, value]) => `${key}=${value}`);
