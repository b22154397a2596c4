import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { NotLeading } from '../leadership.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import {
  type AddressedTo,
  type AddressNow,
  attempt,
  type Compose,
  type MayCall,
  type StillTrue,
  type Unseal,
} from './attempt.ts';
import { backoffMs } from './backoff.ts';
import { createPacer } from './pacer.ts';
import { createSettling, type Finished, type Observed } from './settle.ts';
import { type ClaimedRow, claimEntries, isSomethingDue, nextDueAt } from './turns.ts';

export type LaneOptions = {
  platform: Platform;
  database: Database;
  clock: Clock;
  log: Log;
  unseal: Unseal;
  observed: Observed;
  stillTrue: StillTrue;
  addressedTo: AddressedTo;
  addressNow: AddressNow;
  compose: Compose;
  mayCall: MayCall;
  /** Whether nothing is to leave for now: what comes due together is written first. */
  isPaused(): boolean;
};

/** The way out to one platform. */
export type Lane = {
  /** There may be something to send. */
  wake(): void;
  /** Resolves when nothing more is due and nothing is on its way. */
  idle(): Promise<void>;
  /** Since when the platform takes nothing, and why; null when it does, or was not asked. */
  trouble(): Trouble | null;
  /** Claims nothing more, and waits for what is on its way. */
  stop(withinMs: number): Promise<void>;
};

/** A platform that refuses, or is away: `since` and `lastAt` in epoch milliseconds. */
export type Trouble = { since: number; lastAt: number; reason: string };

/** The longest sleep: the clock may be moved by hand while a timer runs. */
const HEARTBEAT_MS = 1_000;
/** Results that come back this close together share one commit. */
const GATHER_MS = 2;
/** How long the others wait at most when a platform does not say for how long it is not to be called. */
const PAUSE_MS = 10_000;
/** What changes or deletes may take so much of the concurrency: the rest is for new posts. */
const CHANGES_SHARE = 0.5;
/** The shortest sleep when what is due cannot be claimed yet. */
const QUIET_MS = 20;

/**
 * Sends in turns. One turn is one transaction: it settles what has come back since the last turn, and claims
 * what the pace allows next; so a burst costs few commits, and every state is on disk before a call is made.
 */
export function createLane(options: LaneOptions): Lane {
  const {
    platform,
    database,
    clock,
    log,
    unseal,
    observed,
    stillTrue,
    addressedTo,
    addressNow,
    compose,
    mayCall,
    isPaused,
  } = options;
  const pacer = createPacer(platform.pace);
  const finished: Finished[] = [];
  let inFlight = 0;
  let changesInFlight = 0;
  let stopping = false;
  /** The database may be closed: what comes back later is looked up at the next start. */
  let stopped = false;
  let turning = false;
  let again = false;
  /** Whether the last turn has just found that nothing is due. */
  let isQuiet = false;
  let timer: NodeJS.Timeout | undefined;
  let gathering = false;
  let waiters: (() => void)[] = [];

  let trouble: Trouble | null = null;
  const refusesAll = () => trouble !== null;
  const settle = createSettling({ platform: platform.id, database, clock, log, observed, refusesAll });

  /** One that only asks for a slower pace takes what it is sent. */
  function notice({ row, outcome }: Finished): void {
    const now = clock.now();
    if (outcome.kind === 'sent') trouble = null;
    if (!('scope' in outcome) || outcome.scope !== 'platform') return;
    // As long as the platform asks for, whatever this one entry has been through.
    pacer.pause(row.kind, outcome.retryAfterMs ?? Math.min(backoffMs(row.attempts), PAUSE_MS));
    if (outcome.retryAfterMs !== undefined) return;
    trouble = { since: trouble?.since ?? now, lastAt: now, reason: outcome.reason };
  }

  function dispatch(row: ClaimedRow): void {
    if (row.kind === 'post') pacer.used(row.recipient);
    void attempt(row, {
      platform,
      database,
      clock,
      unseal,
      stillTrue,
      addressedTo,
      addressNow,
      compose,
      mayCall,
    }).then((outcome) => {
      inFlight -= 1;
      if (row.kind !== 'post') changesInFlight -= 1;
      finished.push({ row, outcome });
      if (gathering) return;
      gathering = true;
      setTimeout(() => {
        gathering = false;
        wake();
      }, GATHER_MS);
    });
  }

  /** One turn; returns how long to wait for the next, in milliseconds, null when all is quiet. */
  async function turn(): Promise<number | null> {
    // What is being written together wakes the lane when it is whole.
    if (isPaused() && finished.length === 0) return inFlight > 0 ? HEARTBEAT_MS : null;
    isQuiet = false;
    // Mostly there is nothing to do: then one look tells so, and no transaction is begun.
    if (finished.length === 0 && inFlight === 0) {
      const waitMs = await untilDue();
      if (isQuiet) return waitMs;
    }
    const back = finished.splice(0);
    for (const each of back) notice(each);
    const room = stopping || isPaused() ? 0 : Math.min(platform.pace.concurrency - inFlight, pacer.room());
    const changes = Math.max(1, Math.floor(platform.pace.concurrency * CHANGES_SHARE)) - changesInFlight;
    let claimed: ClaimedRow[];
    try {
      claimed = await database.transact(async (tx) => {
        if (back.length > 0) await settle(tx, back);
        return claimEntries(tx, platform.id, clock.now(), { all: room, changes }, pacer.openKinds());
      });
    } catch (error) {
      finished.unshift(...back);
      throw error;
    }
    for (const row of claimed) {
      inFlight += 1;
      if (row.kind !== 'post') changesInFlight += 1;
      pacer.take();
      // Conversations have a pace for what is new in them; changes have one of their own, of the platform's.
      const waitMs = row.kind === 'post' ? pacer.waitFor(row.recipient) : 0;
      if (waitMs <= 0) dispatch(row);
      else setTimeout(() => dispatch(row), waitMs);
    }
    // All hands are busy: whoever comes back first wakes the lane.
    if (inFlight >= platform.pace.concurrency) return HEARTBEAT_MS;
    if (claimed.length > 0) return pacer.msUntilRoom();
    // Until the pace allows more; else whoever comes back wakes the lane.
    if (inFlight > 0) return pacer.msUntilRoom() || HEARTBEAT_MS;
    if (isPaused()) return null;
    return untilDue();
  }

  /** Looks when something is due next: how long to wait until then, null when nothing is. */
  async function untilDue(): Promise<number | null> {
    const dueAt = await nextDueAt(database.db, platform.id);
    const now = clock.now();
    isQuiet = dueAt === null || dueAt > now;
    if (dueAt === null) return null;
    return Math.min(HEARTBEAT_MS, Math.max(dueAt - now, pacer.msUntilRoom(), QUIET_MS));
  }

  async function run(): Promise<void> {
    if (stopped) return;
    if (turning) {
      again = true;
      return;
    }
    turning = true;
    clearTimeout(timer);
    try {
      let waitMs: number | null;
      do {
        again = false;
        waitMs = await turn();
      } while (again || (waitMs !== null && waitMs <= 0 && !stopping));
      if (waitMs !== null && !stopping) timer = setTimeout(wake, waitMs);
    } catch (error) {
      if (stopped) return;
      timer = setTimeout(wake, HEARTBEAT_MS);
      // What is on its way is looked up by whoever leads.
      if (error instanceof NotLeading) return;
      // A full disk or a locked database: nothing was lost, for nothing was marked.
      log.error(
        { event: 'outbox.unwritten', platform: platform.id, err: error },
        'the outbox could not write; it will try again',
      );
    } finally {
      turning = false;
    }
    await settleWaiters();
  }

  async function settleWaiters(): Promise<void> {
    if (waiters.length === 0 || inFlight > 0 || finished.length > 0) return;
    if (!stopping && !isQuiet && (await isSomethingDue(database.db, platform.id, clock.now()))) return;
    for (const done of waiters.splice(0)) done();
  }

  function wake(): void {
    void run();
  }

  function idle(): Promise<void> {
    return new Promise((resolve) => {
      waiters.push(resolve);
      wake();
    });
  }

  return {
    wake,
    idle,
    trouble: () => trouble,
    async stop(withinMs) {
      stopping = true;
      clearTimeout(timer);
      let bound: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        bound = setTimeout(resolve, withinMs);
      });
      await Promise.race([idle(), late]);
      clearTimeout(bound);
      stopped = true;
      clearTimeout(timer);
      waiters = [];
    },
  };
}
