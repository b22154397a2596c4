import { features } from '../boot/features.ts';
import { sealedColumns } from '../community/feature/sealed.ts';
import { migrateDatabase } from '../engine/migrate.ts';
import { type Moved, moveDatabase } from '../engine/move.ts';
import { PAYLOADS } from '../engine/outbox/attempt.ts';
import { PENDING } from '../engine/pending-answers.ts';
import { isLed } from '../engine/postgres/election.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { secretsFor } from '../engine/secret-in-use.ts';
import { configured, isMade, isRunning, nameOf, withDatabase, withOpenedAlone } from './database.ts';
import { counted, progressBar } from './format.ts';
import type { Done, Io } from './io.ts';

const STOP_FIRST = 'Stop Magellan first: what it writes meanwhile would stay behind.';

/** Carries the database over into another, of the same engine or not, and leaves this one as it is. */
export async function move(io: Io, { to }: { to: string }): Done {
  const from = configured(io);
  const target = configured({ ...io, env: { ...io.env, DATABASE_URL: to } });
  if (nameOf(from) === nameOf(target)) throw new Refusal(`${nameOf(from)} is the database already.`);
  if (isRunning(from)) throw new Refusal(STOP_FIRST);
  if (!(await isMade(from)))
    throw new Refusal(`There is no database at ${nameOf(from)}: nothing was carried over.`);
  const moved = await withDatabase(from, async (source) => {
    if (from.database.engine === 'postgres' && (await isLed(source.db))) throw new Refusal(STOP_FIRST);
    return withOpenedAlone(target, async (empty): Promise<Moved> => {
      await migrateDatabase(empty, { log: { info: () => undefined }, clock: io, backupFolder: '' });
      const secrets = await secretsFor(source, { given: from.secrets, file: from.secretFile });
      const sealed = [PAYLOADS, PENDING, ...sealedColumns(features)];
      const bar = progressBar(io, 'Carrying over');
      return moveDatabase(source, empty, { secrets, sealed, onProgress: bar.to }).finally(bar.end);
    });
  });
  const { tables, rows, sealed, unsigned } = moved;
  io.out(
    `${counted(rows, 'row', 'rows')} of ${tables} tables are in ${nameOf(target)}, counted on both sides.`,
  );
  io.out(
    `${counted(sealed + unsigned, 'sealed text', 'sealed texts')} opened, ${unsigned} unsigned among them.`,
  );
  io.out(`${nameOf(from)} is as it was: keep it until all is well.`);
  io.out(
    from.secrets.length > 0 || target.database.engine === 'sqlite'
      ? 'Now set DATABASE_URL to the new address, and start.'
      : `Now set DATABASE_URL to the new address and MAGELLAN_SECRET to what ${from.secretFile} holds, and start.`,
  );
  return EXIT.done;
}
