import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copyRules } from '../boot/unsigned-kinds.ts';
import { type Config, explainFaults, readConfig } from '../config/config.ts';
import { type Database, openDatabase } from '../engine/database.ts';
import { physicalPath } from '../engine/database-file.ts';
import {
  DatabaseInUse,
  DatabaseOpenElsewhere,
  type InstanceLock,
  lockInstance,
  refuseOpenElsewhere,
} from '../engine/instance-lock.ts';
import { appliedMigrations, type Migrated, migrateDatabase, pendingMigrations } from '../engine/migrate.ts';
import { refuseOtherVersion } from '../engine/other-versions.ts';
import { EXIT, Refusal } from '../engine/refusal.ts';
import type { Io } from './io.ts';

/** The configuration. @throws Refusal with all that is wrong in it. */
export function configured(io: Io): Config {
  const read = readConfig(io.env);
  if ('faults' in read) throw new Refusal(explainFaults(read.faults));
  return read.config;
}

/** Brings the database up to date, telling what is done. */
export async function migrated(io: Io, config: Config, database: Database): Promise<Migrated> {
  return migrateDatabase(database, {
    log: { info: () => undefined },
    clock: io,
    backupFolder: join(dirname(config.databaseFile), 'backups'),
    unsigned: copyRules(config),
  });
}

/**
 * Opens the database for a command that reads it, or writes a few rows, while Magellan may be running.
 * @throws Refusal when there is none, or when it is of another version than this one.
 */
export async function withDatabase<Result>(config: Config, work: (database: Database) => Promise<Result>) {
  const file = config.databaseFile;
  if (!existsSync(file))
    throw new Refusal(
      `There is no database at ${file} yet: \`magellan start\` or \`magellan import\` makes it.`,
    );
  return withOpen(config, async (database) => {
    refuseOtherVersion(file, appliedMigrations(database.sqlite));
    if (pendingMigrations(database.sqlite).length > 0)
      throw new Refusal(`The database ${file} is of an earlier version: run \`magellan migrate\` first.`);
    return work(database);
  });
}

/** The same for a command that may be the first to run: the database is made, and brought up to date. */
export async function withFreshDatabase<Result>(
  io: Io,
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const hold = lockUnlessRunning(config.databaseFile);
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
  if (existsSync(config.databaseFile)) return withFreshDatabase(io, config, work);
  const folder = mkdtempSync(join(tmpdir(), 'magellan-trial-'));
  try {
    return await withFreshDatabase(io, { ...config, databaseFile: join(folder, 'trial.db') }, work);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Holds the database; null when a running Magellan does, which has brought it up to date. */
function lockUnlessRunning(file: string): InstanceLock | null {
  try {
    return lockInstance(file);
  } catch (error) {
    if (error instanceof DatabaseInUse && !(error instanceof DatabaseOpenElsewhere)) return null;
    throw error;
  }
}

/** Whether a Magellan is running on the database. */
export function isRunning(file: string): boolean {
  if (!existsSync(file)) return false;
  const hold = lockUnlessRunning(file);
  hold?.release();
  return hold === null;
}

async function withOpen<Result>(
  config: Config,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  refuseOpenElsewhere(physicalPath(config.databaseFile));
  const database = openDatabase(config.databaseFile);
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
