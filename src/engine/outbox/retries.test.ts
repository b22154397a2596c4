import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { post, SECOND, START, saying, startOutbox, type TestOutbox } from '../../../test/support/outbox.ts';
import { DeliveryError } from '../platform.ts';
import { openSqlite } from '../sqlite/database.ts';
import type { NewEntry } from './entry.ts';
import { retryFailed } from './store.ts';

let there: TestOutbox;
beforeEach(async () => {
  there = await startOutbox();
});
afterEach(() => there.close());

describe('retries', () => {
  it('back off, and do not come before the platform allows', async () => {
    there.platform.fault = () => ({
      throw: new DeliveryError('retry', 'rate limited', { retryAfterMs: 30 * SECOND }),
    });
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    expect((await there.row('hello')).dueAt).toBeGreaterThanOrEqual(START + 30 * SECOND);
    there.platform.fault = () => null;
    there.clock.set(START + 29 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual([]);
    there.clock.set(START + 40 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['hello']);
  });

  it('of those that come back together each ends in its own way', async () => {
    const ends: Record<string, () => Error> = {
      lost: () => new DeliveryError('rejected', 'no such account'),
      later: () => new DeliveryError('retry', 'rate limited', { retryAfterMs: 30 * SECOND }),
      unknown: () => new DeliveryError('uncertain', 'no answer'),
    };
    there.platform.fault = (delivery) => {
      const said = 'message' in delivery ? ends[delivery.message.summary]?.() : undefined;
      return said ? { throw: said } : null;
    };
    there.clock.set(START + SECOND);
    // By another account each, so that none waits for another: one turn claims them all.
    await there.enqueue(
      post('one', 'one', 'ines'),
      post('lost', 'lost', 'noe'),
      post('later', 'later', 'lou'),
      { ...post('over', 'over', 'max'), message: { ...saying('over'), until: START } } as NewEntry,
      post('unknown', 'unknown', 'sam'),
      post('two', 'two', 'zoe'),
    );
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['one', 'two']);
    const [one, two] = there.platform.posted;
    const where = { settledAt: START + SECOND, payload: null, reason: null };
    expect(await there.row('one')).toMatchObject({ state: 'sent', message: one?.id, ...where });
    expect(await there.row('two')).toMatchObject({ state: 'sent', message: two?.id, ...where });
    const nowhere = { conversation: null, message: null };
    expect(await there.row('lost')).toMatchObject({ state: 'failed', reason: 'no such account', ...nowhere });
    expect((await there.row('lost')).payload).not.toBeNull();
    expect(await there.row('over')).toMatchObject({ state: 'cancelled', payload: null, ...nowhere });
    const waits = { settledAt: null, ...nowhere };
    expect(await there.row('later')).toMatchObject({ state: 'queued', reason: 'rate limited', ...waits });
    expect((await there.row('later')).dueAt).toBeGreaterThanOrEqual(START + 31 * SECOND);
    expect(await there.row('unknown')).toMatchObject({ state: 'uncertain', reason: 'no answer', ...waits });
  });

  it('a refusal for the whole platform holds back the others of its kind, not the other kinds', async () => {
    await there.enqueue(post('old', 'old', 'ines'));
    await there.outbox.idle();
    let refused = 0;
    there.platform.fault = ({ kind }) => {
      if (kind !== 'post' || refused > 0) return null;
      refused += 1;
      return { throw: new DeliveryError('retry', 'slow down', { retryAfterMs: 150, scope: 'platform' }) };
    };
    there.platform.pace = { ...there.platform.pace, concurrency: 1 };
    await there.outbox.stop(1_000);
    there.outbox = there.restarted();
    await there.outbox.start();
    const startedAt = performance.now();
    await there.enqueue(post('one'), post('two', 'two', 'noe'), {
      key: 'edit',
      kind: 'update',
      target: 'old',
      to: { platform: 'memory', kind: 'person', id: 'ines' },
      message: saying('new'),
    });
    await there.outbox.idle();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(140);
    expect(there.arrived()).toEqual(['new', 'two']);
  });

  it('an entry that has been through much does not hold back the others for longer than the platform asks', async () => {
    there.platform.fault = () => ({
      throw: new DeliveryError('retry', 'slow down', { scope: 'platform', retryAfterMs: 50 }),
    });
    await there.enqueue(post('weary'));
    await there.outbox.idle();
    await there.database.db.updateTable('outbox').set({ attempts: 9, dueAt: START }).execute();
    await there.outbox.idle();
    there.platform.fault = () => null;
    await there.enqueue(post('fresh', 'fresh', 'noe'));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['fresh']);
  });

  it('what the platform refuses for good ends failed, with its reason, and can be put back in line', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('rejected', 'the account is closed') });
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    expect(await there.row('hello')).toMatchObject({ state: 'failed', reason: 'the account is closed' });
    there.platform.fault = () => null;
    expect(await there.database.transact((tx) => retryFailed(tx, there.clock.now()))).toBe(1);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['hello']);
  });

  it('what another process put back in line leaves at the next look, and looking again changes nothing', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('rejected', 'no such account') });
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    there.platform.fault = () => null;
    const other = openSqlite(there.database.file);
    await other.transact((tx) => retryFailed(tx, there.clock.now()));
    await other.close();
    await there.outbox.wakeIfDue();
    await expect.poll(there.arrived).toEqual(['hello']);
    await there.outbox.wakeIfDue();
    await there.outbox.idle();
    expect(there.platform.posts).toHaveLength(1);
  });

  it('what cannot be delivered for a whole day is given up, and says so', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('retry', 'the server is down') });
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    await there.database.db.updateTable('outbox').set({ attempts: 19 }).execute();
    there.clock.set(START + 25 * 3_600 * SECOND);
    await there.outbox.idle();
    expect(await there.row('hello')).toMatchObject({
      state: 'failed',
      reason: 'given up after a day: the server is down',
    });
  });

  it('a weekend during which Magellan was stopped is not held against a message', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('retry', 'the server is down') });
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    there.clock.set(START + 60 * 3_600 * SECOND);
    await there.outbox.idle();
    expect((await there.row('hello')).state).toBe('queued');
    there.platform.fault = () => null;
    there.clock.set(START + 61 * 3_600 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['hello']);
  });

  it('a failure does not hold up the next message to the same person', async () => {
    there.platform.fault = ({ kind, ...rest }) =>
      kind === 'post' && 'message' in rest && rest.message.summary === 'bad'
        ? { throw: new DeliveryError('rejected', 'no') }
        : null;
    await there.enqueue(post('bad'), post('good'));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['good']);
  });
});

describe('a platform that takes nothing', () => {
  it('is told of after two minutes, until it takes something; one that asks for a slower pace is not', async () => {
    let fault: DeliveryError | null = new DeliveryError('retry', 'the token is refused', {
      scope: 'platform',
    });
    there.platform.fault = () => (fault ? { throw: fault } : null);
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    expect(there.outbox.problems()).toEqual([]);
    there.clock.set(START + 121 * SECOND);
    await there.outbox.idle();
    expect(there.outbox.problems()).toEqual([
      'memory has taken no message for 2 minutes: the token is refused',
    ]);
    fault = null;
    there.clock.set(START + 3_600 * SECOND);
    await there.outbox.idle();
    await expect.poll(() => there.arrived()).toEqual(['hello']);
    expect(there.outbox.problems()).toEqual([]);
  });
});

describe('what no longer makes sense', () => {
  const over = async (key: string) => {
    const { state, reason, payload } = await there.row(key);
    return [state, reason, payload];
  };
  const OVER = ['cancelled', 'what it says is over', null];

  it('does not leave once the time is past until which it says that it serves', async () => {
    const { kind, to, key } = post('open');
    there.platform.fault = () => ({ throw: new DeliveryError('rejected', 'not now') });
    await there.enqueue({
      kind: 'post',
      to,
      key,
      message: { ...saying('open'), until: START + 60 * SECOND },
    });
    await there.outbox.idle();
    expect([kind, (await there.row('open')).state]).toEqual(['post', 'failed']);
    there.platform.fault = () => null;
    there.clock.set(START + 60 * SECOND);
    await there.database.transact((tx) => retryFailed(tx, there.clock.now()));
    await there.outbox.idle();
    expect(there.arrived()).toEqual([]);
    expect(await over('open')).toEqual(OVER);
  });

  it('is what its feature says when it is late or tried again; what leaves in time is not asked about', async () => {
    const asked: string[] = [];
    there.answers.stillTrue = (still) => {
      asked.push(still);
      return still === 'round/open 1';
    };
    await there.enqueue({ ...post('in time', 'in time', 'a'), still: 'round/open 2' });
    await there.outbox.idle();
    expect(asked).toEqual([]);
    there.platform.fault = ({ to }) =>
      to.id === 'b' ? { throw: new DeliveryError('rejected', 'not now') } : null;
    await there.enqueue({ ...post('failed', 'failed', 'b'), still: 'round/open 2' });
    await there.outbox.idle();
    await there.outbox.stop(1_000);
    const restarted = there.restarted();
    await there.database.transact(async (tx) => {
      await restarted.enqueue(tx, { ...post('late', 'late', 'c'), still: 'round/open 2' });
      await restarted.enqueue(tx, { ...post('true', 'true', 'd'), still: 'round/open 1' });
    });
    there.platform.fault = () => null;
    there.clock.set(START + 3_600 * SECOND);
    await there.database.transact((tx) => retryFailed(tx, there.clock.now()));
    there.outbox = restarted;
    await restarted.start();
    await restarted.idle();
    expect(asked.sort()).toEqual(['round/open 1', 'round/open 2', 'round/open 2']);
    expect(there.arrived()).toEqual(['in time', 'true']);
    expect([await over('failed'), await over('late')]).toEqual([OVER, OVER]);
  });
});
