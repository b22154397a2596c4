import { EXIT } from '../engine/refusal.ts';
import { configured, migrated, withOpenedAlone } from './database.ts';
import type { Done, Io } from './io.ts';

/** Brings the database to this version's shape, without starting. */
export async function migrate(io: Io): Done {
  const config = configured(io);
  return withOpenedAlone(config, async (database) => {
    const { applied, backup } = await migrated(io, config, database);
    if (backup !== null) io.out(`Copied the database to ${backup}`);
    for (const name of applied) io.out(`Applied ${name}`);
    io.out(`${database.name} is up to date.`);
    return EXIT.done;
  });
}
