import {
  BOT_NAME,
  type InstallOptions,
  installMattermost,
} from '../../../src/platforms/mattermost/install/index.ts';
import { type MattermostDouble, startMattermost } from './double.ts';
import { COMMANDS } from './harness.ts';

/** A server on which nothing of Magellan is yet: it has the promotion's channels only. */
export async function startBareServer(): Promise<MattermostDouble> {
  const double = await startMattermost();
  // What a new server does as long as nobody sets it otherwise, but for what an installation cannot do without.
  double.config.EmailSettings.RequireEmailVerification = false;
  double.config.TeamSettings.EnableOpenServer = true;
  Object.assign(double.config.ServiceSettings, {
    EnablePostUsernameOverride: false,
    EnablePostIconOverride: false,
    EnableUserAccessTokens: false,
  });
  double.users.delete(double.bot.id);
  double.teamMembers.delete(double.bot.id);
  double.addChannel('eig-promotion', 'O', []);
  double.addChannel('eig-coachs', 'P', []);
  return double;
}

/** Installs Magellan there, as an administrator with a token and nothing else; gives back all that she was told. */
export async function installOn(double: MattermostDouble, more: Partial<InstallOptions> = {}) {
  const told: string[] = [];
  const options: InstallOptions = {
    url: double.url,
    team: 'promo5',
    publicUrl: 'http://127.0.0.1:8931',
    channels: { promotion: 'eig-promotion', coaches: 'eig-coachs' },
    commands: COMMANDS,
    locale: 'fr',
    adminToken: double.adminToken,
    known: { token: null, commandTokens: {} },
    ...more,
  };
  const installed = await installMattermost(options, { tell: (line) => void told.push(line) });
  const errors = installed.findings.filter(({ level }) => level === 'error');
  return { ...installed, errors, told: told.join('\n'), options };
}

/** The bots of that name that are there. */
export const botsOn = (double: MattermostDouble) =>
  [...double.users.values()].filter(({ username }) => username === BOT_NAME);
