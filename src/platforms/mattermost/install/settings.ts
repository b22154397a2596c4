import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import type { Finding } from '../../../engine/platform.ts';
import { addressFindings } from '../doctor/address-findings.ts';
import { overrideFinding } from '../doctor/override-findings.ts';
import { isPrivateAddress } from '../private-addresses.ts';

/** The server's settings on which Magellan depends; administrators read them all. */
export const serverConfig = z.object({
  ServiceSettings: z.object({
    SiteURL: z.string().default(''),
    EnableBotAccountCreation: z.boolean().default(false),
    EnableCommands: z.boolean().default(false),
    AllowedUntrustedInternalConnections: z.string().default(''),
    PostEditTimeLimit: z.number().default(-1),
    EnablePostUsernameOverride: z.boolean().default(false),
    EnablePostIconOverride: z.boolean().default(false),
    EnableUserAccessTokens: z.boolean().default(false),
  }),
  EmailSettings: z.object({ RequireEmailVerification: z.boolean().default(false) }).prefault({}),
  TeamSettings: z.object({ EnableOpenServer: z.boolean().default(false) }).prefault({}),
  PrivacySettings: z.object({ ShowEmailAddress: z.boolean().default(true) }).prefault({}),
});
export type ServerConfig = z.output<typeof serverConfig>;

const ok = (what: string): Finding => ({ level: 'ok', what });
const finding = (level: 'error' | 'warning', what: string, remedy: string): Finding => ({
  level,
  what,
  remedy,
});

/** What the server's settings keep Magellan from, each with where to change it. Nothing is changed here. */
export async function settingFindings(
  config: ServerConfig,
  { url, publicUrl }: { url: string; publicUrl: string },
): Promise<Finding[]> {
  const { ServiceSettings: settings, EmailSettings, TeamSettings, PrivacySettings } = config;
  const found: Finding[] = [
    settings.EnableBotAccountCreation
      ? ok('Bot accounts can be created.')
      : finding(
          'error',
          'Bot accounts cannot be created.',
          'System Console > Integrations > Bot Accounts: enable bot account creation.',
        ),
    settings.EnableCommands
      ? ok('Custom slash commands are enabled.')
      : finding(
          'error',
          'Custom slash commands are disabled.',
          'System Console > Integrations > Integration Management: enable custom slash commands.',
        ),
  ];
  const siteUrl = settings.SiteURL.replace(/\/+$/, '');
  const siteRemedy =
    'System Console > Environment > Web Server: set the Site URL to the address that members use.';
  if (siteUrl === '')
    found.push(
      finding('error', 'The server has no Site URL, without which buttons and whispers fail.', siteRemedy),
    );
  else if (siteUrl !== url)
    found.push(
      finding('warning', `The server calls itself ${siteUrl}, and MATTERMOST_URL says ${url}.`, siteRemedy),
    );
  else found.push(ok(`The server’s Site URL is ${siteUrl}.`));
  if (settings.PostEditTimeLimit >= 0)
    found.push(
      finding(
        'warning',
        `Messages can be edited for ${settings.PostEditTimeLimit} seconds only: Magellan cannot take spent buttons away later.`,
        'System Console > Site Configuration > Posts (or the permission scheme): let posts be edited any time.',
      ),
    );
  found.push(
    ...addressFindings({
      checked: EmailSettings.RequireEmailVerification,
      open: TeamSettings.EnableOpenServer,
      hidden: !PrivacySettings.ShowEmailAddress,
    }),
    overrideFinding({
      name: settings.EnablePostUsernameOverride,
      picture: settings.EnablePostIconOverride,
    }),
  );
  return [...found, await reachFinding(settings.AllowedUntrustedInternalConnections, publicUrl)];
}

/** Mattermost calls no address of its own network, unless it is told to. */
async function reachFinding(allowed: string, publicUrl: string): Promise<Finding> {
  const { hostname } = new URL(publicUrl);
  const host = hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolved(host);
  const closed = addresses.filter(
    (address) => isPrivateAddress(address) && !isAllowed(allowed, host, address),
  );
  if (closed.length === 0) return ok(`The server may call Magellan at ${publicUrl}.`);
  return finding(
    'error',
    `The server may not call Magellan at ${publicUrl}: ${closed.join(', ')} is of a private network.`,
    `System Console > Environment > Developer: add ${host} to “Allow untrusted internal connections to”.`,
  );
}

/** As seen from here, which is usually beside the server; nothing when the name is not known here. */
const resolved = async (host: string): Promise<string[]> => {
  const found = await lookup(host, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
};

/** The setting lists names, addresses and networks, separated by spaces or commas. */
export function isAllowed(allowed: string, host: string, address: string): boolean {
  const networks = new BlockList();
  const kind = (ip: string) => (isIP(ip) === 6 ? 'ipv6' : 'ipv4');
  for (const entry of allowed.split(/[\s,]+/).filter(Boolean)) {
    if (entry === host) return true;
    const [network = '', prefix] = entry.split('/');
    if (isIP(network) === 0) continue;
    if (prefix === undefined) networks.addAddress(network, kind(network));
    else if (Number(prefix) >= 0 && Number(prefix) <= (isIP(network) === 6 ? 128 : 32))
      networks.addSubnet(network, Number(prefix), kind(network));
  }
  return networks.check(address, kind(address));
}
