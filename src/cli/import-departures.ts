import { existsSync } from 'node:fs';
import type { UnitOfWork } from '../community/feature/feature.ts';
import {
  type DeparturePreview,
  previewDepartures,
} from '../community/members/departures/departure-preview.ts';
import type { Member } from '../community/members/member.ts';
import type { Imported } from '../community/members/roster/import.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../engine/database.ts';
import { wiredApp } from './app.ts';
import { confirm } from './database.ts';
import { counted } from './format.ts';
import type { Io } from './io.ts';

/** Undoes what a trial wrote, and brings back what it would have done. */
class Trial<Tried> extends Error {
  readonly tried: Tried;
  constructor(tried: Tried) {
    super('a trial');
    this.tried = tried;
  }
}

/** What an import would do, and what would end with whoever is no longer in the file; nothing is written. */
export async function tryImport(
  io: Io,
  config: Config,
  database: Database,
  run: (tx: UnitOfWork['tx']) => Promise<Imported>,
): Promise<{ imported: Imported; ends: DeparturePreview[] }> {
  const imported = await undone(database.transact.bind(database), run);
  const ends = await endsOf(io, config, database, run, imported.missing);
  return { imported, ends };
}

/** Where nothing was ever sealed, nothing was ever agreed: no secret is made to find that out. */
async function endsOf(
  io: Io,
  config: Config,
  database: Database,
  run: (tx: UnitOfWork['tx']) => Promise<Imported>,
  missing: readonly Member[],
): Promise<DeparturePreview[]> {
  const hasSecret = config.secrets.length > 0 || existsSync(config.secretFile);
  if (missing.length === 0 || !hasSecret) return [];
  const app = await wiredApp(io, config, database);
  const previews = await undone(app.transact, async (uow: UnitOfWork) => {
    const { missing: gone } = await run(uow.tx);
    return previewDepartures(uow, gone);
  });
  return previews.filter(({ effects }) => effects.length > 0);
}

/** Does something in a transaction, takes it back, and tells what came of it. */
async function undone<Given, Tried>(
  inTransaction: (run: (given: Given) => Promise<never>) => Promise<never>,
  run: (given: Given) => Promise<Tried>,
): Promise<Tried> {
  try {
    return await inTransaction(async (given) => {
      throw new Trial(await run(given));
    });
  } catch (error) {
    if (error instanceof Trial) return error.tried as Tried;
    throw error;
  }
}

/** What ends, a line each, under whose departure ends it. */
export const formatEnds = (ends: readonly DeparturePreview[], dismissed: boolean): string[] =>
  ends.length === 0
    ? []
    : [
        dismissed
          ? '  This ends at nine on the next working day, unless they are in the roster again before:'
          : '  --deactivate-missing would end, at nine on the next working day:',
        ...ends.flatMap(({ member, effects }) => [
          `    ${member.name} <${member.email}>`,
          ...effects.map(({ about }) => `      ${about}`),
        ]),
      ];

/** Shows what would end, and has it confirmed where somebody can. @throws Refusal when she doesn't */
export async function confirmEnds(io: Io, ends: readonly DeparturePreview[], yes: boolean): Promise<void> {
  if (ends.length === 0) return;
  io.err(
    [`${counted(ends.length, 'departure')} to come with this import.`, ...formatEnds(ends, true)].join('\n'),
  );
  if (io.interactive) await confirm(io, 'Type yes to import: ', 'yes', yes);
}
