import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Log } from './log.ts';

/** How often it is said again that the write-ahead log cannot be emptied. */
const WARN_EVERY_MS = 60_000;
/** For as long as this, a reader is nobody's fault: a backup of a large database may take minutes. */
const LASTING_MS = 10 * 60_000;

/** How often the end of another transaction is looked for: each has a turn of the event loop or few. */
const MOST_TURNS = 200;

type Options = { database: Database; clock: Clock; log: Pick<Log, 'info' | 'warn' | 'error'> };

/** Empties the write-ahead log when it is asked to, and again at each beat for as long as it could not. */
export function keepLogEmpty({ database, clock, log }: Options) {
  let warnedAt: number | null = null;
  /** Not for a reader: the disk takes nothing, not even the note that it is owed. */
  let hasFailed = false;

  function warn(since: number): void {
    const now = clock.now();
    if (warnedAt !== null && now >= warnedAt && now - warnedAt < WARN_EVERY_MS) return;
    warnedAt = now;
    log.warn(
      { event: 'checkpoint.owed', since: new Date(since).toISOString() },
      'the write-ahead log cannot be emptied: something has the database open for reading; it is tried again',
    );
  }

  /** Never throws: what was to be kept is on disk already. */
  function empty(): void {
    try {
      hasFailed = false;
      if (database.forgetOrder(clock.now())) return;
      const since = database.checkpointPendingSince();
      if (since !== null) warn(since);
    } catch (error) {
      hasFailed = true;
      log.error({ err: error, event: 'checkpoint.failed' }, 'the write-ahead log could not be emptied');
    }
  }

  return {
    empty,
    /**
     * The same, and waits for the end of a transaction that has begun meanwhile, as long as that is not many: what
     * runs after it is after the emptying too.
     */
    async emptied(): Promise<void> {
      for (let turn = 0; turn < MOST_TURNS; turn += 1) {
        if (!database.holdsLog()) return empty();
        await new Promise(setImmediate);
      }
      empty();
    },
    tryAgain(): void {
      const isOwed = database.checkpointPendingSince() !== null;
      if (!isOwed && !hasFailed) return;
      empty();
      if (hasFailed || database.checkpointPendingSince() !== null) return;
      warnedAt = null;
      log.info(
        { event: 'checkpoint.done' },
        'the write-ahead log was emptied, later than it should have been',
      );
    },
  };
}

/** What is wrong, in words, when the log has had to be emptied for long; null when it has not. */
export function owedForLong(since: number | null, now: number): string | null {
  if (since === null || now - since < LASTING_MS) return null;
  const minutes = Math.round((now - since) / 60_000);
  return `the write-ahead log has not been emptied for ${minutes} minutes: something has the database open for reading`;
}
