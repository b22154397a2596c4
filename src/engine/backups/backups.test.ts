import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { realClock } from '../clock.ts';
import { createLog } from '../log.ts';
import { createCron, cronFault } from './cron.ts';
import { folderFault, lastBackupAt, listBackups } from './folder.ts';
import { type BackupsOptions, scheduleBackups } from './schedule.ts';
import type { Made, Order } from './thread.ts';

const PARIS = 'Europe/Paris';
const NIGHTLY = '0 3 * * *';

let root: string;
let folder: string;
let lines: string[];
let orders: Order[];
/** What becomes of the copy under way: settled by the test. */
let finish: (fault?: string) => Promise<void>;
let outcomes: string[];

const at = (instant: string): number => Date.parse(instant);
const isNow = (instant: string | number): void => void vi.setSystemTime(new Date(instant));
const logged = (event: string) =>
  lines.map((line) => JSON.parse(line)).filter((line) => line.event === event);
const names = (): string[] => readdirSync(folder).sort();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  root = mkdtempSync(join(tmpdir(), 'magellan-backups-'));
  folder = join(root, 'nightly');
  mkdirSync(folder);
  writeFileSync(join(root, 'magellan.db'), 'its size counts, and nothing else');
  [lines, orders, outcomes] = [[], [], []];
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true, force: true });
});

/** Backups whose copies are empty files. */
function scheduled(expression: string, options: Partial<BackupsOptions> = {}) {
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return scheduleBackups({
    database: join(root, 'magellan.db'),
    folder,
    keep: 3,
    cron: createCron(expression, PARIS),
    clock: realClock,
    log: createLog({ level: 'debug', pretty: false, destination }),
    rules: { unsigned: { kinds: [], least: 3 }, secret: { given: [], file: join(root, 'magellan.secret') } },
    observed: (outcome) => outcomes.push(outcome),
    copy(order) {
      orders.push(order);
      let settle: [(made: Made) => void, (error: Error) => void] = [() => undefined, () => undefined];
      const done = new Promise<Made>((resolve, reject) => {
        settle = [resolve, reject];
      });
      finish = async (fault) => {
        if (fault === undefined) writeFileSync(order.to, '');
        if (fault === undefined) settle[0]({ file: order.to, bytes: 0, leftOut: 0 });
        else settle[1](new Error(fault));
        await done.catch(() => undefined);
        // What hangs on it comes after.
        await new Promise((resolve) => setImmediate(resolve));
      };
      return { done, cancel: async () => finish('cancelled') };
    },
    ...options,
  });
}

test('an expression that cannot be is told from one that can, with what is wrong', () => {
  for (const good of [NIGHTLY, '*/15 * * * *', '30 2 * * mon-fri', '@daily', '0 4 L * *', '0 0 29 2 *'])
    expect(cronFault(good)).toBe(null);
  expect(cronFault('61 3 * * *')).toMatch(/61 is a invalid expression for minute/);
  expect(cronFault('0 3 * *')).toMatch(/fields/);
  expect(cronFault('0 0 3 * * *')).toMatch(/without seconds/);
  expect(cronFault('0 0 30 2 *')).toMatch(/impossible/);
  expect(cronFault('every night')).not.toBe(null);
});

test('an hour is the promotion’s, in summer and in winter', () => {
  isNow('2022-03-26T12:00:00Z');
  const cron = createCron(NIGHTLY, PARIS);
  expect(cron.next(2).map((next) => new Date(next).toISOString())).toEqual([
    '2022-03-27T01:00:00.000Z',
    '2022-03-28T01:00:00.000Z',
  ]);
  isNow('2022-10-29T12:00:00Z');
  expect(cron.next(2).map((next) => new Date(next).toISOString())).toEqual([
    '2022-10-30T02:00:00.000Z',
    '2022-10-31T02:00:00.000Z',
  ]);
});

test('backups are made when they are due, one at a time, and the oldest beyond the number are removed', async () => {
  isNow('2022-03-10T12:00:00Z');
  const stranger = join(root, 'elsewhere.db');
  writeFileSync(stranger, 'not ours');
  for (const name of ['before-2022-03-01T02-00-00Z.db', 'magellan-of-last-year.db', 'magellan.db'])
    writeFileSync(join(folder, name), '');
  symlinkSync(stranger, join(folder, 'magellan-2022-03-01T02-00-00Z.db'));
  for (const day of ['02', '03', '04'])
    writeFileSync(join(folder, `magellan-2022-03-${day}T02-00-00Z.db`), '');
  const backups = scheduled(NIGHTLY);
  backups.beat();
  isNow('2022-03-11T01:59:59Z');
  backups.beat();
  expect(orders).toEqual([]);

  isNow('2022-03-11T02:00:01Z');
  backups.beat();
  backups.beat();
  expect(orders.map(({ to }) => to)).toEqual([join(folder, 'magellan-2022-03-11T02-00-01Z.db')]);
  await finish();
  expect(names()).toEqual([
    'before-2022-03-01T02-00-00Z.db',
    // A link is nobody's backup of ours.
    'magellan-2022-03-01T02-00-00Z.db',
    'magellan-2022-03-03T02-00-00Z.db',
    'magellan-2022-03-04T02-00-00Z.db',
    'magellan-2022-03-11T02-00-01Z.db',
    'magellan-of-last-year.db',
    'magellan.db',
  ]);
  expect(existsSync(stranger)).toBe(true);
  expect(logged('backup.done')).toMatchObject([{ removed: 1, leftOut: 0 }]);
  expect(backups.age()).toBe(0);

  isNow('2022-03-12T02:00:00Z');
  backups.beat();
  isNow('2022-03-13T02:00:00Z');
  backups.beat();
  expect(orders).toHaveLength(2);
  expect(logged('backup.skipped')).toMatchObject([
    { dueAt: '2022-03-13T02:00:00.000Z', reason: expect.stringContaining('still under way') },
  ]);
  await finish();
  expect(outcomes).toEqual(['done', 'skipped', 'done']);
});

test('what a jump of the clock or a sleep made late is made within the hour, and skipped beyond', async () => {
  isNow('2022-03-10T12:00:00Z');
  const nightly = scheduled(NIGHTLY);
  isNow('2022-03-11T02:59:00Z');
  nightly.beat();
  expect(orders).toHaveLength(1);
  await finish();
  isNow('2022-03-12T03:01:00Z');
  nightly.beat();
  expect(orders).toHaveLength(1);
  expect(logged('backup.skipped')).toMatchObject([
    { dueAt: '2022-03-12T02:00:00.000Z', reason: 'it came 61 minutes too late' },
  ]);
  // The machine wakes long after: the last hour's is still worth it, and the others are not made up for.
  const hourly = scheduled('0 * * * *');
  isNow('2022-03-20T17:20:00Z');
  hourly.beat();
  hourly.beat();
  expect(orders).toHaveLength(2);
  await finish();
});

test('a jump of fifty years costs nothing, and a clock that is put back by weeks does not stop backups', async () => {
  isNow('1970-01-01T00:00:10Z');
  const backups = scheduled('* * * * *');
  isNow('2022-03-10T12:00:30Z');
  const before = performance.now();
  backups.beat();
  // To go through each minute of them would take longer by far.
  expect(performance.now() - before).toBeLessThan(5_000);
  expect(orders).toHaveLength(1);
  await finish();

  const nightly = scheduled(NIGHTLY);
  nightly.beat();
  isNow('2022-02-10T12:00:00Z');
  nightly.beat();
  isNow('2022-02-11T02:00:00Z');
  nightly.beat();
  expect(orders).toHaveLength(2);
  await finish();
  // The copy made in March is not the last one on this clock, and the one just made is never what is removed.
  expect(names()).toContain('magellan-2022-02-11T02-00-00Z.db');
  expect(lastBackupAt(folder, Date.now())).toBe(at('2022-02-11T02:00:00Z'));
});

test('the database itself is never an old backup, whatever it is called and wherever it lies', async () => {
  isNow('2022-03-11T12:00:00Z');
  const database = join(folder, 'magellan-2021-01-01T00-00-00Z.db');
  writeFileSync(database, 'a restored copy that is used where it lies');
  symlinkSync(folder, join(root, 'linked'));
  const backups = scheduled(NIGHTLY, { database, folder: join(root, 'linked'), keep: 1 });
  for (const day of ['12', '13']) {
    isNow(`2022-03-${day}T02:00:30Z`);
    backups.beat();
    await finish();
  }
  expect(names()).toEqual(['magellan-2021-01-01T00-00-00Z.db', 'magellan-2022-03-13T02-00-30Z.db']);
  expect(lastBackupAt(folder, Date.now())).toBe(at('2022-03-13T02:00:30Z'));
});

test('a backup that fails is told, counted, and tried again at the next time', async () => {
  isNow('2022-03-11T00:30:00Z');
  const half = join(folder, 'magellan-2022-03-09T02-00-00Z.db.part');
  writeFileSync(half, '');
  utimesSync(half, at('2022-03-09T02:00:00Z') / 1000, at('2022-03-09T02:00:00Z') / 1000);
  let room = 10_000_000;
  const backups = scheduled(NIGHTLY, { free: () => room });
  expect(backups.warnings()).toEqual([]);

  isNow('2022-03-11T02:00:00Z');
  backups.beat();
  expect(backups.warnings()).toEqual([
    expect.stringMatching(/failed: there is too little room in .*: 10 MB/),
  ]);
  room = 10_000_000_000;
  isNow('2022-03-12T02:00:00Z');
  rmSync(folder, { recursive: true });
  backups.beat();
  expect(backups.warnings()).toEqual([
    expect.stringContaining('is not there'),
    expect.stringContaining('no backup'),
  ]);
  mkdirSync(folder);
  writeFileSync(half, '');
  utimesSync(half, at('2022-03-09T02:00:00Z') / 1000, at('2022-03-09T02:00:00Z') / 1000);

  isNow('2022-03-13T02:00:00Z');
  backups.beat();
  await finish('database or disk is full');
  expect(names()).toEqual([]);
  expect(logged('backup.failed').map(({ level, reason }) => [level, reason])).toEqual([
    ['error', expect.stringContaining('too little room')],
    ['error', expect.stringContaining('is not there')],
    ['error', 'database or disk is full'],
  ]);

  isNow('2022-03-14T02:00:00Z');
  backups.beat();
  await finish();
  expect(backups.warnings()).toEqual([]);
  expect(outcomes).toEqual(['failed', 'failed', 'failed', 'done']);
  // Nothing is begun once it stops; the age goes on being told.
  await backups.stop(1_000);
  isNow('2022-03-16T02:00:00Z');
  backups.beat();
  expect(orders).toHaveLength(2);
  expect(backups.warnings()).toEqual(['the last backup is 2 days old']);
});

test('a weekend is no lack of a backup where they are for working days', async () => {
  isNow('2022-03-11T12:00:00Z');
  writeFileSync(join(folder, 'magellan-2022-03-11T02-00-00Z.db'), '');
  const backups = scheduled('0 3 * * mon-fri');
  isNow('2022-03-14T01:00:00Z');
  expect(backups.warnings()).toEqual([]);
  isNow('2022-03-14T04:00:00Z');
  expect(backups.warnings()).toEqual(['the last backup is 3 days old']);
});

test('where backups are to be written is looked at', () => {
  expect(folderFault(join(root, 'to', 'be', 'made'))).toBe(null);
  expect(folderFault(join(root, 'magellan.db'))).toMatch(/is a file/);
  expect(folderFault(join(root, 'magellan.db', 'below'))).toMatch(/is a file/);
  expect(listBackups(join(root, 'nowhere'))).toEqual([]);
});
