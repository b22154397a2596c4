import type { Config } from '../config/config.ts';
import { realClock } from '../engine/clock.ts';
import type { Database } from '../engine/database.ts';
import { exposedPaths, remedyFor } from '../engine/database-file.ts';
import type { Election } from '../engine/leadership.ts';
import type { Log } from '../engine/log.ts';
import { openPostgres } from '../engine/postgres/database.ts';
import { createElection } from '../engine/postgres/election.ts';
import { withEncryption } from '../engine/postgres/encryption.ts';
import { openSqlite } from '../engine/sqlite/database.ts';
import { keepFormerSandbox } from '../engine/sqlite/former-database.ts';
import { type InstanceLock, lockInstance } from '../engine/sqlite/instance-lock.ts';

export type Storage = {
  database: Database;
  /** Where the sandbox's database of a former version is kept, when there was one: a new one was begun. */
  kept: string | null;
  /** How it is found out which of several instances leads; null where there can be one only. */
  election: Election | null;
  close(): Promise<void>;
};

/**
 * The database as configured, held for as long as it is open where one Magellan at most may work on it.
 * @throws Refusal when another instance has it, or when it cannot be opened
 */
export async function openStorage(config: Config, log: Log): Promise<Storage> {
  if (config.database.engine === 'postgres') {
    const { url } = config.database;
    const database = await openPostgres(url);
    const election = createElection({ url: await withEncryption(url), log });
    return { database, kept: null, election, close: () => database.close() };
  }
  const { file } = config.database;
  const hold = lockInstance(file);
  try {
    const kept = config.sandbox && config.demo ? keepFormerSandbox(file, realClock.now()) : null;
    const database = openSqlite(file);
    warnOfExposed(file, log);
    return { database, kept, election: null, close: () => closeBoth(database, hold) };
  } catch (error) {
    hold.release();
    throw error;
  }
}

async function closeBoth(database: Database, hold: InstanceLock): Promise<void> {
  await database.close();
  hold.release();
}

/** What other users of the machine can reach of the database is warned of, at each start. */
function warnOfExposed(databaseFile: string, log: Log): void {
  for (const exposed of exposedPaths(databaseFile))
    log.warn(
      {
        event: 'database.exposed',
        path: exposed.path,
        mode: exposed.mode.toString(8),
        remedy: remedyFor(exposed),
      },
      `other users of this machine can reach the database by its ${exposed.kind}`,
    );
}
