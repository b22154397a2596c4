import { openDatabase } from '../engine/database.ts';
import { lockInstance } from '../engine/instance-lock.ts';
import { EXIT } from '../engine/refusal.ts';
import { configured, migrated } from './database.ts';
import type { Done, Io } from './io.ts';

/** Brings the database to this version's shape, without starting. */
export async function migrate(io: Io): Done {
  const config = configured(io);
  const hold = lockInstance(config.databaseFile);
  const database = openDatabase(config.databaseFile);
  try {
    const { applied, backup } = await migrated(io, config, database);
    if (backup !== null) io.out(`Copied the database to ${backup}`);
    for (const name of applied) io.out(`Applied ${name}`);
    io.out(`${config.databaseFile} is up to date.`);
    return EXIT.done;
  } finally {
    await database.close();
    hold.release();
  }
}
