import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { post, SECOND, START, saying, startOutbox, type TestOutbox } from '../../../test/support/outbox.ts';
import { DeliveryError } from '../platform.ts';
import type { NewEntry } from './entry.ts';
import { forgetSettled, retryFailed } from './store.ts';
import { addressWaiting, cancelWaiting, waitingForAccounts } from './unlinked.ts';

let there: TestOutbox;
beforeEach(async () => {
  there = await startOutbox();
});
afterEach(() => there.close());

describe('a message reaches its recipient once', () => {
  it('is sent, and what it said is forgotten', async () => {
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['hello']);
    expect(await there.row('hello')).toMatchObject({ state: 'sent', payload: null, attempts: 1 });
  });

  it('is kept sealed while it waits', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('retry', 'closed for lunch') });
    await there.enqueue(post('hello', 'between us'));
    await there.outbox.idle();
    expect((await there.row('hello')).payload).not.toContain('between us');
  });

  it('a key that is already there changes nothing, even long after', async () => {
    await there.enqueue(post('hello', 'first'));
    await there.outbox.idle();
    await there.enqueue(post('hello', 'second'));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['first']);
  });

  it('an entry whose transaction was undone never leaves', async () => {
    const undone = there.database.transact(async (tx) => {
      await there.outbox.enqueue(tx, post('ghost'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await there.outbox.idle();
    expect(there.arrived()).toEqual([]);
  });

  it('waits for its moment', async () => {
    await there.enqueue({ ...post('later'), notBefore: START + 60 * SECOND });
    await there.outbox.idle();
    expect(there.arrived()).toEqual([]);
    there.clock.set(START + 60 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['later']);
  });
});

describe('order and change', () => {
  it('keeps the order of one recipient, whatever fails in between', async () => {
    let tries = 0;
    there.platform.fault = () => {
      tries += 1;
      return tries === 1 ? { throw: new DeliveryError('retry', 'hiccup') } : null;
    };
    await there.enqueue(post('1'), post('2'), post('3'), post('other', 'other', 'noe'));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['other']);
    there.clock.set(START + 10 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['other', '1', '2', '3']);
  });

  it('an update waits for its post, and changes it; a deletion takes it away', async () => {
    const to = { platform: 'memory', kind: 'person', id: 'alix' } as const;
    await there.enqueue(post('question'), {
      key: 'edit',
      kind: 'update',
      target: 'question',
      to,
      message: saying('answered'),
    });
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['answered']);
    await there.enqueue({ key: 'gone', kind: 'delete', target: 'question', to });
    await there.outbox.idle();
    expect(there.arrived()).toEqual([]);
  });

  it('an update of what was never delivered is withdrawn, and says why: only the message itself has failed', async () => {
    there.platform.fault = ({ kind }) =>
      kind === 'post' ? { throw: new DeliveryError('rejected', 'unknown person') } : null;
    const to = { platform: 'memory', kind: 'person', id: 'alix' } as const;
    await there.enqueue(post('question'), {
      key: 'edit',
      kind: 'update',
      target: 'question',
      to,
      message: saying('answered'),
    });
    await there.outbox.idle();
    expect(await there.row('edit')).toMatchObject({
      state: 'cancelled',
      reason: 'the message to change was never delivered',
    });
    expect((await there.row('question')).state).toBe('failed');
  });

  it('what is withdrawn before it left never leaves', async () => {
    await there.enqueue({ ...post('reminder'), notBefore: START + SECOND });
    await there.database.transact((tx) => there.outbox.withdraw(tx, 'reminder'));
    there.clock.set(START + 10 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual([]);
    expect((await there.row('reminder')).state).toBe('cancelled');
  });
});

describe('what a coach or an administrator sees', () => {
  it('the progress of a large sending', async () => {
    there.platform.fault = (delivery) =>
      delivery.to.id === 'p7' ? { throw: new DeliveryError('rejected', 'closed') } : null;
    const people = Array.from({ length: 10 }, (_, index) => `p${index}`);
    await there.enqueue(
      ...people.map((person) => ({ ...post(`invite/${person}`, 'come', person), batch: 'invite' })),
      { ...post('invite/nobody'), to: { unlinked: 'm-nobody' }, batch: 'invite' },
    );
    await there.outbox.idle();
    expect(await there.outbox.progress('invite')).toEqual({ total: 11, sent: 9, failed: 1, waiting: 1 });
    expect((await there.row('invite/nobody')).reason).toContain('waits until an account');
  });

  it('a message beyond the limits of the platform is refused whole, never cut', async () => {
    await there.enqueue(post('long', 'x'.repeat(5000)));
    await there.outbox.idle();
    expect(there.arrived()).toEqual([]);
    expect((await there.row('long')).reason).toContain('5000 bytes, at most 3000');
  });

  it('what was settled long ago is forgotten', async () => {
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    expect(await there.database.transact((tx) => forgetSettled(tx, START, 10))).toBe(0);
    expect(await there.database.transact((tx) => forgetSettled(tx, START + 1, 10))).toBe(1);
  });
});

describe('a large sending', () => {
  it('leaves in the order in which it was kept, without what was there already', async () => {
    there.platform.pace = { perPlatformMs: 0, perRecipientMs: 0, concurrency: 1 };
    await there.outbox.stop(1_000);
    there.outbox = there.restarted();
    await there.enqueue(post('7', 'the first of its key'));
    const entries = Array.from({ length: 210 }, (_, index) =>
      post(`${index}`, `${index}`, `person-${index}`),
    );
    await there.database.transact((tx) => there.outbox.enqueueAll(tx, entries));
    await there.outbox.start();
    await there.outbox.idle();
    const others = entries.map(({ key }) => key).filter((key) => key !== '7');
    expect(there.arrived()).toEqual(['the first of its key', ...others]);
  });

  it('keeps those that do not fit as failed, among the others', async () => {
    await there.database.transact((tx) =>
      there.outbox.enqueueAll(tx, [post('1'), post('2', 'x'.repeat(5000)), post('3')]),
    );
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['1', '3']);
    expect((await there.row('2')).reason).toContain('beyond the limits');
  });
});

describe('what is for a member who has no account yet', () => {
  const noa = { unlinked: 'm-noa' };
  const noaThere = { platform: 'memory', kind: 'person', id: 'noa' } as const;

  it('waits for one, and goes there in its order with what was changed meanwhile', async () => {
    await there.enqueue(
      { ...post('first'), to: noa },
      { ...post('second'), to: noa },
      { key: 'edit', kind: 'update', target: 'first', to: noa, message: saying('first, changed') },
      post('other', 'other', 'alix'),
    );
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['other']);
    expect(await waitingForAccounts(there.database.db)).toEqual([{ memberId: 'm-noa', messages: 3 }]);
    await there.database.transact((tx) => addressWaiting(tx, 'm-noa', noaThere));
    await there.outbox.wakeIfDue();
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['other', 'first, changed', 'second']);
  });

  it('is given up after a day, is told, and can be put back in line', async () => {
    await there.enqueue({ ...post('hello'), to: noa });
    there.clock.set(START + 24 * 3600 * SECOND);
    await there.outbox.wakeIfDue();
    expect((await there.row('hello')).state).toBe('queued');
    there.clock.set(START + 24 * 3600 * SECOND + 1);
    await there.outbox.wakeIfDue();
    expect(await there.row('hello')).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('no account'),
    });
    expect(await there.database.transact((tx) => retryFailed(tx, there.clock.now()))).toBe(1);
    await there.database.transact((tx) => addressWaiting(tx, 'm-noa', noaThere));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['hello']);
  });

  it('goes nowhere when she has left', async () => {
    await there.enqueue({ ...post('hello'), to: noa });
    await there.database.transact((tx) => cancelWaiting(tx, 'm-noa', START));
    expect(await there.row('hello')).toMatchObject({ state: 'cancelled', payload: null });
  });
});

describe('changes to what was posted', () => {
  const channel = { platform: 'memory', kind: 'channel', id: 'promotion' } as const;
  const changed = (key: string, target: string): NewEntry => ({
    key,
    kind: 'update',
    target,
    to: channel,
    message: saying(key),
  });

  it('hold back no new message: one that is published leaves before eighty of them', async () => {
    const cards = Array.from({ length: 80 }, (_, at) => ({ ...post(`card/${at}`), to: channel }));
    await there.enqueue(...cards);
    await there.outbox.idle();
    // As a chat does that takes fifty changes a minute.
    let taken = 0;
    there.platform.fault = ({ kind }) => {
      if (kind === 'update') taken += 1;
      return kind === 'update' && taken > 10
        ? { throw: new DeliveryError('retry', 'rate limited', { retryAfterMs: 60_000, scope: 'platform' }) }
        : null;
    };
    await there.enqueue(
      ...cards.map(({ key }) => changed(`${key}/spent`, key)),
      { ...post('published'), to: channel },
      post('to her', 'to her', 'alix'),
    );
    for (let looks = 0; looks < 100 && there.platform.posts.length < 82; looks += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(there.platform.posts).toHaveLength(82);
    expect(taken).toBeLessThan(80);
  });

  it('of one message keep their order among themselves, and another’s are not held back', async () => {
    await there.enqueue({ ...post('one'), to: channel }, { ...post('two'), to: channel });
    await there.outbox.idle();
    there.platform.fault = (delivery) =>
      delivery.kind === 'update' && delivery.message.summary === 'one/first'
        ? { throw: new DeliveryError('retry', 'hiccup', { retryAfterMs: 60_000 }) }
        : null;
    await there.enqueue(changed('one/first', 'one'), changed('one/last', 'one'), changed('two/first', 'two'));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['one', 'two/first']);
    there.platform.fault = () => null;
    there.clock.set(START + 70 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['one/last', 'two/first']);
  });

  it('a message whose moment is tomorrow holds back none of today', async () => {
    await there.enqueue({ ...post('tomorrow'), notBefore: START + 86_400 * SECOND }, post('today'));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['today']);
  });
});
