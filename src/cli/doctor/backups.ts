import type { Config } from '../../config/config.ts';
import { createCron } from '../../engine/backups/cron.ts';
import { folderFault, listBackups } from '../../engine/backups/folder.ts';
import { ageInWords, overdue } from '../../engine/backups/overdue.ts';
import type { Finding } from '../../engine/platform.ts';
import { counted, onClocks } from '../format.ts';

/** The backups that Magellan makes by itself: how old the last one is, and whether the next one has where to go. */
export function backupFindings(config: Config, now: number): Finding[] {
  if (config.backups === null)
    return [{ level: 'ok', what: 'Backups: none are made automatically (BACKUP_CRON is not set)' }];
  const { folder, cron: expression } = config.backups;
  const { timeZone } = config.programme.promotion;
  const fault = folderFault(folder);
  if (fault !== null)
    return [
      {
        level: 'error',
        what: `Backups: BACKUP_DIR (${folder}) must be ${fault}.`,
        remedy:
          'Bring the folder back, or give it to the user that runs Magellan: no backup is made meanwhile.',
      },
    ];
  const cron = createCron(expression, timeZone);
  const [next = null] = cron.next(1);
  const upcoming = `the next one comes at ${onClocks(next, timeZone)}`;
  const old = overdue({ cron, folder, now });
  if (old !== null)
    return [
      {
        level: 'warning',
        what: `Backups: ${old}; ${upcoming}.`,
        remedy: `Make one now (\`magellan backup ${folder}\`), and look for backup.failed in the log.`,
      },
    ];
  const kept = listBackups(folder);
  const age = now - (kept.find(({ at }) => at <= now)?.at ?? now);
  const what = `Backups: ${counted(kept.length, 'copy', 'copies')} in ${folder}, the last one ${ageInWords(age)} old; ${upcoming}`;
  return [{ level: 'ok', what }];
}
