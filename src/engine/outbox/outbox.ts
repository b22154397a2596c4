import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../database.ts';
import { type Log, logLater } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { Secrets } from '../secrets.ts';
import { lastingMinutes } from '../watch.ts';
import type { AddressedTo, AddressNow, Compose, MayCall, StillTrue } from './attempt.ts';
import { insertEntries } from './enqueue.ts';
import type { NewEntry } from './entry.ts';
import { createLane, type Lane } from './lane.ts';
import { batchProgress, type Progress } from './progress.ts';
import type { Observed } from './settle.ts';
import { cancelEntry, markInterrupted } from './store.ts';
import { isSomethingDue, nextDueAfter } from './turns.ts';
import { giveUpWaiting, isWaitOver } from './unlinked.ts';

export type Outbox = {
  /** Writes an entry, in the caller’s transaction. Idempotent: a key that is already there changes nothing. */
  enqueue(tx: Tx, entry: NewEntry): Promise<void>;
  /** The same for many at once, in order: a large sending. */
  enqueueAll(tx: Tx, entries: readonly NewEntry[]): Promise<void>;
  /** Withdraws an entry that is still waiting for its turn. */
  withdraw(tx: Tx, key: string): Promise<void>;
  /**
   * Finds out what a crash left on its way, and begins to send; not yet to the platforms that are `away`. Where it was
   * another instance that had it on its way, that is looked for once `afterMs` have passed: what it sent last may be
   * arriving. Again after `stop`.
   */
  start(away?: readonly string[], afterMs?: number): Promise<void>;
  /** Begins to send to a platform that was away. */
  open(platform: string): void;
  wake(): void;
  /** Lets nothing new leave until all that comes due together is written: so that it can be one message. */
  writingTogether<Result>(write: () => Promise<Result>): Promise<Result>;
  /**
   * Wakes the way out to each platform for which something is due: what another process put back in line. What has
   * waited for a member's account for a day is given up.
   */
  wakeIfDue(): Promise<void>;
  /** Resolves when nothing more is due and nothing is on its way. */
  idle(): Promise<void>;
  /** The platforms that have refused everything, or been away, for two minutes, in words. */
  problems(): string[];
  progress(batch: string): Promise<Progress>;
  /** When the next entry leaves, that is to leave after an instant (epoch ms); null when none is. */
  nextAfter(at: number): Promise<number | null>;
  /** Claims nothing more, and waits for what is on its way, `withinMs` at most. */
  stop(withinMs: number): Promise<void>;
};

/** A platform that refuses or is away is told of no more once nothing was tried for so long. */
const FORGOTTEN_MS = 60 * 60_000;

type Options = {
  database: Database;
  clock: Clock;
  log: Log;
  secrets: Pick<Secrets, 'seal' | 'open'>;
  platforms: readonly Platform[];
  observed?: Observed;
  stillTrue?: StillTrue;
  addressedTo?: AddressedTo;
  addressNow?: AddressNow;
  compose?: Compose;
  mayCall?: MayCall;
};

/** Promise 2: a message reaches its recipient once, in order, or ends failed with a reason that is shown. */
export function createOutbox(options: Options): Outbox {
  const { database, clock, log, secrets, platforms, observed = () => undefined } = options;
  const { stillTrue = async () => true, addressedTo = async (message) => message } = options;
  const { addressNow = async ({ to }) => to } = options;
  const { compose = async () => null, mayCall = () => true } = options;
  const lanes = new Map<string, Lane>();
  let started = false;
  let writing = 0;
  const wake = () => {
    if (started) for (const lane of lanes.values()) lane.wake();
  };
  // Only commits that enqueued something: the lanes' own must not wake them again.
  let enqueued = false;
  database.onCommit(() => {
    if (!enqueued) return;
    enqueued = false;
    wake();
  });

  function open(id: string): void {
    const platform = platforms.find((each) => each.id === id);
    if (!platform || lanes.has(id)) return;
    const parts = { platform, database, clock, log, unseal: secrets.open };
    lanes.set(
      id,
      createLane({
        ...parts,
        observed,
        stillTrue,
        addressedTo,
        addressNow,
        compose,
        mayCall,
        isPaused: () => writing > 0,
      }),
    );
    wake();
  }

  async function enqueueAll(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const later = (then: () => void) => database.afterCommit(tx, then);
    later(() => {
      enqueued = true;
    });
    await insertEntries(tx, entries, {
      platforms,
      seal: secrets.seal,
      log: logLater(log, later),
      now: clock.now(),
    });
  }

  return {
    enqueue: (tx, entry) => enqueueAll(tx, [entry]),
    enqueueAll,
    withdraw: (tx, key) => cancelEntry(tx, key, clock.now()),
    async start(away = [], afterMs = 0) {
      const dueAt = afterMs > 0 ? clock.now() + afterMs : null;
      const interrupted = await database.transact((tx) => markInterrupted(tx, dueAt));
      if (interrupted > 0)
        log.warn(
          { event: 'delivery.interrupted', interrupted },
          'deliveries were interrupted; they will be looked up',
        );
      for (const { id } of platforms) if (!away.includes(id)) open(id);
      started = true;
      wake();
    },
    open,
    wake,
    async writingTogether(write) {
      writing += 1;
      try {
        return await write();
      } finally {
        writing -= 1;
        wake();
      }
    },
    async wakeIfDue() {
      if (!started) return;
      try {
        for (const [platform, lane] of lanes)
          if (await isSomethingDue(database.db, platform, clock.now())) lane.wake();
        if (!(await isWaitOver(database.db, clock.now()))) return;
        const failed = await database.transact((tx) => giveUpWaiting(tx, clock.now()));
        log.warn(
          { event: 'delivery.unlinked', failed },
          'messages were given up: no account of their members was linked within a day',
        );
      } catch (error) {
        log.error(
          { event: 'outbox.unread', err: error },
          'the outbox could not be read; it will be tried again',
        );
      }
    },
    async idle() {
      await Promise.all([...lanes.values()].map((lane) => lane.idle()));
    },
    problems() {
      const now = clock.now();
      return [...lanes].flatMap(([platform, lane]) => {
        const trouble = lane.trouble();
        const minutes = lastingMinutes(trouble?.since, now);
        if (!trouble || minutes === null || now - trouble.lastAt > FORGOTTEN_MS) return [];
        return [`${platform} has taken no message for ${minutes} minutes: ${trouble.reason}`];
      });
    },
    nextAfter: (at) => nextDueAfter(database.db, at),
    progress: (batch) => batchProgress(database.db, batch),
    async stop(withinMs) {
      started = false;
      await Promise.all([...lanes.values()].map((lane) => lane.stop(withinMs)));
      lanes.clear();
    },
  };
}
