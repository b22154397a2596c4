import { type App, createApp } from '../boot/app.ts';
import { features } from '../boot/features.ts';
import { createPlatforms, hasPlatforms } from '../boot/platforms.ts';
import { openSandbox } from '../boot/sandbox.ts';
import type { Config } from '../config/config.ts';
import { type Clock, realClock } from '../engine/clock.ts';
import type { Database } from '../engine/database.ts';
import { createLog } from '../engine/log.ts';
import { createMetrics } from '../engine/metrics.ts';
import type { Platform } from '../engine/platform.ts';
import { secretsFor } from '../engine/secret-in-use.ts';
import type { Io } from './io.ts';

/** Only when it is alone: beside a platform, it is a Magellan of its own. */
const sandboxOf = (config: Config, database: Database) =>
  hasPlatforms(config) ? null : openSandbox(config, database);

const secretsOf = (config: Config, database: Database) =>
  secretsFor(database, { given: config.secrets, file: config.secretFile });

/** The time in which this Magellan lives: the sandbox has its own. */
export const clockOf = async (config: Config, database: Database): Promise<Clock> =>
  (await sandboxOf(config, database))?.clock ?? realClock;

/** The platforms, not started: they can only be asked how they are. */
export async function wiredPlatforms(config: Config, database: Database): Promise<Platform[]> {
  const sandbox = await sandboxOf(config, database);
  if (sandbox) return [sandbox.platform];
  const secrets = await secretsOf(config, database);
  return createPlatforms(config, { clock: realClock, secrets, features, metrics: createMetrics() });
}

/** Everything wired as when it runs, with nothing started: no platform is called, nothing is sent. */
export async function wiredApp(io: Io, config: Config, database: Database): Promise<App> {
  const destination = { write: (line: string) => io.err(line.trimEnd()) };
  const sandbox = await sandboxOf(config, database);
  return createApp({
    programme: config.programme,
    database,
    clock: sandbox?.clock ?? realClock,
    secrets: await secretsOf(config, database),
    log: createLog({ level: 'error', pretty: false, destination }),
    metrics: createMetrics(),
    platforms: await wiredPlatforms(config, database),
  });
}
