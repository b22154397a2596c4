import { existsSync } from 'node:fs';
import { features } from '../../boot/features.ts';
import { sealedColumns } from '../../community/feature/sealed.ts';
import type { Config } from '../../config/config.ts';
import type { Database } from '../../engine/database.ts';
import { PAYLOADS } from '../../engine/outbox/attempt.ts';
import { PENDING } from '../../engine/pending-answers.ts';
import type { Finding } from '../../engine/platform.ts';
import { countUnderFormerKeys } from '../../engine/reencrypt.ts';
import { Refusal } from '../../engine/refusal.ts';
import { secretInUse, secretsFor } from '../../engine/secret-in-use.ts';
import { loadSecrets, type Secrets } from '../../engine/secrets.ts';
import { openSeals } from '../../engine/unsigned/by-engine.ts';
import { withDatabase } from '../database.ts';
import { counted } from '../format.ts';

/** Whether the secret is where it should be, and is the one that the database needs; makes none. */
export async function secretFindings(config: Config, hasSoundDatabase: boolean): Promise<Finding[]> {
  if (!hasSoundDatabase) return besideDatabase(config);
  try {
    return await withDatabase(config, (database) => ofDatabase(config, database));
  } catch (error) {
    // Of an earlier version: what it was used with cannot be asked yet.
    if (error instanceof Refusal) return besideDatabase(config);
    throw error;
  }
}

const isNowhere = ({ secrets, secretFile }: Config): boolean =>
  secrets.length === 0 && !existsSync(secretFile);

const toBeMade = ({ secretFile }: Config): Finding => ({
  level: 'ok',
  what: `Secret: ${secretFile} will be made at the first start`,
});

const found = ({ secrets, secretFile }: Config): Finding => ({
  level: 'ok',
  what:
    secrets.length > 0
      ? 'Secret: in MAGELLAN_SECRET'
      : `Secret: ${secretFile}, for its owner only. Keep a copy apart from the backups.`,
});

/** What can be said without the database, or of none. */
function besideDatabase(config: Config): Finding[] {
  if (!isNowhere(config)) {
    try {
      loadSecrets({ given: config.secrets, file: config.secretFile });
      return [found(config)];
    } catch (error) {
      return [refusal(error)];
    }
  }
  if (config.database.engine === 'sqlite' && !existsSync(config.database.file)) return [toBeMade(config)];
  return [
    {
      level: 'warning',
      what: `The secret ${config.secretFile} is not there, and the database is.`,
      remedy:
        'If Magellan never started here, all is well: it will be made. If it did, put back the copy that you ' +
        'keep, or set MAGELLAN_SECRET: what members wrote cannot be read without it.',
    },
  ];
}

async function ofDatabase(config: Config, database: Database): Promise<Finding[]> {
  if (isNowhere(config) && (await secretInUse(database.db)) === null) return [toBeMade(config)];
  try {
    const secrets = await secretsFor(database, { given: config.secrets, file: config.secretFile });
    return [found(config), ...(await formerFindings(database, secrets))];
  } catch (error) {
    return [refusal(error)];
  }
}

/** Whether anything still needs a secret that is not the newest. */
async function formerFindings(database: Database, secrets: Secrets): Promise<Finding[]> {
  const columns = [PAYLOADS, PENDING, ...sealedColumns(features)];
  const inTables = await countUnderFormerKeys(database.db, secrets, columns);
  const inIntake = await openSeals(database, secrets);
  const former = inTables.former + inIntake.former;
  const unknown = inTables.unknown + inIntake.unknown;
  const findings: Finding[] = [];
  if (former > 0) {
    const what = `${counted(former, 'text is', 'texts are')} still sealed under a former secret`;
    findings.push({ level: 'ok', what: `${what}: keep it. Some are sealed again each night.` });
  } else if (secrets.keyIds.length > 1) {
    const what = 'Nothing is sealed under a former secret any more: it can be taken out of the list.';
    findings.push({ level: 'ok', what });
  }
  if (unknown > 0)
    findings.push({
      level: 'warning',
      what: `${counted(unknown, 'text is', 'texts are')} sealed under a secret that is not known here, and cannot be read.`,
      remedy: 'Put that secret back, after the newest one, unless it was taken out on purpose.',
    });
  return findings;
}

/** @throws whatever is no refusal */
function refusal(error: unknown): Finding {
  if (error instanceof Refusal) return { level: 'error', what: error.message };
  throw error;
}
