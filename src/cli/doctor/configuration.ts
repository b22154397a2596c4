import { existsSync } from 'node:fs';
import type { Config } from '../../config.ts';
import type { Finding } from '../../engine/platform.ts';
import { loadSecrets } from '../../engine/secrets.ts';

/** What was chosen, and whether the secret is where it should be. */
export function configurationFindings(config: Config): Finding[] {
  const { promotion } = config.programme;
  return [
    nodeFinding(process.versions.node),
    {
      level: 'ok',
      what: `Configuration: ${promotion.name}, ${promotion.startsOn} to ${promotion.endsOn} (${config.programmeFile})`,
    },
    { level: 'ok', what: `Address: ${config.publicUrl}${config.sandbox ? ', with the sandbox' : ''}` },
    secretFinding(config),
  ];
}

/** The oldest Node that Magellan is tried on. */
const OLDEST = [20, 19] as const;

export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
    return { level: 'ok', what: `Node ${version}` };
  return {
    level: 'error',
    what: `Node ${version} is too old.`,
    remedy: `Install Node ${OLDEST.join('.')} or later.`,
  };
}

function secretFinding({ secrets, secretFile, databaseFile }: Config): Finding {
  if (secrets.length > 0) return { level: 'ok', what: 'Secret: in MAGELLAN_SECRET' };
  if (!existsSync(secretFile)) {
    if (!existsSync(databaseFile))
      return { level: 'ok', what: `Secret: ${secretFile} will be made at the first start` };
    return {
      level: 'warning',
      what: `The secret ${secretFile} is not there, and the database is.`,
      remedy:
        'If Magellan never started here, all is well: it will be made. If it did, put back the copy that you ' +
        'keep, or set MAGELLAN_SECRET: what members wrote cannot be read without it.',
    };
  }
  try {
    loadSecrets({ file: secretFile });
    return {
      level: 'ok',
      what: `Secret: ${secretFile}, for its owner only. Keep a copy apart from the backups.`,
    };
  } catch (error) {
    return { level: 'error', what: (error as Error).message };
  }
}
