import { existsSync } from 'node:fs';
import { explainError } from '../../boot/explain-error.ts';
import { hasPlatforms } from '../../boot/platforms.ts';
import { type Config, explainFaults, readConfig } from '../../config/config.ts';
import type { Finding } from '../../engine/platform.ts';
import { EXIT, Refusal } from '../../engine/refusal.ts';
import { wiredPlatforms } from '../app.ts';
import { withDatabase } from '../database.ts';
import { json } from '../format.ts';
import type { Done, Io } from '../io.ts';
import { accountFindings, linkingFindings, withoutAccountFindings } from './accounts.ts';
import { backupFindings } from './backups.ts';
import { beforeInstall } from './before-install.ts';
import { configurationFindings } from './configuration.ts';
import { databaseFindings } from './database.ts';
import { departureFindings } from './departures.ts';
import { promotionFindings } from './promotion.ts';
import { secretFindings } from './secret.ts';
import { timeFindings } from './time.ts';

/** Looks at everything that Magellan needs, and says in words what is wrong and how to put it right. */
export async function doctor(io: Io, options: { json?: boolean }): Done {
  const read = readConfig(io.env);
  const early = 'faults' in read ? beforeInstall(io.env, read.faults) : null;
  if ('faults' in read && early === null) {
    if (options.json) io.out(json({ faults: read.faults }));
    else io.err(explainFaults(read.faults));
    return EXIT.refused;
  }
  const config = early?.config ?? (read as { config: Config }).config;
  const ofDatabase = await databaseFindings(config, io.now());
  const ofSecret = await secretFindings(config, isFit(config, ofDatabase));
  const findings = [
    ...configurationFindings(config),
    ...ofSecret,
    ...timeFindings(config, io.now()),
    ...ofDatabase,
    ...(!early && isFit(config, ofDatabase) ? await promotionFindings(config) : []),
    ...backupFindings(config, io.now()),
    ...(isFit(config, ofDatabase) ? await linkingFindings(config) : []),
    ...(isFit(config, ofDatabase) ? await accountFindings(config) : []),
    ...(isFit(config, ofDatabase) ? await departureFindings(config) : []),
    ...(!early && isFit(config, [...ofSecret, ...ofDatabase]) ? await withoutAccountFindings(config) : []),
    ...(early ? [early.finding] : await platformFindings(config, [...ofSecret, ...ofDatabase])),
  ];
  if (options.json) io.out(json({ findings }));
  else io.out(findings.map(describe).join('\n'));
  return findings.some(({ level }) => level === 'error') ? EXIT.problems : EXIT.done;
}

const isFit = ({ database }: Config, findings: readonly Finding[]): boolean =>
  (database.engine === 'postgres' || existsSync(database.file)) &&
  findings.every(({ level }) => level !== 'error');

/** What each platform says of itself; nothing while the database or the secret, which they need, is not fit. */
async function platformFindings(config: Config, needed: readonly Finding[]): Promise<Finding[]> {
  if (!isFit(config, needed)) {
    if (!hasPlatforms(config)) return [];
    const remedy = 'Put the above right (import makes the database), then call the doctor again.';
    return [{ level: 'warning', what: 'The chat platforms were not asked.', remedy }];
  }
  try {
    return await withDatabase(config, async (database) => {
      const findings: Finding[] = [];
      for (const platform of await wiredPlatforms(config, database))
        findings.push(...(await platform.doctor()));
      return findings;
    });
  } catch (error) {
    const what = `The platforms could not be asked. ${explainError(error).words}`;
    return [{ level: error instanceof Refusal ? 'warning' : 'error', what }];
  }
}

const SIGNS = { ok: 'ok      ', warning: 'WARNING ', error: 'ERROR   ' };

const describe = ({ level, what, remedy }: Finding): string => {
  const indent = ' '.repeat(SIGNS.ok.length);
  const lines = what.split('\n').join(`\n${indent}`);
  return `${SIGNS[level]}${lines}${remedy === undefined ? '' : `\n${indent}-> ${remedy}`}`;
};
