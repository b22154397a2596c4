import { dirname, join } from 'node:path';
import cron, { type TaskOptions } from 'node-cron';
import { type App, createApp } from './app.ts';
import type { Config } from './config.ts';
import { createCharts } from './engine/charts/index.ts';
import { type Clock, realClock } from './engine/clock.ts';
import { type Database, openDatabase } from './engine/database.ts';
import { createHttp } from './engine/http.ts';
import { holdInstance } from './engine/instance.ts';
import { createLog, type Log } from './engine/log.ts';
import { createMetrics } from './engine/metrics.ts';
import { migrateDatabase } from './engine/migrate.ts';
import { depthByState } from './engine/outbox/store.ts';
import type { Platform } from './engine/platform.ts';
import { noteSecretInUse, secretsFor } from './engine/secret-in-use.ts';
import { features } from './features.ts';
import { keepLinked } from './link.ts';
import { createPlatforms } from './platforms.ts';
import { createReadiness } from './readiness.ts';
import { openSandbox } from './sandbox.ts';

/** How often the scheduler looks for what is due: a second's lateness at most, for a query of a millisecond. */
const HEARTBEAT = '* * * * * *';
/** How long what is in flight may take to finish when Magellan stops. */
const STOP_WITHIN_MS = 10_000;

export type Running = { app: App; address: string; database: Database; stop(): Promise<void> };

export type Overrides = { clock?: Clock; platforms?: readonly Platform[]; log?: Log };

/** A busy machine misses beats, and the next one makes up for them: nothing that anybody need be told. */
function heartbeatLog(log: Log): NonNullable<TaskOptions['logger']> {
  const at = (level: 'debug' | 'error') => (said: string | Error) =>
    said instanceof Error ? log[level]({ err: said }, 'heartbeat') : log[level](`heartbeat: ${said}`);
  return { debug: at('debug'), info: at('debug'), warn: at('debug'), error: at('error') };
}

/**
 * Starts Magellan as configured, and returns once it is ready.
 * @throws Refusal when it may not start (another instance, a database of a later version, a port in use).
 */
export async function runMagellan(config: Config, overrides: Overrides = {}): Promise<Running> {
  const log = overrides.log ?? createLog({ level: config.logLevel, pretty: process.stdout.isTTY === true });
  const hold = holdInstance(config.databaseFile);
  const database = openDatabase(config.databaseFile);
  const undo: (() => Promise<void> | void)[] = [() => hold.release(), () => database.close()];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const backupFolder = join(dirname(config.databaseFile), 'backups');
    await migrateDatabase(database, { log, clock: realClock, backupFolder });
    const metrics = createMetrics();
    const charts = createCharts();
    undo.push(() => charts.stop());
    const sandbox = config.sandbox ? await openSandbox(config, database) : null;
    const clock = sandbox?.clock ?? overrides.clock ?? realClock;
    const { programme } = config;
    const secrets = await secretsFor(database, { given: config.secrets, file: config.secretFile });
    await noteSecretInUse(database, secrets);
    const platforms =
      overrides.platforms ??
      (sandbox ? [sandbox.platform] : await createPlatforms(config, { clock, secrets, features, metrics }));
    const app = createApp({ programme, database, clock, secrets, log, metrics, platforms });
    metrics.readOutboxDepth(() => depthByState(database.db));
    await sandbox?.connect(app);

    const readiness = createReadiness(database, app);
    const http = createHttp({ host: config.host, port: config.port, log, metrics, ready: readiness.check });
    for (const platform of platforms) {
      await platform.start({
        receive: app.receive,
        draw: charts.draw,
        personChanged: (person) => app.personChanged(platform.id, person),
        router: http.router(`/${platform.id}`),
        log: log.child({ platform: platform.id }),
      });
      undo.push(() => platform.stop());
    }
    const linking = keepLinked(app, platforms, log);
    undo.push(linking.stop);
    await linking.first;
    if (sandbox) http.app.use(sandbox.platform.page);

    await app.outbox.start();
    undo.push(() => app.outbox.stop(STOP_WITHIN_MS));
    await app.scheduler.tick();
    const heartbeat = cron.schedule(HEARTBEAT, () => readiness.beat(), {
      noOverlap: true,
      logger: heartbeatLog(log),
    });
    undo.push(async () => {
      await heartbeat.destroy();
      await app.scheduler.tick();
    });
    const { port } = await http.start();
    undo.push(() => http.stop(STOP_WITHIN_MS));
    const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
    return { app, address, database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
