import { join } from 'node:path';
import { explainError } from '../boot/explain-error.ts';
import { type PromotionChange, previewNextPromotion, startNextPromotion } from '../boot/next-promotion.ts';
import { copyRules } from '../boot/unsigned-kinds.ts';
import { dateIn } from '../community/format/time-zone.ts';
import type { Programme } from '../community/programme/programme.ts';
import { promotionNow, promotionsIn, type RecordedPromotion } from '../community/programme/promotions.ts';
import type { Config } from '../config/config.ts';
import type { Fault } from '../config/faults.ts';
import { readProgrammeFile } from '../config/given-programme.ts';
import { makePrivateFolder } from '../engine/database-file.ts';
import { isLed } from '../engine/postgres/election.ts';
import { EXIT, type ExitCode, Refusal } from '../engine/refusal.ts';
import { backupDatabase } from '../engine/sqlite/backup.ts';
import { fileStamp } from '../engine/sqlite/snapshot.ts';
import { clockOf, wiredApp } from './app.ts';
import { configured, isMade, isRunning, nameOf, refuseUnfit, withOpenedAlone } from './database.ts';
import { counted, json, onClocks, progressBar } from './format.ts';
import type { Done, Io } from './io.ts';

type Options = { yes?: boolean; beforeEnd?: boolean; dumped?: boolean; json?: boolean };

const STOP_FIRST = 'Stop Magellan first: the promotion that it runs is about to be over.';

/**
 * Has another promotion follow in the same database: shows who stays, what is over and what is kept, and does it with
 * `--yes`, after a backup.
 */
export async function nextPromotion(io: Io, file: string, options: Options): Done {
  const config = configured(io);
  const read = readProgrammeFile(file);
  if ('faults' in read) throw new Refusal(unreadable(file, read.faults));
  const next = read.programme;
  if (isRunning(config)) throw new Refusal(STOP_FIRST, EXIT.inUse);
  if (!(await isMade(config)))
    throw new Refusal(`There is no database at ${nameOf(config)}: nothing is to be followed.`);
  return withOpenedAlone(config, async (database) => {
    await refuseUnfit(config, database);
    if (config.database.engine === 'postgres' && (await isLed(database.db)))
      throw new Refusal(STOP_FIRST, EXIT.inUse);
    const { now, all } = await database.transact(async (tx) => ({
      now: await promotionNow(tx),
      all: await promotionsIn(tx),
    }));
    const since = now !== null && now.id === next.promotion.id ? now : null;
    if (since !== null && since.begunAt > 0) return done(io, since, config, options);
    const at = (await clockOf(config, database)).now();
    refuseNoNext(config, { now, all, next, file }, at, options);
    const app = await wiredApp(io, config, database);
    if (!options.yes) {
      const changed = await previewNextPromotion(app, next);
      io.out(options.json ? json(dataOf(changed, false)) : inWords(changed, now as RecordedPromotion, next));
      return EXIT.done;
    }
    const backup = await backedUp(io, config, options);
    const changed = await startNextPromotion(app, next);
    database.forgetOrder();
    if (options.json) io.out(json({ ...dataOf(changed, true), backup }));
    else io.out([...madeWords(changed, now as RecordedPromotion, next, backup), ...whatNow(file)].join('\n'));
    return EXIT.done;
  });
}

/** All that is wrong with the file, with what is expected. */
const unreadable = (file: string, faults: readonly Fault[]): string =>
  [
    `${file} is no programme that could follow: ${counted(faults.length, 'thing')} to put right.`,
    ...faults.map(({ key, given, expected }) =>
      key === 'PROGRAMME_FILE'
        ? `  expected: ${expected}`
        : `  ${key}: given ${given}; expected: ${expected}`,
    ),
    'Nothing was changed.',
  ].join('\n');

function done(
  io: Io,
  { id, name, begunAt }: RecordedPromotion,
  config: Config,
  { json: asJson }: Options,
): ExitCode {
  const when = onClocks(begunAt, config.programme.promotion.timeZone);
  if (asJson) io.out(json({ done: true, already: true, promotion: id }));
  else
    io.out(
      `It is done: the database has been of the promotion ${id} (${name}) since ${when}. Nothing was changed.`,
    );
  return EXIT.done;
}

type Asked = {
  now: RecordedPromotion | null;
  all: readonly RecordedPromotion[];
  next: Programme;
  file: string;
};

/** @throws Refusal that names what is wrong, and what is expected */
function refuseNoNext(
  config: Config,
  { now, all, next, file }: Asked,
  at: number,
  { beforeEnd }: Options,
): void {
  const { promotion } = next;
  if (now === null)
    throw new Refusal('No promotion has begun in this database: nothing is to be followed. Start Magellan.');
  // It tells on what terms things were confided, and by whose thresholds what is open is closed.
  const over = config.programme.promotion;
  if (over.id !== now.id)
    throw new Refusal(
      `PROGRAMME_FILE is of the promotion ${over.id}; expected: that of ${now.id}, which the database is of. Nothing was changed.`,
    );
  const refuse = (key: string, given: string, expected: string): never => {
    throw new Refusal(`${file}: ${key} is ${given}; expected: ${expected}. Nothing was changed.`);
  };
  if (promotion.id === now.id)
    refuse('promotion.id', promotion.id, `another one than that of the promotion which is on (${now.name})`);
  if (all.some(({ id }) => id === promotion.id))
    refuse('promotion.id', promotion.id, 'one that no promotion of this database has had');
  if (promotion.endsOn <= over.endsOn)
    refuse('promotion.endsOn', promotion.endsOn, `a day after ${over.endsOn}, the last one of ${now.id}`);
  if (promotion.startsOn <= over.startsOn)
    refuse(
      'promotion.startsOn',
      promotion.startsOn,
      `a day after ${over.startsOn}, the first one of ${now.id}`,
    );
  // The same terms hold for what the former promotion confided: it was told how long that is kept.
  for (const part of ['meteo', 'pilotage'] as const) {
    const [said, given] = [config.programme[part].retentionDays, next[part].retentionDays];
    const atMost = `${said} at most, as was said to those who wrote in ${now.id}`;
    if (given > said) refuse(`${part}.retentionDays`, String(given), atMost);
  }
  if (beforeEnd) return;
  if (promotion.startsOn <= over.endsOn)
    refuse(
      'promotion.startsOn',
      promotion.startsOn,
      `a day after ${over.endsOn}, the last one of ${now.id}, or --before-end`,
    );
  if (dateIn(over.timeZone, at) <= over.endsOn)
    throw new Refusal(
      `The promotion ${now.id} (${now.name}) is not over: its last day is ${over.endsOn}. To end it now: --before-end. Nothing was changed.`,
    );
}

/** A copy of the database as it is, before anything of it goes; its path, or null on PostgreSQL. */
async function backedUp(io: Io, config: Config, { dumped }: Options): Promise<string | null> {
  if (config.database.engine === 'postgres') {
    if (!dumped)
      throw new Refusal(
        'PostgreSQL is copied with pg_dump, as docs/operations.md says: make a dump, then add --dumped. Nothing was changed.',
      );
    return null;
  }
  const folder = join(config.dataFolder, 'backups');
  const to = join(folder, `before-promotion-${fileStamp(io.now())}.db`);
  const bar = progressBar(io, 'Copying');
  try {
    makePrivateFolder(folder);
    const rules = { now: io.now(), onProgress: bar.to, unsigned: copyRules(config) };
    return (await backupDatabase(config.database.file, to, rules)).file;
  } catch (cause) {
    const why = explainError(cause).words;
    throw new Refusal(`No backup could be made at ${to}: ${why}\nNothing was changed.`, EXIT.refused, {
      cause,
    });
  } finally {
    bar.end();
  }
}

const dataOf = ({ people, ended, formats }: PromotionChange, isDone: boolean) => ({
  done: isDone,
  people,
  tables: ended,
  adoptedFormatsMissing: formats,
});

const ROLE_WORDS = { coach: 'coaching', team: 'in the team', parrain: 'as parrain', partner: 'as partner' };

function peopleLines({ people }: PromotionChange, isDone: boolean): string[] {
  const { staying, consenting, former, leaving, leavingByRole } = people;
  const beyond = Object.entries(ROLE_WORDS).flatMap(([role, words]) => {
    const there = staying[role as keyof typeof ROLE_WORDS];
    return there === undefined ? [] : [`    ${counted(there, 'person', 'people')} ${words}`];
  });
  const by = Object.entries(leavingByRole).map(([role, count]) => `${count} ${role}`);
  return [
    isDone ? 'Who stayed:' : 'Who stays:',
    ...beyond,
    `    ${counted(consenting, 'person', 'people')} of this promotion as alumni, since they agreed to it`,
    `    ${counted(former, 'person', 'people')} as alumni already`,
    `${isDone ? 'Who left' : 'Who leaves'}: ${counted(leaving, 'person', 'people')}${by.length > 0 ? ` (${by.join(', ')})` : ''}`,
  ];
}

function tableLines({ ended, formats }: PromotionChange, isDone: boolean): string[] {
  const rows = (count: number) => counted(count, 'row');
  return [
    `What ${isDone ? 'became' : 'becomes'} of the rest (nobody is written to):`,
    ...ended.flatMap(({ about, erased, ended: over, archived, until }) => {
      const parts = [
        ...(over > 0 ? [`${rows(over)} ended`] : []),
        ...(erased > 0 ? [`${rows(erased)} erased`] : []),
        ...(archived > 0 ? [`${rows(archived)} kept: ${until ?? 'as long as before'}`] : []),
      ];
      return parts.length === 0 ? [] : [`    ${about}: ${parts.join('; ')}`];
    }),
    '    what is kept is read by those who read it before and stay, never by who comes',
    ...(formats.length === 0
      ? []
      : [
          `Adopted formats that the new file does not have, and that are carried on: ${formats.join(', ')}.`,
          '    To set them there, or have them no more: see docs/guides/promotion-suivante.md.',
        ]),
  ];
}

const inWords = (changed: PromotionChange, now: RecordedPromotion, next: Programme): string =>
  [
    `A preview: nothing was changed. ${next.promotion.name} (${next.promotion.id}) would follow ${now.name} (${now.id}).`,
    ...peopleLines(changed, false),
    ...tableLines(changed, false),
    'Export first what you want of it: digests and reports in the chat as CSV, `magellan messages`, `magellan export`.',
    'To do it, after a backup: add --yes.',
  ].join('\n');

const madeWords = (
  changed: PromotionChange,
  now: RecordedPromotion,
  next: Programme,
  backup: string | null,
): string[] => [
  `${next.promotion.name} (${next.promotion.id}) follows ${now.name} (${now.id}).`,
  ...(backup === null
    ? []
    : [
        `The database as it was is in ${backup}: it holds what is erased here, so delete it once all is well.`,
      ]),
  ...peopleLines(changed, true),
  ...tableLines(changed, true),
];

const whatNow = (file: string): string[] => [
  'Still to do:',
  `    1. name ${file} in PROGRAMME_FILE, in .env`,
  '    2. magellan import <roster.csv> --deactivate-missing',
  '    3. start Magellan',
];
