import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MemoryPlatform, memoryPlatform } from '../../../test/support/memory-platform.ts';
import { migratedDatabase } from '../../../test/support/template.ts';
import { type Message, text } from '../../chat/message.ts';
import { type FakeClock, fakeClock } from '../clock.ts';
import { type Database, openDatabase } from '../database.ts';
import { createLog } from '../log.ts';
import { DeliveryError } from '../platform.ts';
import type { NewEntry } from './entry.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { depthByState, forgetSettled, retryFailed } from './store.ts';

const START = Date.UTC(2022, 2, 11, 11);
const SECOND = 1_000;

let folder: string;
let database: Database;
let clock: FakeClock;
let platform: MemoryPlatform;
let outbox: Outbox;

const saying = (words: string): Message => ({ summary: words, blocks: [text(words)] });
const post = (key: string, words = key, person = 'alix'): NewEntry => ({
  key,
  kind: 'post',
  to: { platform: 'memory', kind: 'person', id: person },
  message: saying(words),
});
const enqueue = (...entries: NewEntry[]) =>
  database.transact(async (tx) => {
    for (const entry of entries) await outbox.enqueue(tx, entry);
  });
const arrived = () => platform.posted.map(({ message }) => message.summary);
const row = (key: string) =>
  database.db.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

/** An outbox as after a restart: it remembers nothing. */
const restarted = () =>
  createOutbox({
    database,
    clock,
    log: createLog({ level: 'silent', pretty: false }),
    secrets: {
      seal: (plain, associated) => Buffer.from(`${associated}|${plain}`).toString('base64'),
      open: (sealed) => Buffer.from(sealed, 'base64').toString().split('|').slice(1).join('|'),
    },
    platforms: [platform],
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'magellan-outbox-'));
  database = openDatabase(await migratedDatabase(folder));
  clock = fakeClock(START);
  platform = memoryPlatform('memory', clock.now);
  outbox = restarted();
  await outbox.start();
});

afterEach(async () => {
  await outbox.stop(1_000);
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a message reaches its recipient once', () => {
  it('is sent, and what it said is forgotten', async () => {
    await enqueue(post('hello'));
    await outbox.idle();
    expect(arrived()).toEqual(['hello']);
    expect(await row('hello')).toMatchObject({ state: 'sent', payload: null, attempts: 1 });
  });

  it('is kept sealed while it waits', async () => {
    platform.fault = () => ({ throw: new DeliveryError('retry', 'closed for lunch') });
    await enqueue(post('hello', 'between us'));
    await outbox.idle();
    expect((await row('hello')).payload).not.toContain('between us');
  });

  it('a key that is already there changes nothing, even long after', async () => {
    await enqueue(post('hello', 'first'));
    await outbox.idle();
    await enqueue(post('hello', 'second'));
    await outbox.idle();
    expect(arrived()).toEqual(['first']);
  });

  it('an entry whose transaction was undone never leaves', async () => {
    const undone = database.transact(async (tx) => {
      await outbox.enqueue(tx, post('ghost'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await outbox.idle();
    expect(arrived()).toEqual([]);
  });

  it('waits for its moment', async () => {
    await enqueue({ ...post('later'), notBefore: START + 60 * SECOND });
    await outbox.idle();
    expect(arrived()).toEqual([]);
    clock.set(START + 60 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual(['later']);
  });

  it('is not sent again when its answer was lost: it is looked up, and found', async () => {
    platform.fault = () => ({ throw: new DeliveryError('uncertain', 'no answer'), arrived: true });
    await enqueue(post('hello'));
    await outbox.idle();
    expect(await row('hello')).toMatchObject({ state: 'uncertain', reason: 'no answer' });
    platform.fault = () => null;
    clock.set(START + 10 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual(['hello']);
    expect(await row('hello')).toMatchObject({ state: 'sent', message: platform.posted[0]?.id });
  });

  it('is sent when it was lost with its answer: it is looked up, and not found', async () => {
    platform.fault = () => ({ throw: new DeliveryError('uncertain', 'no answer') });
    await enqueue(post('hello'));
    await outbox.idle();
    platform.fault = () => null;
    clock.set(START + 10 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual(['hello']);
  });

  it('stays uncertain while it cannot be looked up', async () => {
    platform.fault = () => ({ throw: new DeliveryError('uncertain', 'no answer'), arrived: true });
    await enqueue(post('hello'));
    await outbox.idle();
    const { find } = platform;
    platform.find = async () => {
      throw new DeliveryError('retry', 'search is down');
    };
    clock.set(START + 10 * SECOND);
    await outbox.idle();
    expect((await row('hello')).state).toBe('uncertain');
    platform.find = find;
    clock.set(START + 60 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual(['hello']);
  });

  it('an error that nobody foresaw counts as uncertain', async () => {
    platform.fault = () => ({ throw: new TypeError('fetch failed'), arrived: true });
    await enqueue(post('hello'));
    await outbox.idle();
    expect((await row('hello')).state).toBe('uncertain');
    platform.fault = () => null;
    clock.set(START + 10 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual(['hello']);
  });

  it('what a crash left on its way is looked up before it is sent again', async () => {
    platform.fault = () => ({ throw: new DeliveryError('retry', 'not now') });
    await enqueue(post('arrived'), post('lost', 'lost', 'noe'));
    await outbox.idle();
    await outbox.stop(1_000);
    // As a kill leaves it: both were marked, only one call had reached the platform.
    await database.db.updateTable('outbox').set({ state: 'sending', due_at: START }).execute();
    platform.fault = () => null;
    await platform.send({
      kind: 'post',
      outboxId: (await row('arrived')).id,
      to: { platform: 'memory', kind: 'person', id: 'alix' },
      firstTriedAt: START,
      message: saying('arrived'),
    });
    outbox = restarted();
    await outbox.start();
    await outbox.idle();
    expect(arrived().sort()).toEqual(['arrived', 'lost']);
    expect(await depthByState(database.db)).toEqual({ sent: 2 });
  });
});

describe('retries', () => {
  it('back off, and do not come before the platform allows', async () => {
    platform.fault = () => ({
      throw: new DeliveryError('retry', 'rate limited', { retryAfterMs: 30 * SECOND }),
    });
    await enqueue(post('hello'));
    await outbox.idle();
    expect((await row('hello')).due_at).toBeGreaterThanOrEqual(START + 30 * SECOND);
    platform.fault = () => null;
    clock.set(START + 29 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual([]);
    clock.set(START + 40 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual(['hello']);
  });

  it('a refusal for the whole platform holds back the others of its kind, not the other kinds', async () => {
    await enqueue(post('old', 'old', 'ines'));
    await outbox.idle();
    let refused = 0;
    platform.fault = ({ kind }) => {
      if (kind !== 'post' || refused > 0) return null;
      refused += 1;
      return { throw: new DeliveryError('retry', 'slow down', { retryAfterMs: 150, scope: 'platform' }) };
    };
    platform.pace = { ...platform.pace, concurrency: 1 };
    outbox = await (async () => {
      await outbox.stop(1_000);
      return restarted();
    })();
    await outbox.start();
    const startedAt = performance.now();
    await enqueue(post('one'), post('two', 'two', 'noe'), {
      key: 'edit',
      kind: 'update',
      target: 'old',
      to: { platform: 'memory', kind: 'person', id: 'ines' },
      message: saying('new'),
    });
    await outbox.idle();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(140);
    expect(arrived()).toEqual(['new', 'two']);
  });

  it('an entry that has been through much does not hold back the others for longer than the platform asks', async () => {
    platform.fault = () => ({
      throw: new DeliveryError('retry', 'slow down', { scope: 'platform', retryAfterMs: 50 }),
    });
    await enqueue(post('weary'));
    await outbox.idle();
    await database.db.updateTable('outbox').set({ attempts: 9, due_at: START }).execute();
    await outbox.idle();
    platform.fault = () => null;
    await enqueue(post('fresh', 'fresh', 'noe'));
    await outbox.idle();
    expect(arrived()).toEqual(['fresh']);
  });

  it('what the platform refuses for good ends failed, with its reason, and can be put back in line', async () => {
    platform.fault = () => ({ throw: new DeliveryError('rejected', 'the account is closed') });
    await enqueue(post('hello'));
    await outbox.idle();
    expect(await row('hello')).toMatchObject({ state: 'failed', reason: 'the account is closed' });
    platform.fault = () => null;
    expect(await database.transact((tx) => retryFailed(tx, clock.now()))).toBe(1);
    await outbox.idle();
    expect(arrived()).toEqual(['hello']);
  });

  it('what another process put back in line leaves at the next look, and looking again changes nothing', async () => {
    platform.fault = () => ({ throw: new DeliveryError('rejected', 'no such account') });
    await enqueue(post('hello'));
    await outbox.idle();
    platform.fault = () => null;
    const other = openDatabase(database.file);
    await other.transact((tx) => retryFailed(tx, clock.now()));
    await other.close();
    await outbox.wakeIfDue();
    await expect.poll(arrived).toEqual(['hello']);
    await outbox.wakeIfDue();
    await outbox.idle();
    expect(platform.posts).toHaveLength(1);
  });

  it('what cannot be delivered for a whole day is given up, and says so', async () => {
    platform.fault = () => ({ throw: new DeliveryError('retry', 'the server is down') });
    await enqueue(post('hello'));
    await outbox.idle();
    await database.db.updateTable('outbox').set({ attempts: 19 }).execute();
    clock.set(START + 25 * 3_600 * SECOND);
    await outbox.idle();
    expect(await row('hello')).toMatchObject({
      state: 'failed',
      reason: 'given up after a day: the server is down',
    });
  });

  it('a weekend during which Magellan was stopped is not held against a message', async () => {
    platform.fault = () => ({ throw: new DeliveryError('retry', 'the server is down') });
    await enqueue(post('hello'));
    await outbox.idle();
    clock.set(START + 60 * 3_600 * SECOND);
    await outbox.idle();
    expect((await row('hello')).state).toBe('queued');
    platform.fault = () => null;
    clock.set(START + 61 * 3_600 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual(['hello']);
  });

  it('a failure does not hold up the next message to the same person', async () => {
    platform.fault = ({ kind, ...rest }) =>
      kind === 'post' && 'message' in rest && rest.message.summary === 'bad'
        ? { throw: new DeliveryError('rejected', 'no') }
        : null;
    await enqueue(post('bad'), post('good'));
    await outbox.idle();
    expect(arrived()).toEqual(['good']);
  });
});

describe('order and change', () => {
  it('keeps the order of one recipient, whatever fails in between', async () => {
    let tries = 0;
    platform.fault = () => {
      tries += 1;
      return tries === 1 ? { throw: new DeliveryError('retry', 'hiccup') } : null;
    };
    await enqueue(post('1'), post('2'), post('3'), post('other', 'other', 'noe'));
    await outbox.idle();
    expect(arrived()).toEqual(['other']);
    clock.set(START + 10 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual(['other', '1', '2', '3']);
  });

  it('an update waits for its post, and changes it; a deletion takes it away', async () => {
    const to = { platform: 'memory', kind: 'person', id: 'alix' } as const;
    await enqueue(post('question'), {
      key: 'edit',
      kind: 'update',
      target: 'question',
      to,
      message: saying('answered'),
    });
    await outbox.idle();
    expect(arrived()).toEqual(['answered']);
    await enqueue({ key: 'gone', kind: 'delete', target: 'question', to });
    await outbox.idle();
    expect(arrived()).toEqual([]);
  });

  it('an update of what was never delivered fails, and says why', async () => {
    platform.fault = ({ kind }) =>
      kind === 'post' ? { throw: new DeliveryError('rejected', 'unknown person') } : null;
    const to = { platform: 'memory', kind: 'person', id: 'alix' } as const;
    await enqueue(post('question'), {
      key: 'edit',
      kind: 'update',
      target: 'question',
      to,
      message: saying('answered'),
    });
    await outbox.idle();
    expect((await row('edit')).reason).toBe('the message to change was never delivered');
  });

  it('what is withdrawn before it left never leaves', async () => {
    await enqueue({ ...post('reminder'), notBefore: START + SECOND });
    await database.transact((tx) => outbox.withdraw(tx, 'reminder'));
    clock.set(START + 10 * SECOND);
    await outbox.idle();
    expect(arrived()).toEqual([]);
    expect((await row('reminder')).state).toBe('cancelled');
  });
});

describe('what a coach or an administrator sees', () => {
  it('the progress of a large sending', async () => {
    platform.fault = (delivery) =>
      delivery.to.id === 'p7' ? { throw: new DeliveryError('rejected', 'closed') } : null;
    const people = Array.from({ length: 10 }, (_, index) => `p${index}`);
    await enqueue(
      ...people.map((person) => ({ ...post(`invite/${person}`, 'come', person), batch: 'invite' })),
      { ...post('invite/nobody'), to: null, batch: 'invite' },
    );
    await outbox.idle();
    expect(await outbox.progress('invite')).toEqual({ total: 11, sent: 9, failed: 2, waiting: 0 });
    expect((await row('invite/nobody')).reason).toContain('no account');
  });

  it('a message beyond the limits of the platform is refused whole, never cut', async () => {
    await enqueue(post('long', 'x'.repeat(5000)));
    await outbox.idle();
    expect(arrived()).toEqual([]);
    expect((await row('long')).reason).toContain('5000 bytes, at most 3000');
  });

  it('what was settled long ago is forgotten', async () => {
    await enqueue(post('hello'));
    await outbox.idle();
    expect(await database.transact((tx) => forgetSettled(tx, START))).toBe(0);
    expect(await database.transact((tx) => forgetSettled(tx, START + 1))).toBe(1);
  });
});

describe('a large sending', () => {
  it('leaves in the order in which it was kept, without what was there already', async () => {
    platform.pace = { perPlatformMs: 0, perRecipientMs: 0, concurrency: 1 };
    await outbox.stop(1_000);
    outbox = restarted();
    await enqueue(post('7', 'the first of its key'));
    const entries = Array.from({ length: 210 }, (_, index) =>
      post(`${index}`, `${index}`, `person-${index}`),
    );
    await database.transact((tx) => outbox.enqueueAll(tx, entries));
    await outbox.start();
    await outbox.idle();
    const others = entries.map(({ key }) => key).filter((key) => key !== '7');
    expect(arrived()).toEqual(['the first of its key', ...others]);
  });

  it('keeps those that nobody can receive as failed, among the others', async () => {
    const nobody: NewEntry = { ...post('nobody'), to: null };
    await database.transact((tx) => outbox.enqueueAll(tx, [post('1'), nobody, post('2', 'x'.repeat(5000))]));
    await outbox.idle();
    expect(arrived()).toEqual(['1']);
    expect((await row('nobody')).reason).toContain('no account');
    expect((await row('2')).reason).toContain('beyond the limits');
  });
});
