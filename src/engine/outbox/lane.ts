import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../database.ts';
import { NotLeading } from '../leadership.ts';
import { type Log, logLater } from '../log.ts';
import type { Platform } from '../platform.ts';
import {
  type AddressedTo,
  type AddressNow,
  attempt,
  type Compose,
  isGathered,
  isToGroup,
  type MayCall,
  type Outcome,
  type StillTrue,
  type Unseal,
} from './attempt.ts';
import { backoffMs, isGivenUp } from './backoff.ts';
import { releaseCopies } from './copies.ts';
import { createPacer } from './pacer.ts';
import { settleParts } from './parts.ts';
import { changeButtonsUntil } from './spent.ts';
import { markFailed, markMoved, markOver, markSent, markWaiting } from './store.ts';
import { type ClaimedRow, claimEntries, isSomethingDue, nextDueAt } from './turns.ts';

export type Observed = (
  platform: string,
  kind: string,
  state: 'sent' | 'failed' | 'retried' | 'over' | 'apart',
) => void;

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

const hasParts = (row: ClaimedRow): boolean => isGathered(row) || isToGroup(row);

/** What has come back from the platform, and is not written yet. */
type Finished = { row: ClaimedRow; outcome: Outcome };

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

  async function settle(tx: Tx, row: ClaimedRow, outcome: Outcome): Promise<void> {
    const now = clock.now();
    const about = { platform: platform.id, outboxId: row.id, kind: row.kind, attempts: row.attempts };
    // Told once it is kept, however often that is tried.
    const later = (then: () => void) => database.afterCommit(tx, then);
    const count = (state: Parameters<Observed>[2]) => later(() => observed(platform.id, row.kind, state));
    if (outcome.kind === 'sent') {
      count('sent');
      if (outcome.buttonsUntil !== undefined)
        await changeButtonsUntil(tx, row.targetKey ?? '', outcome.buttonsUntil);
      if (hasParts(row)) await settleParts(tx, row.key, 'sent', null, now, { forget: isToGroup(row) });
      return markSent(tx, row.seq, outcome.receipt, now);
    }
    const log = logLater(options.log, later);
    if (outcome.kind === 'over') {
      count('over');
      log.info({ event: 'delivery.over', ...about }, 'a message is not sent any more: what it says is over');
      if (hasParts(row)) await settleParts(tx, row.key, 'cancelled', outcome.reason, now);
      return markOver(tx, row.seq, outcome.reason, now);
    }
    if (outcome.kind === 'apart') {
      count('apart');
      log.warn(
        { event: 'delivery.apart', ...about, reason: outcome.reason },
        'a conversation with several people is not possible: each of them is told alone',
      );
      await releaseCopies(tx, row.key, now);
      return markOver(tx, row.seq, `told to each alone: ${outcome.reason}`, now);
    }
    if (outcome.kind === 'moved') return markMoved(tx, row.seq, outcome.to, now);
    const givenUp = outcome.kind !== 'failed' && isGivenUp(row.attempts, now - (row.firstTriedAt ?? now));
    if (outcome.kind === 'failed' || givenUp) {
      count('failed');
      log.warn(
        { event: 'delivery.failed', ...about, reason: outcome.reason },
        'message could not be delivered',
      );
      const reason = givenUp ? `given up after a day: ${outcome.reason}` : outcome.reason;
      if (hasParts(row)) await settleParts(tx, row.key, 'failed', reason, now);
      return markFailed(tx, row.seq, reason, now);
    }
    count('retried');
    const waitMs = backoffMs(row.attempts, outcome.retryAfterMs);
    const retried = { ...about, reason: outcome.reason, waitMs };
    if (trouble === null) log.info({ event: 'delivery.retried', ...retried }, 'delivery will be tried again');
    // What the whole platform refuses, somebody has to see to.
    else
      log.warn({ event: 'delivery.refused-all', ...retried }, 'a chat takes no message: it is tried again');
    const state = outcome.kind === 'uncertain' ? 'uncertain' : 'queued';
    return markWaiting(tx, row.seq, state, now + waitMs, outcome.reason);
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
        for (const { row, outcome } of back) await settle(tx, row, outcome);
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
