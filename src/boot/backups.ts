import type { Config } from '../config/config.ts';
import { createCron } from '../engine/backups/cron.ts';
import { type Backups, scheduleBackups } from '../engine/backups/schedule.ts';
import { copyInThread } from '../engine/backups/thread.ts';
import { realClock } from '../engine/clock.ts';
import type { Database } from '../engine/database.ts';
import { makePrivateFolder } from '../engine/database-file.ts';
import type { Log } from '../engine/log.ts';
import type { Metrics } from '../engine/metrics.ts';
import { sqliteOf } from '../engine/sqlite/database.ts';
import { copyRules } from './unsigned-kinds.ts';

/** The backups that Magellan makes by itself; null unless they are configured. */
export function createBackups(
  config: Config,
  database: Database,
  log: Log,
  metrics: Metrics,
): Backups | null {
  const { file } = sqliteOf(database) ?? {};
  if (config.backups === null || file === undefined) return null;
  const { cron, folder, keep } = config.backups;
  makePrivateFolder(folder);
  const { kinds, least } = copyRules(config);
  const backups = scheduleBackups({
    database: file,
    folder,
    keep,
    cron: createCron(cron, config.programme.promotion.timeZone),
    // The sandbox's time is moved by hand; what is backed up is there in everybody's.
    clock: realClock,
    log,
    copy: copyInThread,
    rules: {
      unsigned: { kinds, least },
      secret: { given: config.secrets, file: config.secretFile },
    },
    observed: metrics.backedUp,
  });
  metrics.readBackupAge(backups.age);
  return backups;
}
