import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openedOn } from '../../../test/support/engine.ts';
import { type FakeClock, fakeClock } from '../clock.ts';
import type { Tx } from '../database.ts';
import { createLog } from '../log.ts';
import { type Connection, SQLite } from '../sqlite/connection.ts';
import type { SqliteDatabase } from '../sqlite/database.ts';
import type { Job, Ran } from './job.ts';
import { createScheduler } from './scheduler.ts';

const NIGHT = Date.UTC(2022, 2, 1, 3);

type UnitOfWork = { tx: Tx; now: number };
let folder: string;
let database: SqliteDatabase;
/** Another process, which sees what is committed, and nothing else. */
let other: Connection;
let close: () => Promise<void>;
let clock: FakeClock;
/** Each job that ran, with those whose rows the other process saw at that moment. */
let ran: [job: string, committed: string[]][];
let lines: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-together-'));
  ({ database, close } = await openedOn('sqlite', folder));
  other = new SQLite(database.file, { readonly: true });
  clock = fakeClock(NIGHT - 1);
  [ran, lines] = [[], []];
});

afterEach(async () => {
  other.close();
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const committed = () =>
  other.prepare('SELECT DISTINCT id FROM processed_events ORDER BY at').pluck().all() as string[];

/** A sweep of the night, which writes a row and then does what it is given to do. */
const sweep = (
  id: string,
  then: (uow: UnitOfWork, progress: string | null) => Promise<Ran> = async () => undefined,
): Job<UnitOfWork> => ({
  id,
  about: 'sweeps',
  catchUp: { withinMs: 3_600_000 },
  next: async (after) => (after < NIGHT ? NIGHT : null),
  async run(uow, _dueAt, progress) {
    ran.push([id, committed()]);
    await uow.tx
      .insertInto('processed_events')
      .values({ platform: progress ?? '', id, at: ran.length })
      .execute();
    return then(uow, progress);
  },
});

/** One that takes as long as ends a commit. */
const slowly = (id: string): Job<UnitOfWork> =>
  sweep(id, async () => {
    for (const until = performance.now() + 25; performance.now() < until; );
  });

/** The night comes, with these jobs known. */
async function night(...jobs: Job<UnitOfWork>[]) {
  const scheduler = createScheduler<UnitOfWork>({
    database,
    clock,
    log: createLog({
      level: 'debug',
      pretty: false,
      destination: { write: (line) => void lines.push(line) },
    }),
    jobs,
    unitOfWork: (tx, now) => ({ tx, now }),
  });
  await scheduler.tick();
  clock.set(NIGHT);
  await scheduler.tick();
  return scheduler;
}

const marked = async () => {
  const rows = await database.db
    .selectFrom('occurrences')
    .select(['job', 'outcome'])
    .orderBy('job')
    .execute();
  return rows.map(({ job, outcome }) => `${job} ${outcome}`);
};

const failures = () =>
  lines
    .map((line) => JSON.parse(line))
    .filter(({ event }) => event === 'job.failed')
    .map(({ job, err }) => `${job}: ${err.message}`);

describe('jobs that are due at the same instant', () => {
  it('share a commit, in their order', async () => {
    await night(sweep('a'), sweep('b'), sweep('c'));
    expect(ran).toEqual([
      ['a', []],
      ['b', []],
      ['c', []],
    ]);
    expect(committed()).toEqual(['a', 'b', 'c']);
    expect(await marked()).toEqual(['a done', 'b done', 'c done']);
  });

  it('undo nothing of each other: one that fails is told of, and runs again by itself', async () => {
    let fails = true;
    const failing = sweep('b', async () => {
      if (fails) throw new Error('no');
    });
    const scheduler = await night(sweep('a'), failing, sweep('c'));
    expect(committed()).toEqual(['a', 'c']);
    expect(await marked()).toEqual(['a done', 'c done']);
    expect(failures()).toEqual(['b: no']);
    fails = false;
    clock.set(NIGHT + 60_000);
    await scheduler.tick();
    expect(ran.map(([job]) => job)).toEqual(['a', 'b', 'c', 'b']);
    expect(await marked()).toEqual(['a done', 'b done', 'c done']);
  });

  it('have none after them in their commit that has more slices: it comes to its end first', async () => {
    const sliced = sweep('b', async (_uow, progress) => (progress === 'two' ? undefined : { more: 'two' }));
    await night(sweep('a'), sliced, sweep('c'));
    expect(ran).toEqual([
      ['a', []],
      ['b', []],
      ['b', ['a', 'b']],
      ['c', ['a', 'b']],
    ]);
    expect(await marked()).toEqual(['a done', 'b done', 'c done']);
  });

  it('have none after them in their commit that takes long: who calls meanwhile comes in between', async () => {
    let called: Promise<string[]> | null = null;
    const calling = sweep('b', async () => {
      called = database.transact(async () => ran.map(([job]) => job));
    });
    await night(slowly('a'), calling, slowly('c'), sweep('d'));
    expect(ran.slice(0, 2)).toEqual([
      ['a', []],
      ['b', ['a']],
    ]);
    expect(ran.at(-1)).toEqual(['d', ['a', 'b', 'c']]);
    expect(await called).toEqual(['a', 'b', 'c']);
  });

  it('are each run by themselves where their commit fails, and the one that cannot be kept is told of', async () => {
    const refused = sweep('b', async ({ tx }) => {
      await sql`PRAGMA defer_foreign_keys = ON`.execute(tx);
      await sql`
        INSERT INTO identities (platform, user, member_id, active, proof)
        VALUES ('chat', 'u', 'nobody', 1, 'vouched')`.execute(tx);
    });
    await night(sweep('a'), refused, sweep('c'));
    expect(committed().sort()).toEqual(['a', 'c']);
    expect(await marked()).toEqual(['a done', 'c done']);
    expect(failures()).toEqual(['b: FOREIGN KEY constraint failed']);
  });
});
