import { type Kysely, sql } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Tables, Tx } from '../database.ts';
import type { More } from './job.ts';

declare module '../database.ts' {
  interface Tables {
    /** `begun`: some slices of it are done; `progress` is what the last one said, in the words of its job. */
    occurrences: {
      job: string;
      dueAt: number;
      outcome: 'begun' | 'done' | 'skipped';
      ranAt: number;
      progress: string | null;
    };
    jobs: {
      job: string;
      sinceAt: number;
      failedAt: number | null;
      failedDueAt: number | null;
      failure: string | null;
      failures: number;
    };
  }
}

/** Remembers since when a job exists: occurrences before that never happened. Returns that instant. */
export async function registerJob(tx: Tx, job: string, now: number): Promise<number> {
  // An occurrence due at this very instant still counts.
  const since = now - 1;
  await tx
    .insertInto('jobs')
    .values({ job, sinceAt: since, failedAt: null, failedDueAt: null, failure: null, failures: 0 })
    .execute();
  return since;
}

/** Of an occurrence of which slices are done, and not all: when it was due, and what the last slice said. */
export type Begun = { dueAt: number; progress: string };

/** From when a job looks for its next occurrence, and the one that is begun, which comes first. */
export type StartingPoint = { after: number; begun: Begun | null };

/** Where each job that is known stands, or one of them: its last occurrence, or when it was registered. */
export async function startingPoints(tx: Tx, only?: string): Promise<Map<string, StartingPoint>> {
  type Row = { job: string; sinceAt: number; dueAt: number | null; progress: string | null };
  const { rows } = await sql<Row & { outcome: string | null }>`
    SELECT jobs.job, jobs.since_at, last.due_at, last.outcome, last.progress
    FROM jobs LEFT JOIN occurrences AS last ON last.job = jobs.job
      AND last.due_at = (SELECT max(due_at) FROM occurrences WHERE occurrences.job = jobs.job)
    ${only === undefined ? sql`` : sql`WHERE jobs.job = ${only}`}`.execute(tx);
  return new Map(
    rows.map(({ job, sinceAt, dueAt, outcome, progress }) => [
      job,
      {
        after: dueAt ?? sinceAt,
        begun: outcome === 'begun' && dueAt !== null ? { dueAt, progress: progress ?? '' } : null,
      },
    ]),
  );
}

/** The tables that starting points are read from. */
export const POINT_TABLES = ['jobs', 'occurrences'] as const;

/** The same of a job, known without being read once an occurrence of it is marked. */
export const pointAfter = (dueAt: number, after: More | 'done' | 'skipped'): StartingPoint => ({
  after: dueAt,
  begun: typeof after === 'string' ? null : { dueAt, progress: after.more },
});

/** Marks an occurrence; the primary key on (job, due time) makes a second one fail, and undo its effects. */
export async function markOccurrence(
  tx: Tx,
  job: string,
  dueAt: number,
  after: More | 'done' | 'skipped',
  now: number,
): Promise<void> {
  const [outcome, progress] = typeof after === 'string' ? [after, null] : (['begun', after.more] as const);
  await tx.insertInto('occurrences').values({ job, dueAt, outcome, ranAt: now, progress }).execute();
}

/** Rows that go into one statement: far below the values that either engine takes. */
const ROWS_AT_ONCE = 500;

/** The same for many that were skipped, in order: after years without a start there are tens of thousands. */
export async function markSkipped(
  tx: Tx,
  job: string,
  dueAts: readonly number[],
  now: number,
): Promise<void> {
  for (const some of chunks(dueAts, ROWS_AT_ONCE)) {
    const rows = some.map((dueAt) => ({
      job,
      dueAt,
      outcome: 'skipped' as const,
      ranAt: now,
      progress: null,
    }));
    await tx.insertInto('occurrences').values(rows).execute();
  }
}

/**
 * Notes how far an occurrence is after a slice that was not the first, or that it is over.
 * @throws when what the slice before said is not there any more: this one was done already, and is undone
 */
export async function noteSlice(
  tx: Tx,
  job: string,
  { dueAt, progress: before }: Begun,
  now: number,
  after: More | 'done' | 'skipped',
): Promise<void> {
  const [outcome, progress] = typeof after === 'string' ? [after, null] : (['begun', after.more] as const);
  const { numUpdatedRows } = await tx
    .updateTable('occurrences')
    .set({ outcome, progress, ranAt: now })
    .where('job', '=', job)
    .where('dueAt', '=', dueAt)
    .where('outcome', '=', 'begun')
    .where('progress', '=', before)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`job ${job}: a slice that was done already`);
}

/**
 * Takes the lock that writing takes; with `write`, writes what is there already.
 * @throws where nothing can be written
 */
export async function takeWriteLock(tx: Tx, { write }: { write: boolean }): Promise<void> {
  const jobs = tx.updateTable('jobs').set((eb) => ({ job: eb.ref('job') }));
  // No job is without a name.
  await (write ? jobs : jobs.where('job', 'is', null)).execute();
}

/** Saves the last failure of a job, for `magellan jobs`: its kind, never what a member wrote. */
export async function markFailure(tx: Tx, job: string, now: number, error: unknown): Promise<void> {
  const failure = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown error';
  await tx
    .updateTable('jobs')
    .set((eb) => ({ failedAt: now, failure, failures: eb('failures', '+', 1) }))
    .where('job', '=', job)
    .execute();
}

export type JobHistory = {
  job: string;
  lastRunAt: number | null;
  lastDueAt: number | null;
  skipped: number;
  failedAt: number | null;
  failure: string | null;
  failures: number;
};

/** The last run and the last failure of each job that ever ran, by name. */
export async function jobHistories(db: Kysely<Tables>): Promise<JobHistory[]> {
  const rows = await db
    .selectFrom('jobs')
    .leftJoin('occurrences', 'occurrences.job', 'jobs.job')
    .select((eb) => [
      'jobs.job',
      'jobs.failedAt',
      'jobs.failure',
      'jobs.failures',
      eb.fn.max(eb.case().when('outcome', '=', 'done').then(eb.ref('ranAt')).end()).as('lastRunAt'),
      eb.fn.max(eb.case().when('outcome', '=', 'done').then(eb.ref('dueAt')).end()).as('lastDueAt'),
      eb.fn.sum<number>(eb.case().when('outcome', '=', 'skipped').then(1).else(0).end()).as('skipped'),
    ])
    .groupBy('jobs.job')
    .orderBy('jobs.job')
    .execute();
  return rows.map((row) => ({
    job: row.job,
    lastRunAt: row.lastRunAt === null ? null : Number(row.lastRunAt),
    lastDueAt: row.lastDueAt === null ? null : Number(row.lastDueAt),
    skipped: Number(row.skipped ?? 0),
    failedAt: row.failedAt,
    failure: row.failure,
    failures: row.failures,
  }));
}
