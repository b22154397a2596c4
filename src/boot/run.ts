import { join } from 'node:path';
import { takePromotion } from '../community/programme/promotions.ts';
import type { Config } from '../config/config.ts';
import { createCharts } from '../engine/charts/index.ts';
import { type Clock, realClock } from '../engine/clock.ts';
import type { Database } from '../engine/database.ts';
import { createHttp } from '../engine/http/http.ts';
import { createLog, type Log } from '../engine/log.ts';
import { createMetrics } from '../engine/metrics.ts';
import { migrateDatabase } from '../engine/migrate.ts';
import { depthByState } from '../engine/outbox/progress.ts';
import type { Platform } from '../engine/platform.ts';
import { recordSecretInUse, secretsFor } from '../engine/secret-in-use.ts';
import { type App, createApp } from './app.ts';
import { createBackups } from './backups.ts';
import { createBeat } from './beat.ts';
import { connectPlatforms } from './connect-platforms.ts';
import { features } from './features.ts';
import { createLeading } from './leading.ts';
import { createPlatforms } from './platforms.ts';
import { createReadiness } from './readiness.ts';
import { mountRoutes } from './routes.ts';
import { openSandbox } from './sandbox.ts';
import { openStorage } from './storage.ts';
import { copyRules } from './unsigned-kinds.ts';

/** How long what is in flight may take to finish when Magellan stops. */
const STOP_WITHIN_MS = 10_000;
/** How long then a try to reach a platform may: it only asks who is there. */
const TRY_WITHIN_MS = 1_000;
/** How long a backup that is under way may take to be given up. */
const GIVE_UP_WITHIN_MS = 5_000;

export type Running = {
  app: App;
  address: string;
  database: Database;
  /** Where the sandbox's database of a former version is kept, when there was one: a new one was begun. */
  kept: string | null;
  stop(): Promise<void>;
};

export type Overrides = { clock?: Clock; platforms?: readonly Platform[]; log?: Log };

/**
 * Starts Magellan as configured, and returns once it is ready.
 * @throws Refusal when it may not start (another instance, a database of a later version, a port in use).
 */
export async function runMagellan(config: Config, overrides: Overrides = {}): Promise<Running> {
  const log = overrides.log ?? createLog({ level: config.logLevel, pretty: process.stdout.isTTY === true });
  const { database, kept, election, close } = await openStorage(config, log);
  const undo: (() => Promise<void> | void)[] = [close];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    if (kept !== null)
      log.warn(
        { event: 'database.begun-anew', kept },
        'the sandbox begins anew: its database was of a former version, and is kept beside',
      );
    const backupFolder = join(config.dataFolder, 'backups');
    // Before anything else: after a kill, the log still tells what was written last, by whom.
    database.forgetOrder();
    await migrateDatabase(database, { log, clock: realClock, backupFolder, unsigned: copyRules(config) });
    await takePromotion(database, config.programme.promotion);
    const metrics = createMetrics();
    const charts = createCharts();
    undo.push(() => charts.stop());
    const sandbox = config.sandbox ? await openSandbox(config, database) : null;
    const clock = sandbox?.clock ?? overrides.clock ?? realClock;
    const { programme } = config;
    const secrets = await secretsFor(database, { given: config.secrets, file: config.secretFile });
    await recordSecretInUse(database, secrets);
    const platforms =
      overrides.platforms ??
      (sandbox ? [sandbox.platform] : await createPlatforms(config, { clock, secrets, features, metrics }));
    const { peopleUrl } = config;
    const app = createApp({
      ...{ programme, database, clock, secrets, log, metrics, platforms, peopleUrl },
      ...(election && { leadership: election }),
    });
    metrics.readOutboxDepth(() => depthByState(database.db));
    await sandbox?.connect(app);

    const ready = () => readiness.check();
    metrics.readReadiness(ready);
    const http = createHttp({ host: config.host, port: config.port, log, metrics, ready });
    mountRoutes(http.app, app);
    const beat = createBeat(app);
    const backups = createBackups(config, database, log, metrics);
    const leading = createLeading({
      ...{ app, platforms, beat, backups, log },
      connections: () => connections,
    });
    const connections = await connectPlatforms(platforms, {
      hostFor: (platform) => ({
        ...app.hostFor(platform.id),
        draw: charts.draw,
        router: http.router(`/${platform.id}`),
        log: log.child({ platform: platform.id }),
      }),
      log,
      listens: election === null,
      onConnected: leading.connected,
    });
    undo.push(() => connections.stop(TRY_WITHIN_MS));
    const readiness = createReadiness(database, app, connections, leading, beat, backups, election);
    if (election) metrics.readLeadership(election.leads);
    if (sandbox) http.app.use(sandbox.platform.page);

    if (backups) undo.push(() => backups.stop(GIVE_UP_WITHIN_MS));
    if (election) {
      undo.push(election.stop);
      await election.start({ gained: () => leading.begin('another'), lost: leading.end });
    } else {
      undo.push(leading.end);
      await leading.begin();
    }
    const { port } = await http.start();
    undo.push(() => http.stop(STOP_WITHIN_MS));
    const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
    return { app, address, database, kept, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
