import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyRules } from '../boot/unsigned-kinds.ts';
import { type Config, explainFaults, readConfig } from '../config/config.ts';
import type { Database } from '../engine/database.ts';
import { physicalPath } from '../engine/database-file.ts';
import { type Migrated, migrateDatabase, pendingMigrations } from '../engine/migrate.ts';
import { refuseOtherVersion } from '../engine/other-versions.ts';
import { addressWords, openPostgres } from '../engine/postgres/database.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import { openSqlite } from '../engine/sqlite/database.ts';
import {
  DatabaseInUse,
  DatabaseOpenElsewhere,
  type InstanceLock,
  lockInstance,
  refuseOpenElsewhere,
} from '../engine/sqlite/instance-lock.ts';
import type { Io } from './io.ts';

/** The configuration. @throws Refusal with all that is wrong in it. */
export function configured(io: Io): Config {
  const read = readConfig(io.env);
  if ('faults' in read) throw new Refusal(explainFaults(read.faults));
  return read.config;
}

/** The file of the database. @throws Refusal where it is not in one, with what serves instead */
export function fileOf({ database }: Config, instead: string): string {
  if (database.engine === 'sqlite') return database.file;
  throw new Refusal(`The database is in PostgreSQL, not in a file: ${instead}`);
}

/** What the database is called, without a password. */
export const nameOf = ({ database }: Config): string =>
  database.engine === 'sqlite' ? database.file : addressWords(database.url);

/** Brings the database up to date, telling what is done. */
export async function migrated(io: Io, config: Config, database: Database): Promise<Migrated> {
  return migrateDatabase(database, {
    log: { info: () => undefined },
    clock: io,
    backupFolder: join(config.dataFolder, 'backups'),
    unsigned: copyRules(config),
  });
}

/**
 * Opens the database for a command that reads it, or writes a few rows, while Magellan may be running.
 * @throws Refusal when there is none, or when it is of another version than this one.
 */
export async function withDatabase<Result>(config: Config, work: (database: Database) => Promise<Result>) {
  if (config.database.engine === 'sqlite' && !existsSync(config.database.file))
    throw new Refusal(missing(config));
  return withOpen(config, async (database) => {
    await refuseUnfit(config, database);
    return work(database);
  });
}

const missing = (config: Config): string =>
  `There is no database at ${nameOf(config)} yet: \`magellan start\` or \`magellan import\` makes it.`;

/** @throws Refusal when there are no tables in a database that is open, or when they are of another version. */
export async function refuseUnfit(config: Config, database: Database): Promise<void> {
  const name = nameOf(config);
  const applied = await database.migrations();
  refuseOtherVersion(name, applied);
  if (applied.length === 0) throw new Refusal(missing(config));
  if (pendingMigrations(applied).length > 0)
    throw new Refusal(`The database ${name} is of an earlier version: run \`magellan migrate\` first.`);
}

/** The same for a command that may be the first to run: the database is made, and brought up to date. */
export async function withFreshDatabase<Result>(
  io: Io,
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const hold = lockUnlessRunning(config);
  try {
    if (hold === null) return await withDatabase(config, work);
    return await withOpen(config, async (database) => {
      await migrated(io, config, database);
      return work(database);
    });
  } finally {
    hold?.release();
  }
}

/** The same for a trial: where there is no database yet, none is made, and nothing is left behind. */
export async function withTrialDatabase<Result>(
  io: Io,
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  if (await isMade(config)) return withFreshDatabase(io, config, work);
  const folder = mkdtempSync(join(tmpdir(), 'magellan-trial-'));
  const database = { engine: 'sqlite', file: join(folder, 'trial.db') } as const;
  try {
    return await withFreshDatabase(io, { ...config, database, dataFolder: folder }, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether there is a database, with tables in it. */
export async function isMade(config: Config): Promise<boolean> {
  if (config.database.engine === 'sqlite') return existsSync(config.database.file);
  return withOpen(config, async (database) => (await database.migrations()).length > 0);
}

/** Holds the database; null when a running Magellan does, which has brought it up to date. On PostgreSQL nobody need. */
function lockUnlessRunning({ database }: Config): InstanceLock | null {
  if (database.engine === 'postgres') return { release: () => undefined };
  try {
    return lockInstance(database.file);
  } catch (error) {
    if (error instanceof DatabaseInUse && !(error instanceof DatabaseOpenElsewhere)) return null;
    throw error;
  }
}

/** Opens the database for a command that changes all of it. @throws DatabaseInUse where another has it to itself */
export async function withOpenedAlone<Result>(
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const hold = config.database.engine === 'sqlite' ? lockInstance(config.database.file) : null;
  try {
    return await withOpen(config, work);
  } finally {
    hold?.release();
  }
}

/** Whether a Magellan is running on the database; it is not known of PostgreSQL's, which several may share. */
export function isRunning(config: Config): boolean {
  if (config.database.engine === 'sqlite' && !existsSync(config.database.file)) return false;
  const hold = lockUnlessRunning(config);
  hold?.release();
  return hold === null;
}

async function opened(config: Config): Promise<Database> {
  if (config.database.engine === 'postgres') return openPostgres(config.database.url);
  refuseOpenElsewhere(physicalPath(config.database.file));
  return openSqlite(config.database.file);
}

async function withOpen<Result>(
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await opened(config);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Has a person type a word before something that cannot be undone. @throws Refusal when she doesn't. */
export async function confirm(io: Io, question: string, expected: string, yes: boolean): Promise<void> {
  if (yes) return;
  if (!io.interactive)
    throw new Refusal(
      'Nothing was done: nobody is there to confirm. Add --yes to go ahead without a question.',
    );
  const typed = await io.ask(question);
  if (typed.trim().toLowerCase() !== expected.toLowerCase())
    throw new Refusal('Nothing was done: what was typed is not what was asked.', EXIT.refused);
}
