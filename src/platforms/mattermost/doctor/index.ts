import type { Finding } from '../../../engine/platform.ts';
import type { Api } from '../api.ts';
import { addressSettings } from '../identities.ts';
import type { MattermostOptions } from '../options.ts';
import { isPrivateAddress } from '../private-addresses.ts';
import { readSigningKey, SIGNING_KEY } from '../receivers/trigger.ts';
import { NO_KEY } from '../receivers/trigger-check.ts';
import { RestFault } from '../rest.ts';
import { addressFindings } from './address-findings.ts';
import { overrideFinding } from './override-findings.ts';
import { socketFinding } from './socket-findings.ts';

const OLDEST = [5, 37] as const;

const ok = (what: string): Finding => ({ level: 'ok', what });
const error = (what: string, remedy: string): Finding => ({ level: 'error', what, remedy });
const warning = (what: string, remedy: string): Finding => ({ level: 'warning', what, remedy });

/** Looks at the server, the bot, its team and channels, and the commands; each fault with its remedy. */
export async function examine(options: MattermostOptions, api: Api): Promise<Finding[]> {
  const { url, team: teamName, channels } = options;
  const me = await attempt(() => api.me());
  if ('fault' in me) return [unreachable(url, me.fault)];
  const findings: Finding[] = [
    me.value.is_bot
      ? ok(`The bot @${me.value.username} is known at ${url}.`)
      : warning(
          `MATTERMOST_TOKEN is a token of @${me.value.username}, who is not a bot.`,
          'Run `magellan mattermost install`: it makes a bot, and a token for it.',
        ),
  ];
  findings.push(await socketFinding(url, options.token));
  const settings = await attempt(() => api.settings());
  if ('fault' in settings) findings.push(unasked('its settings'));
  else {
    findings.push(...settingFindings(settings.value, url), keyFinding(settings.value[SIGNING_KEY]));
    findings.push(...addressFindings(addressSettings(settings.value)));
    findings.push(
      overrideFinding({
        name: settings.value.EnablePostUsernameOverride === 'true',
        picture: settings.value.EnablePostIconOverride === 'true',
      }),
    );
  }
  const team = await attempt(() => api.team(teamName));
  if ('fault' in team) {
    const remedy = 'Check MATTERMOST_TEAM (the name in its address), and add the bot to the team.';
    findings.push(error(`The bot cannot see the team ${teamName}.`, remedy));
  } else {
    findings.push(ok(`The bot is in the team ${teamName}.`));
    const seen = await attempt(() => api.channels(me.value.id, team.value.id));
    if ('fault' in seen) findings.push(unasked('the bot’s channels'));
    else
      for (const name of new Set([channels.promotion, channels.coaches, ...(channels.others ?? [])]))
        findings.push(channelFinding(name, name === channels.coaches, seen.value));
  }
  findings.push(groupFinding(await attempt(() => api.roles(me.value.roles.split(' ').filter(Boolean)))));
  const offered = 'value' in team ? await attempt(() => api.offeredCommands(team.value.id)) : team;
  return [
    ...findings,
    ...commandFindings(options, 'value' in offered ? offered.value : null),
    ...reachFindings(options),
  ];
}

/** Whether the bot may open a conversation of several people, by what its roles allow. */
function groupFinding(roles: Attempt<readonly { permissions: readonly string[] }[]>): Finding {
  if ('fault' in roles) return unasked('the bot’s permissions');
  return roles.value.some(({ permissions }) => permissions.includes('create_group_channel'))
    ? ok('The bot may open conversations of several people.')
    : warning(
        'The bot may not open conversations of several people: those who are introduced are each written to alone.',
        'Give its role the permission “create_group_channel” (System Console > Permissions).',
      );
}

/** What could not be looked at is not said to be well. */
const unasked = (what: string): Finding =>
  warning(
    `The server did not say what ${what} are.`,
    'Call the doctor again; the log of the server says why.',
  );

type Attempt<Value> = { value: Value } | { fault: unknown };

async function attempt<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { value: await work() };
  } catch (fault) {
    return { fault };
  }
}

function unreachable(url: string, fault: unknown): Finding {
  if (fault instanceof RestFault && fault.status === 401)
    return error(
      `Mattermost at ${url} does not accept MATTERMOST_TOKEN.`,
      'Run `magellan mattermost install` again, or make another token for the bot in Integrations > Bot Accounts.',
    );
  const why = fault instanceof Error ? fault.message : 'no reason given';
  return error(`Mattermost cannot be reached at ${url}: ${why}.`, 'Check MATTERMOST_URL and the network.');
}

function settingFindings(settings: Readonly<Record<string, string>>, url: string): Finding[] {
  const { Version: version = '', SiteURL: siteUrl = '' } = settings;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const old = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  const findings = [
    old
      ? warning(
          `The server is Mattermost ${version || 'of an unknown version'}.`,
          `Magellan is made for ${OLDEST.join('.')} and later: update it.`,
        )
      : ok(`The server is Mattermost ${version}.`),
  ];
  if (siteUrl === '')
    findings.push(
      error(
        'The server has no SiteURL, without which buttons and whispers fail.',
        'Set ServiceSettings.SiteURL.',
      ),
    );
  else if (siteUrl.replace(/\/+$/, '') !== url)
    findings.push(
      warning(
        `The server calls itself ${siteUrl}, and MATTERMOST_URL says ${url}.`,
        'Give the same address, unless Magellan really reaches the server by another one.',
      ),
    );
  return findings;
}

/** Whether it can be known who calls, by the key that the server publishes. */
export const keyFinding = (published: string | undefined): Finding =>
  readSigningKey(published) === null
    ? error(NO_KEY.what, NO_KEY.remedy)
    : ok('The server signs who calls, and shows the key to check it by.');

function channelFinding(
  name: string,
  mustBePrivate: boolean,
  seen: readonly { name: string; type: string }[],
): Finding {
  const channel = seen.find((each) => each.name === name);
  if (!channel)
    return error(
      `The bot is not in the channel ${name}.`,
      `Create it if need be, and type \`/invite @magellan\` in it.`,
    );
  if (mustBePrivate && channel.type !== 'P')
    return error(
      `The coaches' channel ${name} is public: everyone could read its digests.`,
      'Convert it to a private channel.',
    );
  return ok(`The bot is in the channel ${name}.`);
}

/** `offered` are the commands that the team has; null when it could not be asked. */
function commandFindings(
  { commands, commandTokens }: MattermostOptions,
  offered: readonly string[] | null,
): Finding[] {
  const names = [...new Set(commands().map(({ command }) => command))];
  const remedy = 'Run `magellan mattermost install` again: it repairs what is missing.';
  const untold = names.filter((name) => !commandTokens[name]);
  const gone = offered === null ? [] : names.filter((name) => !offered.includes(name));
  const findings = [
    ...(untold.length === 0
      ? []
      : [error(`MATTERMOST_COMMAND_TOKENS has no token for ${shown(untold)}.`, remedy)]),
    ...(gone.length === 0 ? [] : [error(`The team has no command ${shown(gone)}.`, remedy)]),
  ];
  if (findings.length > 0) return findings;
  return [offered === null ? unasked('the team’s commands') : ok(`The commands are there: ${shown(names)}.`)];
}

const shown = (names: readonly string[]) => names.map((name) => `/${name}`).join(', ');

function reachFindings({ publicUrl, from }: MattermostOptions): Finding[] {
  const { hostname } = new URL(publicUrl);
  const letIn = from
    ? [ok(`Its calls are let in from ${from.networks.join(', ')} alone (${from.proxies} proxies between).`)]
    : [];
  if (!isPrivateAddress(hostname)) return [ok(`Mattermost calls Magellan at ${publicUrl}.`), ...letIn];
  return [
    ...letIn,
    warning(
      `Mattermost calls Magellan at ${publicUrl}, a private address.`,
      `Add ${hostname} to ServiceSettings.AllowedUntrustedInternalConnections, or set PUBLIC_URL to a public address.`,
    ),
  ];
}
