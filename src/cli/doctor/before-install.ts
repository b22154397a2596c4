import { type Config, type Environment, type Fault, readConfig } from '../../config/config.ts';
import type { Finding } from '../../engine/platform.ts';

/** What `magellan mattermost install` writes; anything of its form stands for it here. */
const WRITTEN: Record<string, string> = {
  MATTERMOST_TOKEN: 'the-installation-makes-it',
  MATTERMOST_COMMAND_TOKENS: 'magellan=the-installation-makes-it',
};

/**
 * The configuration of somebody who follows the guide, and has not installed Magellan on her Mattermost yet:
 * whole, but for what the installation writes. Null when anything else is missing.
 */
export function beforeInstall(
  env: Environment,
  faults: readonly Fault[],
): { config: Config; finding: Finding } | null {
  if (!env.MATTERMOST_URL?.trim()) return null;
  const awaited = faults.every(({ key, given }) => given === 'nothing' && Object.hasOwn(WRITTEN, key));
  if (!awaited) return null;
  const missing = Object.fromEntries(faults.map(({ key }) => [key, WRITTEN[key]]));
  const read = readConfig({ ...env, ...missing });
  if ('faults' in read) return null;
  return {
    config: { ...read.config, mattermost: null },
    finding: {
      level: 'warning',
      what: `Magellan is not installed on ${env.MATTERMOST_URL.trim()} yet: it has no token there.`,
      remedy:
        'Run `magellan mattermost install`, which makes the bot and the commands, and writes the rest of .env.',
    },
  };
}
