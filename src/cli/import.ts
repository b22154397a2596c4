import { readFileSync } from 'node:fs';
import { dateIn } from '../community/format/time-zone.ts';
import type { DeparturePreview } from '../community/members/departures/departure-preview.ts';
import { formerCoaches, membersWithRole } from '../community/members/members.ts';
import { deactivateMembers, type Imported, importRoster } from '../community/members/roster/import.ts';
import { type LikelyMove, likelyMoves } from '../community/members/roster/moves.ts';
import { type RosterFault, readRoster } from '../community/members/roster/roster.ts';
import { refuseOtherPromotion } from '../community/programme/promotions.ts';
import type { Config } from '../config/config.ts';
import type { Database, Tx } from '../engine/database.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { configured, isRunning, withFreshDatabase, withTrialDatabase } from './database.ts';
import { counted, explainCsvFaults, json } from './format.ts';
import { linkNamed, namedAccounts } from './import-accounts.ts';
import { confirmEnds, formatEnds, tryImport } from './import-departures.ts';
import type { Done, Io } from './io.ts';
import { type WithoutAccount, whyInWords, withoutAccount } from './without-account.ts';

type Options = {
  dryRun?: boolean;
  deactivateMissing?: boolean;
  asNew?: boolean;
  fileWins?: boolean;
  yes?: boolean;
  json?: boolean;
};

/** What is to be put right first. */
type NotYet = { faults: RosterFault[] } | { moves: LikelyMove[] };
type Result = { imported: Imported; ends: DeparturePreview[] } | NotYet;

/** Undoes what was written, and brings back what is to be put right first. */
class Undone extends Error {
  readonly result: NotYet;
  constructor(result: NotYet) {
    super('undone');
    this.result = result;
  }
}

/** Reads a roster whole, and brings the members in line with it: everyone, or nobody. */
export async function importMembers(io: Io, path: string, options: Options): Done {
  const config = configured(io);
  const file = readRosterFile(path);
  const running = isRunning(config);
  const withIts = options.dryRun ? withTrialDatabase : withFreshDatabase;
  const result = await withIts(io, config, (database) =>
    importFile(io, config, database, file, options).catch((error: unknown): Result => {
      if (error instanceof Undone) return error.result;
      throw error;
    }),
  );
  if ('moves' in result) {
    if (options.json) io.out(json(result));
    else io.err(formatMoves(result.moves));
    return EXIT.problems;
  }
  if ('faults' in result) {
    if (options.json) io.out(json({ faults: result.faults }));
    else io.err(explainCsvFaults(path, result.faults));
    return EXIT.problems;
  }
  const { imported, ends } = result;
  const without = options.dryRun
    ? []
    : await withFreshDatabase(io, config, (database) => withoutAccount(config, database));
  if (options.json) {
    const ended = ends.map(({ member, effects }) => ({
      email: member.email,
      ends: effects.map(({ about }) => about),
    }));
    io.out(
      json({
        dryRun: options.dryRun ?? false,
        ...summary(imported, options),
        departures: ended,
        withoutAccount: without,
      }),
    );
  } else io.out([formatImported(imported, ends, options, running), ...formatWithout(without)].join('\n'));
  return EXIT.done;
}

/** Imports a roster, or tries to; whoever it makes leave is shown, and agreed to, first. @throws Undone */
async function importFile(
  io: Io,
  config: Config,
  database: Database,
  file: Buffer,
  { asNew, dryRun, deactivateMissing, fileWins = false, yes }: Options,
): Promise<Result> {
  await refuseOtherPromotion(database, config.programme.promotion);
  const { coaches, former } = await database.transact(async (tx) => ({
    coaches: (await membersWithRole(tx, 'coach')).map(({ email }) => email),
    former: await formerCoaches(tx),
  }));
  const roster = readRoster(file, config.programme, coaches, former);
  if ('faults' in roster) return roster;
  // The chats are asked before anything is begun: they are on the network.
  const { named, faults } = await namedAccounts(config, database, roster.rows);
  if (faults.length > 0) return { faults };
  const write = async (tx: Tx): Promise<Imported> => {
    const moves = asNew ? [] : await likelyMoves(tx, roster.rows);
    if (moves.length > 0) throw new Undone({ moves });
    const todayOn = dateIn(config.programme.promotion.timeZone, io.now());
    const imported = await importRoster(tx, roster.rows, io.now(), { fileWins, todayOn });
    const disputed = await linkNamed(tx, named, io.now());
    if (disputed.length > 0) throw new Undone({ faults: disputed });
    return imported;
  };
  if (dryRun) return tryImport(io, config, database, write);
  if (!deactivateMissing) return { imported: await database.transact(write), ends: [] };
  const { ends } = await tryImport(io, config, database, write);
  await confirmEnds(io, ends, yes ?? false);
  return database.transact(async (tx) => {
    const imported = await write(tx);
    await deactivateMembers(tx, imported.missing);
    return { imported, ends };
  });
}

/** Who could not be written to: it is known as soon as the roster is. */
const formatWithout = (without: readonly WithoutAccount[]): string[] =>
  without.length === 0
    ? []
    : [
        `  ${counted(without.length, 'person has', 'people have')} no account to be written to:`,
        ...without.map((each) => `    ${each.name} <${each.email}>: ${whyInWords(each)}`),
      ];

function readRosterFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Refusal(`The roster ${path} cannot be read (${(error as Error).message}).`);
  }
}

const formatMoves = (moves: readonly LikelyMove[]): string =>
  [
    'Nothing was imported: an address is new where somebody known is missing. One person must not become two.',
    ...moves.flatMap(({ line, from, to, name, because }) => [
      `  line ${line}, ${to}: looks like ${name} <${from}> (${BECAUSE[because]})`,
      `    the same person: magellan member rename ${from} ${to}`,
    ]),
    'Then import again. For those who really are new people: --as-new.',
  ].join('\n');

const BECAUSE = { account: 'whose chat account has this address now', name: 'the same name' } as const;

const summary = (
  { missing, chatOnly, ...lists }: Imported,
  { deactivateMissing = false, fileWins = false }: Options,
) => ({
  ...lists,
  olderKept: !fileWins,
  chatOnly: chatOnly.map(({ email }) => email),
  missing: missing.map(({ email }) => email),
  deactivated: deactivateMissing,
});

/** Where the file is older than what was changed in the chat. */
function formatChat({ older, chatOnly }: Imported, fileWins: boolean): string[] {
  const fate = fileWins
    ? 'that the chat had changed since, taken from the file:'
    : 'that the chat has changed since, kept as the chat says: --file-wins takes the file’s';
  return [
    ...(older.length === 0
      ? []
      : [
          `  the file is older than ${counted(older.length, 'value', 'values')} ${fate}`,
          ...older.map(
            ({ email, field, file, chat }) =>
              `    ${email}, ${field}: ${file ?? 'nothing'} in the file, ${chat ?? 'nothing'} in the chat`,
          ),
        ]),
    ...(chatOnly.length === 0
      ? []
      : [
          `  ${counted(chatOnly.length, 'person', 'people')} added in the chat, in no file yet: kept`,
          ...chatOnly.map(({ name, email }) => `    ${name} <${email}>`),
        ]),
  ];
}

function formatImported(
  imported: Imported,
  ends: readonly DeparturePreview[],
  { dryRun, deactivateMissing, fileWins }: Options,
  running: boolean,
): string {
  const { created, updated, unchanged, missing } = imported;
  const lines = [
    dryRun ? 'A trial: nothing was written. The import would do this:' : 'Imported:',
    `  ${counted(created.length, 'person', 'people')} new, ${updated.length} updated, ${unchanged.length} unchanged`,
  ];
  if (missing.length > 0) {
    const fate = deactivateMissing
      ? 'no longer in the file, deactivated: they are written to no more'
      : 'no longer in the file, kept: --deactivate-missing stops writing to them';
    lines.push(`  ${counted(missing.length, 'person', 'people')} ${fate}`);
    for (const { name, email } of missing) lines.push(`    ${name} <${email}>`);
  }
  lines.push(...formatChat(imported, fileWins ?? false), ...formatEnds(ends, deactivateMissing ?? false));
  if (running && !dryRun && created.length > 0)
    lines.push(
      'Magellan is running: it meets the new people when they first write, or when it starts again.',
    );
  return lines.join('\n');
}
