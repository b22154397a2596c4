import type { Finding } from '../../../engine/platform.ts';
import { keyFinding } from '../doctor/index.ts';
import { DEFAULT_WAITS } from '../options.ts';
import { SIGNING_KEY } from '../receivers/trigger.ts';
import { createRest, RestFault } from '../rest.ts';
import { stepsByHand } from './by-hand.ts';
import { installCommands } from './install-commands.ts';
import type { Installed, InstallIo, InstallOptions } from './options.ts';
import { createServerCalls, type Server } from './server.ts';
import { settingFindings } from './settings.ts';

export { envLines } from './by-hand.ts';
export { writeEnvFile } from './env-file.ts';
export type { Installed, InstallIo, InstallOptions } from './options.ts';

export const BOT_NAME = 'magellan';
/** By which the tokens that were made here are known again. */
const TOKEN_DESCRIPTION = 'Magellan, made by magellan mattermost install';

const ok = (what: string): Finding => ({ level: 'ok', what });
const wrong = (what: string, remedy: string): Finding => ({ level: 'error', what, remedy });

/**
 * Makes on the server what Magellan needs, or tells what to do by hand when no administrator helps. Safe to
 * run again: what is there and right stays, what is not is repaired, and nothing is made twice.
 */
export async function installMattermost(options: InstallOptions, io: InstallIo): Promise<Installed> {
  const findings: Finding[] = [];
  const found = (finding: Finding) => {
    findings.push(finding);
    io.tell(describe(finding));
  };
  const { adminToken } = options;
  if (adminToken === null) {
    for (const line of stepsByHand(options)) io.tell(line);
    return { findings, env: null };
  }
  try {
    const rest = createRest({ url: options.url, token: adminToken, callMs: DEFAULT_WAITS.callMs });
    return { env: await install(options, createServerCalls(rest), found), findings };
  } catch (error) {
    if (!(error instanceof RestFault)) throw error;
    found(explainFault(error, options.url));
    return { findings, env: null };
  }
}

async function install(
  options: InstallOptions,
  server: Server,
  found: (finding: Finding) => void,
): Promise<Record<string, string> | null> {
  const { url, team: teamName, publicUrl, channels } = options;
  const me = await server.me();
  if (!me.roles.split(' ').includes('system_admin')) {
    found(wrong(`@${me.username} is not a system administrator there.`, 'Give the token of one who is.'));
    return null;
  }
  const settings = await settingFindings(await server.config(), options);
  for (const finding of settings) found(finding);
  found(keyFinding((await server.publicSettings())[SIGNING_KEY]));
  const team = await server.team(teamName);
  if (!team) {
    found(wrong(`There is no team ${teamName}.`, 'Check MATTERMOST_TEAM: the name in the team’s address.'));
    return null;
  }
  if (settings.some(({ what, level }) => level === 'error' && /cannot be created|are disabled/.test(what)))
    return null;

  const bot = await installBot(server, found);
  if (bot === null) return null;
  await server.joinTeam(team.id, bot);
  found(ok(`@${BOT_NAME} is in the team ${teamName}.`));
  for (const name of new Set([channels.promotion, channels.coaches]))
    await joinChannel(server, team.id, name, name === channels.coaches, bot, found);
  const commandTokens = await installCommands(server, team.id, options, found);
  if (commandTokens === null) return null;
  const token = await installToken(options, server, bot, found);
  return {
    MATTERMOST_URL: url,
    MATTERMOST_TEAM: teamName,
    MATTERMOST_TOKEN: token,
    MATTERMOST_COMMAND_TOKENS: Object.entries(commandTokens)
      .map(([command, secret]) => `${command}=${secret}`)
      .join(','),
    PUBLIC_URL: publicUrl,
  };
}

async function installBot(server: Server, found: (finding: Finding) => void): Promise<string | null> {
  const known = await server.userNamed(BOT_NAME);
  if (!known) {
    const id = await server.createBot(BOT_NAME, 'Anime la communauté de la promotion');
    found(ok(`The bot account @${BOT_NAME} was created.`));
    return id;
  }
  if (!known.is_bot) {
    found(wrong(`@${BOT_NAME} is a person’s account.`, 'Rename that account, then run this again.'));
    return null;
  }
  if (known.delete_at > 0) await server.enableBot(known.id);
  found(ok(`The bot account @${BOT_NAME} is there${known.delete_at > 0 ? ', and was enabled again' : ''}.`));
  return known.id;
}

async function joinChannel(
  server: Server,
  team: string,
  name: string,
  mustBePrivate: boolean,
  bot: string,
  found: (finding: Finding) => void,
): Promise<void> {
  const channel = await server.channel(team, name);
  if (!channel) {
    const remedy = `Create it${mustBePrivate ? ' as a private channel' : ''}, or name another in programme.yaml; then run this again.`;
    return found(wrong(`There is no channel ${name} in the team.`, remedy));
  }
  if (mustBePrivate && channel.type !== 'P') {
    const remedy = 'Convert it to a private channel, then run this again.';
    return found(wrong(`The coaches’ channel ${name} is public: everyone could read its digests.`, remedy));
  }
  await server.joinChannel(channel.id, bot);
  found(ok(`@${BOT_NAME} is in the channel ${name}.`));
}

/** A token is shown once, when it is made: one that still works stays; otherwise ours are replaced by one. */
async function installToken(
  { url, known }: InstallOptions,
  server: Server,
  bot: string,
  found: (finding: Finding) => void,
): Promise<string> {
  if (known.token !== null) {
    const own = createServerCalls(createRest({ url, token: known.token, callMs: DEFAULT_WAITS.callMs }));
    const works = await own.me().then(
      ({ id }) => id === bot,
      () => false,
    );
    if (works) {
      found(ok('The bot’s token works, and stays.'));
      return known.token;
    }
  }
  for (const { id, description } of await server.tokens(bot))
    if (description === TOKEN_DESCRIPTION) await server.revoke(id);
  const token = await server.createToken(bot, TOKEN_DESCRIPTION);
  found(ok('A token was made for the bot.'));
  return token;
}

const describe = ({ level, what, remedy }: Finding): string =>
  `${{ ok: 'ok      ', warning: 'warning ', error: 'error   ' }[level]}${what}${remedy ? ` ${remedy}` : ''}`;

function explainFault(fault: RestFault, url: string): Finding {
  if (fault.status === 401)
    return wrong(
      'The server does not accept the administrator’s token.',
      'Check it, or make another. Personal access tokens count only where they are enabled (System Console > Integrations > Integration Management; off by default): where they are not, the token of a session does, as the cookie MMAUTHTOKEN of a browser has it.',
    );
  if (fault.status === 403)
    return wrong(`The server refused (${fault.code}).`, 'Give the token of a system administrator.');
  return wrong(
    `The server at ${url} did not do it: ${fault.message}.`,
    'Check MATTERMOST_URL, then run this again.',
  );
}
