import { type App, createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { type Clock, realClock } from '../engine/clock.ts';
import type { Database } from '../engine/database.ts';
import { createLog } from '../engine/log.ts';
import { createMetrics } from '../engine/metrics.ts';
import type { Platform } from '../engine/platform.ts';
import { loadSecrets } from '../engine/secrets.ts';
import { openSandbox } from '../sandbox.ts';
import type { Io } from './io.ts';

const sandboxOf = (config: Config, database: Database) =>
  config.sandbox ? openSandbox(config, database) : null;

/** The time in which this Magellan lives: the sandbox has its own. */
export const clockOf = async (config: Config, database: Database): Promise<Clock> =>
  (await sandboxOf(config, database))?.clock ?? realClock;

/** The platforms, not started: they can only be asked how they are. */
export async function wiredPlatforms(config: Config, database: Database): Promise<Platform[]> {
  const sandbox = await sandboxOf(config, database);
  return sandbox ? [sandbox.platform] : [];
}

/** Everything wired as when it runs, with nothing started: no platform is called, nothing is sent. */
export async function wiredApp(io: Io, config: Config, database: Database): Promise<App> {
  const destination = { write: (line: string) => io.err(line.trimEnd()) };
  const sandbox = await sandboxOf(config, database);
  return createApp({
    programme: config.programme,
    publicUrl: config.publicUrl,
    database,
    clock: sandbox?.clock ?? realClock,
    secrets: loadSecrets({ given: config.secrets, file: config.secretFile }),
    log: createLog({ level: 'error', pretty: false, destination }),
    metrics: createMetrics(),
    platforms: sandbox ? [sandbox.platform] : [],
  });
}
