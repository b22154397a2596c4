import { readFileSync } from 'node:fs';
import { allMembers } from '../community/members/members.ts';
import { makeCalendar } from '../community/programme/calendar.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { readServices } from '../features/directory/rules/services-csv.ts';
import { type ImportedServices, importServices } from '../features/directory/store/services.ts';
import { configured, withFreshDatabase, withTrialDatabase } from './database.ts';
import { counted, explainCsvFaults, json } from './format.ts';
import type { Done, Io } from './io.ts';

type Options = { dryRun?: boolean; json?: boolean };

/** What a trial did, brought out of a transaction that is undone. */
class Undone extends Error {
  readonly imported: ImportedServices;
  constructor(imported: ImportedServices) {
    super('undone');
    this.imported = imported;
  }
}

/** Reads ecosysteme.csv whole, and brings the services of the directory in line with it: all, or none. */
export async function importEcosystem(io: Io, path: string, options: Options): Done {
  const config = configured(io);
  const file = readFile(path);
  const todayOn = makeCalendar(config.programme.promotion).localDate(io.now());
  const withIts = options.dryRun ? withTrialDatabase : withFreshDatabase;
  const result = await withIts(io, config, (database) =>
    database
      .transact(async (tx) => {
        const owners = new Map((await allMembers(tx)).map(({ email, id }) => [email.toLowerCase(), id]));
        const read = readServices(file, new Set(owners.keys()), todayOn);
        if ('faults' in read) return read;
        const imported = await importServices(tx, read.rows, owners);
        if (options.dryRun) throw new Undone(imported);
        return { imported };
      })
      .catch((error: unknown) => {
        if (error instanceof Undone) return { imported: error.imported };
        throw error;
      }),
  );
  if ('faults' in result) {
    if (options.json) io.out(json(result));
    else io.err(explainCsvFaults(path, result.faults));
    return EXIT.problems;
  }
  const dryRun = options.dryRun ?? false;
  io.out(options.json ? json({ dryRun, ...result.imported }) : formatImported(result.imported, dryRun));
  return EXIT.done;
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Refusal(`The services ${path} cannot be read (${(error as Error).message}).`);
  }
}

function formatImported(imported: ImportedServices, dryRun: boolean): string {
  const { created, updated, unchanged, kept, removed } = imported;
  return [
    dryRun ? 'A trial: nothing was written. The import would do this:' : 'Imported:',
    `  ${counted(created.length, 'service')} new, ${updated.length} updated, ${unchanged.length} unchanged`,
    ...kept.map((name) => `  kept, since it was checked later than the file says: ${name}`),
    ...removed.map((name) => `  removed, no longer in the file: ${name}`),
  ].join('\n');
}
