import type { Config } from '../../config/config.ts';
import type { Finding } from '../../engine/platform.ts';

/** What was chosen. */
export function configurationFindings(config: Config): Finding[] {
  const { promotion } = config.programme;
  return [
    nodeFinding(process.versions.node),
    {
      level: 'ok',
      what: `Configuration: ${promotion.name}, ${promotion.startsOn} to ${promotion.endsOn} (${config.programmeFile})`,
    },
    { level: 'ok', what: `Address: ${config.publicUrl}${config.sandbox ? ', with the sandbox' : ''}` },
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
