import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../clock.ts';
import { freeBytes, NO_SPACE } from '../disk-space.ts';
import type { Log } from '../log.ts';
import { fileStamp } from '../sqlite/snapshot.ts';
import type { Cron } from './cron.ts';
import { lastBackupAt, removeHalf, removeOld } from './folder.ts';
import { overdue } from './overdue.ts';
import type { Copying, Order } from './thread.ts';

const MINUTE = 60_000;
/** What a jump of the clock or a sleep made later than this is skipped. */
const LATEST_MS = 60 * MINUTE;

export type Backups = {
  /** Begins a backup when one is due; returns at once. To be called every second or so. */
  beat(): void;
  /** What an administrator should know, in words. */
  warnings(): string[];
  /** How old the last backup is, in milliseconds; null where there is none. */
  age(): number | null;
  /** Begins none any more, and gives up the one that is under way, within so many milliseconds. */
  stop(withinMs: number): Promise<void>;
};

export type BackupOutcome = 'done' | 'failed' | 'skipped';

export type BackupsOptions = {
  database: string;
  folder: string;
  /** How many are kept. */
  keep: number;
  cron: Cron;
  clock: Clock;
  log: Log;
  copy: (order: Order) => Copying;
  rules: Pick<Order, 'unsigned' | 'secret'>;
  observed?: (outcome: BackupOutcome) => void;
  /** What is free on the disk of a folder, in bytes. */
  free?: (folder: string) => number;
};

/**
 * Backs the database up whenever the cron expression says so, one at a time. node-cron says when; it does not
 * wait: its timer counts what passes while the clock is put right or the machine sleeps, so that a backup comes
 * hours late, and after a jump it goes through every minute that was skipped while the process stands still.
 */
export function scheduleBackups(options: BackupsOptions): Backups {
  const { database, folder, keep, cron, clock, log, copy, rules, observed = () => undefined } = options;
  const { free = freeBytes } = options;
  const startedAt = clock.now();
  let nextAt = cron.next(1)[0] ?? Number.POSITIVE_INFINITY;
  let beatAt = startedAt;
  let failure: { at: number; reason: string } | null = null;
  let underWay: { ended: Promise<void>; copying: Copying } | null = null;
  let stopped = false;

  function skip(dueAt: number, reason: string): void {
    observed('skipped');
    log.warn(
      { event: 'backup.skipped', dueAt: new Date(dueAt).toISOString(), reason },
      'a backup was skipped; the next one comes as usual',
    );
  }

  function fail(reason: string): void {
    failure = { at: clock.now(), reason };
    observed('failed');
    log.error(
      { event: 'backup.failed', reason },
      'no backup could be made; it is tried again at the next time',
    );
  }

  /** The latest minute that is due, not before `nextAt` and not more than an hour ago; null when there is none. */
  function latestDue(now: number): number | null {
    const earliest = Math.max(nextAt, now - LATEST_MS);
    for (let at = now - (now % MINUTE); at >= earliest; at -= MINUTE) if (cron.isDueAt(at)) return at;
    return null;
  }

  /** Why it should not even be tried, in words. */
  function obstacle(): string | null {
    if (!existsSync(folder)) return `the folder ${folder} is not there`;
    const bytes = sizeOf(database) + sizeOf(`${database}-wal`);
    // The copy, and as much again while it is written anew; and never what Magellan itself needs to go on.
    const needed = 2 * bytes + (isOnOneDisk(folder, dirname(database)) ? NO_SPACE : 0);
    const there = free(folder);
    if (there >= needed) return null;
    return `there is too little room in ${folder}: ${megabytes(there)} MB, where ${megabytes(needed)} MB are needed`;
  }

  function begin(): void {
    const now = clock.now();
    const why = obstacle();
    if (why !== null) {
      fail(why);
      return;
    }
    removeHalf(folder, Date.now());
    const to = join(folder, `magellan-${fileStamp(now)}.db`);
    const copying = copy({ database, to, now, ...rules });
    const ended = copying.done
      .then(({ file, bytes, leftOut }) => {
        failure = null;
        observed('done');
        const removed = makeRoom(file);
        log.info({ event: 'backup.done', file, bytes, leftOut, removed }, 'the database was backed up');
      })
      .catch((error: unknown) => {
        if (stopped) log.info({ event: 'backup.given-up' }, 'a backup was given up, since Magellan stops');
        else fail(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        underWay = null;
      });
    underWay = { ended, copying };
  }

  /** The backup stands, whatever becomes of those before it. */
  function makeRoom(justMade: string): number {
    try {
      return removeOld(folder, keep, { made: justMade, database });
    } catch (error) {
      log.warn(
        { event: 'backup.unremoved', err: error },
        'old backups could not be removed; it is tried again',
      );
      return 0;
    }
  }

  return {
    beat() {
      const now = clock.now();
      // Put back by more than what a second backup of the same hour would be worth: what was next is far away.
      if (now < beatAt - LATEST_MS) nextAt = cron.next(1)[0] ?? Number.POSITIVE_INFINITY;
      beatAt = now;
      if (stopped || now < nextAt) return;
      const [first, dueAt] = [nextAt, latestDue(now)];
      nextAt = cron.next(1)[0] ?? Number.POSITIVE_INFINITY;
      if (dueAt === null) skip(first, `it came ${Math.round((now - first) / MINUTE)} minutes too late`);
      else if (underWay) skip(dueAt, 'the one before it is still under way');
      else {
        try {
          begin();
        } catch (error) {
          fail(error instanceof Error ? error.message : String(error));
        }
      }
    },
    warnings() {
      const now = clock.now();
      const found: string[] = [];
      if (failure) found.push(`the last backup failed: ${failure.reason}`);
      const old = overdue({ cron, folder, now, since: startedAt });
      if (old !== null) found.push(old);
      return found;
    },
    age() {
      const now = clock.now();
      try {
        const at = lastBackupAt(folder, now);
        return at === null ? null : now - at;
      } catch {
        return null;
      }
    },
    async stop(withinMs) {
      stopped = true;
      if (!underWay) return;
      const { ended, copying } = underWay;
      let timer: NodeJS.Timeout | undefined;
      const bound = new Promise((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([copying.cancel().then(() => ended), bound]);
      clearTimeout(timer);
    },
  };
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const isOnOneDisk = (one: string, other: string): boolean => statSync(one).dev === statSync(other).dev;
const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
