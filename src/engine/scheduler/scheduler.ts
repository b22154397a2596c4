import type { Clock } from '../clock.ts';
import type { Database, StillCurrent, Tx } from '../database.ts';
import { NotLeading } from '../leadership.ts';
import type { Log } from '../log.ts';
import type { Job, More } from './job.ts';
import { createPoints } from './points.ts';
import { markFailure, markOccurrence, markSkipped, noteSlice, pointAfter, registerJob } from './store.ts';

export type Upcoming = { job: string; label: { fr: string; en: string } | null; dueAt: number };

export type Scheduler = {
  /** Runs all that is due now, in order of due time. Safe to call at any moment, as often as one likes. */
  tick(): Promise<void>;
  /** What comes next, by job; those without a next occurrence are left out. */
  upcoming(): Promise<Upcoming[]>;
};

type Due<UnitOfWork> = { job: Job<UnitOfWork>; dueAt: number };

/** How long a job that failed waits before its next try; its occurrence stays due until its window closes. */
const RETRY_MS = 60_000;

type Options<UnitOfWork> = {
  database: Database;
  clock: Clock;
  log: Log;
  jobs: readonly Job<UnitOfWork>[];
  unitOfWork(tx: Tx, now: number): UnitOfWork | Promise<UnitOfWork>;
  /** `count`: of how many occurrences; one unless told. */
  observed?(job: string, outcome: 'done' | 'skipped' | 'failed', count?: number): void;
};

/** Jobs of the same instant share a commit for so long: whoever calls meanwhile waits for the end of it. */
const TOGETHER_MS = 20;

/** In so many turns of the event loop a call that has arrived is read, proven (a commit), and worked through (another). */
const TURNS_OF_A_CALL = 4;

/** Before each slice whoever waits comes first: were it begun at once, each call would wait for two of them. */
async function letOthersIn(): Promise<void> {
  for (let turn = 0; turn < TURNS_OF_A_CALL; turn += 1) await new Promise((done) => setImmediate(done));
}

/**
 * The scheduler of durable jobs. Promise 1: an occurrence takes effect once (a tick is idempotent). What is due is
 * decided from the database, never from what the process remembers; a heartbeat calls `tick`.
 */
export function createScheduler<UnitOfWork>(options: Options<UnitOfWork>): Scheduler {
  const { database, clock, log, jobs } = options;
  const points = createPoints(database);
  const retryAt = new Map<string, number>();
  let running: Promise<void> = Promise.resolve();
  let following: Promise<void> | null = null;

  /** The occurrences that a job has missed: those to skip, and the one to run. */
  async function missedSince(after: number, job: Job<UnitOfWork>, tx: Tx, now: number): Promise<number[]> {
    const missed: number[] = [];
    for (let from = after; ; ) {
      const next = await job.next(from, tx);
      if (next === null || next > now) return missed;
      if (next <= from) throw new Error(`job ${job.id}: next(${from}) gave ${next}, not later`);
      missed.push(next);
      from = next;
    }
  }

  /** Runs what a job has missed, or goes on with what it has begun: one slice. Tells whether there is more of it. */
  async function runSlice(tx: Tx, job: Job<UnitOfWork>, now: number): Promise<boolean> {
    const { after, begun } = await points.of(tx, job.id, now);
    const missed = begun ? [] : await missedSince(after, job, tx, now);
    const dueAt = begun?.dueAt ?? missed.pop();
    if (dueAt === undefined) return false;
    const note = (outcome: More | 'done' | 'skipped') =>
      points.marked(tx, job.id, pointAfter(dueAt, outcome), async () => {
        if (begun) return noteSlice(tx, job.id, begun, now, outcome);
        await markSkipped(tx, job.id, missed, now);
        await markOccurrence(tx, job.id, dueAt, outcome, now);
      });
    if (now - dueAt > job.catchUp.withinMs) {
      await note('skipped');
      noteSkipped(tx, job, [...missed, dueAt], 'too late');
      return false;
    }
    noteSkipped(tx, job, missed, 'a later occurrence is due');
    const more = (await job.run(await options.unitOfWork(tx, now), dueAt, begun?.progress ?? null)) ?? null;
    if (more && more.more === begun?.progress)
      throw new Error(`job ${job.id}: a slice that leaves as much as was left`);
    await note(more ?? 'done');
    if (more) return true;
    database.afterCommit(tx, () => {
      retryAt.delete(job.id);
      options.observed?.(job.id, 'done');
      const about = { job: job.id, dueAt, lateMs: now - dueAt };
      if (job.logLevel === 'debug') log.debug({ event: 'job.done', ...about }, 'job ran');
      else log.info({ event: 'job.done', ...about }, 'job ran');
    });
    return false;
  }

  async function runJob(job: Job<UnitOfWork>, now: number): Promise<void> {
    do await letOthersIn();
    while (await database.transact((tx) => runSlice(tx, job, now)));
  }

  /**
   * Runs jobs that are due at the same instant, in their order. At night there are dozens with next to nothing to do:
   * these share a commit, where a database lets them, each from a savepoint. One that takes long, or that has more
   * slices, has no others after it in its commit, so that whoever calls meanwhile comes in between.
   */
  async function runTogether(jobs: readonly Job<UnitOfWork>[], now: number): Promise<void> {
    const attempt = (job: Job<UnitOfWork>, run: () => Promise<void>) =>
      run().catch((error) => failed(job, now, error));
    if (!database.sharesCommits || jobs.length === 1) {
      for (const job of jobs) await attempt(job, () => runJob(job, now));
      return;
    }
    for (let waiting = jobs; waiting.length > 0; ) {
      await letOthersIn();
      const run = new Set<Job<UnitOfWork>>();
      let unfinished: Job<UnitOfWork> | null = null;
      let until = Number.POSITIVE_INFINITY;
      const outcomes = await Promise.allSettled(
        waiting.map((job) =>
          attempt(job, () =>
            database.transactTogether(async (tx) => {
              const isFirst = run.size === 0;
              if (isFirst) until = performance.now() + TOGETHER_MS;
              // One that was begun and undone with all others of its commit is run again, by itself.
              else if (!run.has(job) && (unfinished !== null || performance.now() > until)) return;
              run.add(job);
              if (await runSlice(tx, job, now)) unfinished = job;
            }),
          ),
        ),
      );
      for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
      const goingOn = unfinished as Job<UnitOfWork> | null;
      if (goingOn !== null) await attempt(goingOn, () => runJob(goingOn, now));
      waiting = waiting.filter((job) => !run.has(job));
    }
  }

  function noteSkipped(tx: Tx, job: Job<UnitOfWork>, dueAts: readonly number[], reason: string): void {
    const [count, firstDueAt, lastDueAt] = [dueAts.length, dueAts[0], dueAts.at(-1)];
    if (count === 0) return;
    database.afterCommit(tx, () => {
      options.observed?.(job.id, 'skipped', count);
      log.warn(
        { event: 'job.skipped', job: job.id, count, firstDueAt, lastDueAt, reason },
        'occurrences skipped',
      );
    });
  }

  let found: { written: string; list: Due<UnitOfWork>[] } | null = null;

  type Next = { after: number; gave: number | null; isCurrent: StillCurrent };
  const nexts = new Map<string, Next>();

  /**
   * When a job is due next after an instant. It follows from that and from what its `next` reads: as long as nothing
   * of this was written, it is not asked again, whatever else was.
   */
  async function nextOf(job: Job<UnitOfWork>, after: number, tx: Tx): Promise<number | null> {
    const known = nexts.get(job.id);
    if (known?.after === after && (await known.isCurrent(tx))) return known.gave;
    nexts.delete(job.id);
    const next = await database.noting(tx, () => job.next(after, tx));
    nexts.set(job.id, { after, ...next });
    return next.gave;
  }

  /**
   * The next due time of each job, past ones included, the earliest first. It follows from the database alone:
   * as long as nothing was written, it is not worked out again, so that a heartbeat at rest costs nothing.
   */
  async function nextOfEach(now: number): Promise<Due<UnitOfWork>[]> {
    if (found !== null && retryAt.size === 0 && found.written === (await database.written()))
      return found.list;
    found = await database.transact(async (tx) => {
      const list: Due<UnitOfWork>[] = [];
      const known = await points.in(tx);
      for (const job of jobs) {
        if ((retryAt.get(job.id) ?? 0) > now) continue;
        const point = known.get(job.id);
        const after = point?.after ?? (await registerJob(tx, job.id, now));
        try {
          const next = nexts.get(job.id);
          // Mostly nothing has changed for most of them: where that is told at once, nothing is waited for.
          const isKnown = !point?.begun && next?.after === after && next.isCurrent(tx) === true;
          const dueAt = isKnown ? next.gave : (point?.begun?.dueAt ?? (await nextOf(job, after, tx)));
          if (dueAt !== null) list.push({ job, dueAt });
        } catch (error) {
          // One job that cannot tell its next due time must not hold up the others.
          await noteFailure(tx, job, now, error);
        }
      }
      list.sort((a, b) => a.dueAt - b.dueAt);
      return { written: await database.written(tx), list };
    });
    return found.list;
  }

  async function noteFailure(tx: Tx, job: Job<UnitOfWork>, now: number, error: unknown): Promise<void> {
    database.afterCommit(tx, () => {
      retryAt.set(job.id, now + RETRY_MS);
      options.observed?.(job.id, 'failed');
      log.error(
        { event: 'job.failed', job: job.id, err: error },
        'job failed; its effects were undone, it will be tried again',
      );
    });
    await markFailure(tx, job.id, now, error);
  }

  const failed = (job: Job<UnitOfWork>, now: number, error: unknown): Promise<void> =>
    database.transact((tx) => noteFailure(tx, job, now, error));

  async function runAll(): Promise<void> {
    const now = clock.now();
    for (;;) {
      const [next, ...later] = await nextOfEach(now);
      if (!next || next.dueAt > now) return;
      // Those of the same instant are found once, for all of them (at night there are dozens).
      const together = [next, ...later.filter(({ dueAt }) => dueAt === next.dueAt)];
      await runTogether(
        together.map(({ job }) => job),
        now,
      );
    }
  }

  return {
    tick() {
      // One at a time; whoever calls during a run waits for a run that sees the clock as it is now.
      following ??= running.then(() => {
        following = null;
        running = runAll().catch((error) => {
          // What is due is run by whoever leads.
          if (error instanceof NotLeading) return;
          // A full disk or a locked database: nothing was marked, so nothing is lost.
          log.error(
            { event: 'scheduler.unwritten', err: error },
            'the scheduler could not write; it will try again',
          );
        });
        return running;
      });
      return following;
    },
    async upcoming() {
      const list = await nextOfEach(clock.now());
      return list.map(({ job, dueAt }) => ({ job: job.id, label: job.label ?? null, dueAt }));
    },
  };
}
