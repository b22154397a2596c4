import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineOfRun, openedOn } from '../../../test/support/engine.ts';
import { type FakeClock, fakeClock } from '../clock.ts';
import type { Tx } from '../database.ts';
import { createLog } from '../log.ts';
import { SQLite } from '../sqlite/connection.ts';
import type { SqliteDatabase } from '../sqlite/database.ts';
import type { Job } from './job.ts';
import { createScheduler } from './scheduler.ts';
import { jobHistories } from './store.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2022, 2, 1, 8);

type UnitOfWork = { tx: Tx; now: number };
let folder: string;
let database: SqliteDatabase;
let close: () => Promise<void>;
let clock: FakeClock;
let ran: number[];
let lines: string[];
let observed: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-scheduler-'));
  ({ database, close } = await openedOn(engineOfRun(), folder));
  clock = fakeClock(START);
  [ran, lines, observed] = [[], [], []];
});

afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const hourly = (withinMs: number, run?: (dueAt: number) => void): Job<UnitOfWork> => ({
  id: 'test/hourly',
  about: 'every hour',
  catchUp: { withinMs },
  next: async (after) => (Math.floor(after / HOUR) + 1) * HOUR,
  run: async ({ tx }, dueAt) => {
    // A row of its own: what a run writes must share its fate.
    await tx
      .insertInto('processed_events')
      .values({ platform: 'test', id: String(dueAt), at: dueAt })
      .execute();
    run?.(dueAt);
    ran.push(dueAt);
  },
});

/** A scheduler as after a restart: it remembers nothing. */
const restarted = (...jobs: Job<UnitOfWork>[]) =>
  createScheduler<UnitOfWork>({
    database,
    clock,
    log: createLog({
      level: 'debug',
      pretty: false,
      destination: { write: (line) => void lines.push(line) },
    }),
    jobs,
    unitOfWork: (tx, now) => ({ tx, now }),
    observed: (job, outcome, count = 1) => observed.push(...Array(count).fill(`${job} ${outcome}`)),
  });

/** What the log tells of occurrences that were skipped. */
const toldSkipped = () =>
  lines
    .map((line) => JSON.parse(line))
    .filter(({ event }) => event === 'job.skipped')
    .map(({ level, job, count, firstDueAt, lastDueAt, reason }) => ({
      ...{ level, job, count, firstDueAt, lastDueAt, reason },
    }));

const effects = async () => {
  const rows = await database.db.selectFrom('processed_events').select('at').orderBy('at').execute();
  return rows.map(({ at }) => at);
};

/** What is done for these people, two at a time; `fails` breaks a slice off after its last row, by its number. */
const sliced = (
  people: readonly number[],
  fails: (slice: number) => boolean = () => false,
): Job<UnitOfWork> => ({
  ...hourly(3 * HOUR),
  id: 'test/sliced',
  run: async ({ tx }, dueAt, progress) => {
    const from = Number(progress ?? 0);
    for (const person of people.slice(from, from + 2))
      await tx
        .insertInto('processed_events')
        .values({ platform: 'test', id: `${dueAt}/${person}`, at: person })
        .execute();
    if (fails(from / 2)) throw new Error('the process is gone');
    ran.push(from);
    return from + 2 < people.length ? { more: String(from + 2) } : undefined;
  },
});

const outcomes = () =>
  database.db.selectFrom('occurrences').select(['outcome', 'progress', 'dueAt']).orderBy('dueAt').execute();

describe('an occurrence in slices', () => {
  const people = [1, 2, 3, 4, 5, 6, 7];

  it('takes effect once for each of its people, whatever slice breaks off, and is marked with the last', async () => {
    let broken = 0;
    const breaking = sliced(people, (slice) => slice === 2 && broken++ === 0);
    await restarted(breaking).tick();
    expect(await effects()).toEqual([1, 2, 3, 4]);
    expect(await outcomes()).toEqual([{ outcome: 'begun', progress: '4', dueAt: START }]);
    expect(await restarted(breaking).upcoming()).toMatchObject([{ job: 'test/sliced', dueAt: START }]);
    // As after a kill: nothing is remembered but what is on disk.
    clock.set(START + 2 * HOUR);
    await restarted(breaking).tick();
    expect(await effects()).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]);
    expect(await outcomes()).toEqual([
      { outcome: 'done', progress: null, dueAt: START },
      // Of those that were missed meanwhile, the last.
      { outcome: 'skipped', progress: null, dueAt: START + HOUR },
      { outcome: 'done', progress: null, dueAt: START + 2 * HOUR },
    ]);
  });

  it.skipIf(engineOfRun() !== 'sqlite')(
    'a call that arrives while one is under way is proven and worked through before the next, jobs of the same instant included',
    async () => {
      const seen: string[] = [];
      const call = async (during: number) => {
        await database.transactTogether(async () => undefined);
        await database.transactTogether(async () => void seen.push(`${during} before ${ran.length}`));
      };
      const heard = (id: string): Job<UnitOfWork> => ({
        ...sliced(people.slice(0, 3)),
        id,
        run: async (_uow, _dueAt, progress) => {
          ran.push(1);
          const during = ran.length;
          setImmediate(() => void call(during));
          return progress === null ? { more: '1' } : undefined;
        },
      });
      await restarted(heard('test/one'), heard('test/two')).tick();
      await expect.poll(() => seen).toHaveLength(4);
      expect(seen).toEqual(['1 before 1', '2 before 2', '3 before 3', '4 before 4']);
    },
  );

  // On PostgreSQL calls run beside the slices.
  it.skipIf(engineOfRun() === 'postgres')(
    'whoever calls meanwhile comes in between, after what is under way at most',
    async () => {
      const before: number[] = [];
      let calls: Promise<unknown>[] = [];
      const call = () => database.transact(async () => void before.push(ran.length));
      const job = sliced(people);
      const heard: Job<UnitOfWork> = {
        ...job,
        run: async (uow, dueAt, progress) => {
          calls.push(call());
          // What arrives over the network does so in the event loop, not while a transaction runs.
          setImmediate(() => calls.push(call()));
          return job.run(uow, dueAt, progress);
        },
      };
      await restarted(heard).tick();
      await Promise.all(calls);
      expect(before.filter((count) => count < 4).length).toBeGreaterThanOrEqual(6);
      calls = [];
    },
  );

  it('that is too late to be finished is skipped, and told of', async () => {
    await restarted(sliced(people, (slice) => slice === 1)).tick();
    clock.set(START + 3.5 * HOUR);
    await restarted(sliced(people)).tick();
    expect((await outcomes())[0]).toEqual({ outcome: 'skipped', progress: null, dueAt: START });
    expect((await effects()).filter((person) => person === 7)).toHaveLength(1);
  });

  it('that leaves as much as was left is stopped, and does not run for ever', async () => {
    const stuck: Job<UnitOfWork> = {
      ...hourly(HOUR),
      id: 'test/stuck',
      run: async () => ({ more: 'all' }),
    };
    await restarted(stuck, hourly(HOUR)).tick();
    expect(ran).toEqual([START]);
    const histories = await jobHistories(database.db);
    expect(histories.find(({ job }) => job === 'test/stuck')?.failure).toContain('as much as was left');
  });
});

it('what is due is decided from the database, whatever the process remembers of it', async () => {
  const scheduler = restarted(hourly(24 * HOUR), {
    ...hourly(24 * HOUR),
    id: 'test/other',
    run: async () => {},
  });
  await scheduler.tick();
  clock.set(START + HOUR);
  await scheduler.tick();
  expect(await effects()).toEqual([START, START + HOUR]);
  const due = async (job: string) => (await scheduler.upcoming()).find((next) => next.job === job)?.dueAt;
  expect(await due('test/hourly')).toBe(START + 2 * HOUR);
  // Another process has run it meanwhile.
  const another = new SQLite(database.file);
  another.exec(`INSERT INTO occurrences VALUES ('test/hourly', ${START + 2 * HOUR}, 'done', ${START}, NULL)`);
  another.close();
  clock.set(START + 2 * HOUR);
  await scheduler.tick();
  expect(await effects()).toEqual([START, START + HOUR]);
  expect(await due('test/hourly')).toBe(START + 3 * HOUR);
  // It is taken back, as by a database of before.
  await database.db.deleteFrom('occurrences').where('dueAt', '>', START).execute();
  await database.db.deleteFrom('processed_events').where('at', '>', START).execute();
  expect(await due('test/hourly')).toBe(START + HOUR);
  await scheduler.tick();
  expect(await effects()).toEqual([START, START + 2 * HOUR]);
});

it('a job is asked when it is due next only once what it read has been written, or it has run', async () => {
  let asked = 0;
  const reading: Job<UnitOfWork> = {
    ...hourly(HOUR),
    next: async (after, tx) => {
      asked += 1;
      const rows = await tx.selectFrom('sandbox_settings').select('value').execute();
      return rows.length === 0 ? null : Math.max(Number(rows[0]?.value), after + 1);
    },
  };
  const scheduler = restarted(reading);
  const write = (id: string) =>
    database.db.insertInto('processed_events').values({ platform: 'other', id, at: 0 }).execute();
  await scheduler.tick();
  for (const id of ['a', 'b', 'c']) {
    await write(id);
    await scheduler.tick();
    clock.set(clock.now() + HOUR);
  }
  // PostgreSQL tells that something was written, not what.
  expect(asked).toBe(engineOfRun() === 'postgres' ? 4 : 1);
  await database.db
    .insertInto('sandbox_settings')
    .values({ name: 'due', value: String(clock.now()) })
    .execute();
  await scheduler.tick();
  expect(ran).toEqual([clock.now()]);
});

describe('an occurrence takes effect once', () => {
  it('a job that is due at the very instant of the first start runs', async () => {
    await restarted(hourly(HOUR)).tick();
    expect(ran).toEqual([START]);
  });

  it('runs once however often the heartbeat calls, and however often the process restarts', async () => {
    for (let beat = 0; beat < 5; beat += 1) {
      const scheduler = restarted(hourly(HOUR));
      await Promise.all([scheduler.tick(), scheduler.tick(), scheduler.tick()]);
    }
    expect(ran).toEqual([START]);
  });

  it('never runs what was due before the job existed', async () => {
    clock.set(START + HOUR / 2);
    await restarted(hourly(10 * HOUR)).tick();
    expect(ran).toEqual([]);
  });

  it('undoes the effects of a run that fails, tells why, and runs it a minute later', async () => {
    let failures = 1;
    const flaky = hourly(HOUR, () => {
      failures -= 1;
      if (failures === 0) throw new Error('the sea is rough');
    });
    const scheduler = restarted(flaky);
    await scheduler.tick();
    expect(await effects()).toEqual([]);
    expect((await jobHistories(database.db))[0]).toMatchObject({
      failure: 'Error: the sea is rough',
      failures: 1,
      lastRunAt: null,
    });
    await scheduler.tick();
    expect(ran, 'not at once').toEqual([]);
    clock.set(START + 61_000);
    await scheduler.tick();
    expect(ran).toEqual([START]);
    expect(await effects()).toEqual([START]);
  });

  it('after downtime runs the last one missed when it is late within its window, and skips the others', async () => {
    const scheduler = restarted(hourly(HOUR));
    await scheduler.tick();
    clock.set(START + 5.5 * HOUR);
    await scheduler.tick();
    expect(ran).toEqual([START, START + 5 * HOUR]);
    expect((await jobHistories(database.db))[0]?.skipped).toBe(4);
  });

  it('tells of all that it skips of a job in one line, and counts each', async () => {
    const four = 4 * 365 * 24 * HOUR;
    const job = hourly(HOUR / 10);
    await restarted(job).tick();
    // Due by now, and run: those before it are skipped.
    clock.set(START + four);
    await restarted(job).tick();
    expect(ran).toEqual([START, START + four]);
    const count = four / HOUR - 1;
    const skipped = { level: 'warn', job: job.id, count, firstDueAt: START + HOUR };
    expect(toldSkipped()).toEqual([
      { ...skipped, lastDueAt: START + four - HOUR, reason: 'a later occurrence is due' },
    ]);
    expect(observed.filter((each) => each === `${job.id} skipped`)).toHaveLength(count);
    expect((await jobHistories(database.db))[0]?.skipped).toBe(count);
    // Too late for the last as well.
    clock.set(START + four + 2.5 * HOUR);
    await restarted(job).tick();
    const last = { count: 2, firstDueAt: START + four + HOUR, lastDueAt: START + four + 2 * HOUR };
    expect(toldSkipped().slice(1)).toEqual([{ ...skipped, ...last, reason: 'too late' }]);
    expect((await jobHistories(database.db))[0]?.skipped).toBe(count + 2);
    expect(observed.filter((each) => each === `${job.id} skipped`)).toHaveLength(count + 2);
  });

  it('after downtime skips what is too late, and goes on with the next', async () => {
    const scheduler = restarted(hourly(HOUR / 10));
    await scheduler.tick();
    clock.set(START + 5.5 * HOUR);
    await scheduler.tick();
    expect(ran).toEqual([START]);
    clock.set(START + 6 * HOUR);
    await scheduler.tick();
    expect(ran).toEqual([START, START + 6 * HOUR]);
  });

  it('does not run again what a clock set back meets a second time', async () => {
    const scheduler = restarted(hourly(HOUR));
    await scheduler.tick();
    clock.set(START + HOUR);
    await scheduler.tick();
    clock.set(START - 3 * HOUR);
    await scheduler.tick();
    clock.set(START + HOUR);
    await scheduler.tick();
    expect(ran).toEqual([START, START + HOUR]);
  });

  it('runs the jobs of one instant in order of their due times', async () => {
    const order: string[] = [];
    const at = (id: string, minutes: number): Job<UnitOfWork> => ({
      id,
      about: id,
      catchUp: { withinMs: HOUR },
      next: async (after) => (after < START + minutes * 60_000 ? START + minutes * 60_000 : null),
      run: async () => void order.push(id),
    });
    const scheduler = restarted(at('late', 30), at('early', 10), at('middle', 20));
    await scheduler.tick();
    clock.set(START + HOUR);
    await scheduler.tick();
    expect(order).toEqual(['early', 'middle', 'late']);
  });

  it('a job that does not move forward is told of, and does not stop the others', async () => {
    const stuck: Job<UnitOfWork> = { ...hourly(HOUR), id: 'test/stuck', next: async (after) => after };
    await restarted(stuck, hourly(HOUR)).tick();
    expect(ran).toEqual([START]);
  });

  it('a job that cannot tell when it is due next does not stop the others', async () => {
    const lost: Job<UnitOfWork> = {
      ...hourly(HOUR),
      id: 'test/lost',
      next: async () => {
        throw new Error('no calendar');
      },
    };
    await restarted(lost, hourly(HOUR)).tick();
    expect(ran).toEqual([START]);
    const histories = await jobHistories(database.db);
    expect(histories.find(({ job }) => job === 'test/lost')?.failure).toBe('Error: no calendar');
  });

  it('whatever the pauses, restarts and jumps, no occurrence takes effect twice, and none within its window is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ minutes: fc.integer({ min: -90, max: 300 }), restart: fc.boolean() }), {
          maxLength: 12,
        }),
        async (moves) => {
          await database.sqlite.exec(
            'DELETE FROM occurrences; DELETE FROM jobs; DELETE FROM processed_events;',
          );
          ran = [];
          clock.set(START);
          let scheduler = restarted(hourly(2 * HOUR));
          let highest = START;
          await scheduler.tick();
          for (const { minutes, restart } of moves) {
            clock.set(clock.now() + minutes * 60_000);
            if (restart) scheduler = restarted(hourly(2 * HOUR));
            await scheduler.tick();
            highest = Math.max(highest, clock.now());
          }
          expect(new Set(ran).size).toBe(ran.length);
          expect(await effects()).toEqual(ran);
          expect([...ran].sort((a, b) => a - b)).toEqual(ran);
          expect(ran.at(-1)).toBe(Math.floor(highest / HOUR) * HOUR);
        },
      ),
      { numRuns: 40 },
    );
  });
});
