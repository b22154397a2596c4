import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { post, SECOND, START, saying, startOutbox, type TestOutbox } from '../../../test/support/outbox.ts';
import { DeliveryError } from '../platform.ts';
import { depthByState } from './progress.ts';

let there: TestOutbox;
beforeEach(async () => {
  there = await startOutbox();
});
afterEach(() => there.close());

describe('what may have arrived is looked up before it is sent again', () => {
  it('is not sent again when its answer was lost: it is looked up, and found', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('uncertain', 'no answer'), arrived: true });
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    expect(await there.row('hello')).toMatchObject({ state: 'uncertain', reason: 'no answer' });
    there.platform.fault = () => null;
    there.clock.set(START + 10 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['hello']);
    expect(await there.row('hello')).toMatchObject({ state: 'sent', message: there.platform.posted[0]?.id });
  });

  it('is sent when it was lost with its answer: it is looked up, and not found', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('uncertain', 'no answer') });
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    there.platform.fault = () => null;
    there.clock.set(START + 10 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['hello']);
  });

  it('stays uncertain while it cannot be looked up', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('uncertain', 'no answer'), arrived: true });
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    const { find } = there.platform;
    there.platform.find = async () => {
      throw new DeliveryError('retry', 'search is down');
    };
    there.clock.set(START + 10 * SECOND);
    await there.outbox.idle();
    expect((await there.row('hello')).state).toBe('uncertain');
    there.platform.find = find;
    there.clock.set(START + 60 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['hello']);
  });

  it('an error that nobody foresaw counts as uncertain', async () => {
    there.platform.fault = () => ({ throw: new TypeError('fetch failed'), arrived: true });
    await there.enqueue(post('hello'));
    await there.outbox.idle();
    expect((await there.row('hello')).state).toBe('uncertain');
    there.platform.fault = () => null;
    there.clock.set(START + 10 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['hello']);
  });

  it('what a crash left on its way is looked up before it is sent again', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('retry', 'not now') });
    await there.enqueue(post('arrived'), post('lost', 'lost', 'noe'));
    await there.outbox.idle();
    await there.outbox.stop(1_000);
    // As a kill leaves it: both were marked, only one call had reached the platform.
    await there.database.db.updateTable('outbox').set({ state: 'sending', dueAt: START }).execute();
    there.platform.fault = () => null;
    await there.platform.send({
      kind: 'post',
      outboxId: (await there.row('arrived')).id,
      to: { platform: 'memory', kind: 'person', id: 'alix' },
      firstTriedAt: START,
      message: saying('arrived'),
    });
    there.outbox = there.restarted();
    await there.outbox.start();
    await there.outbox.idle();
    expect(there.arrived().sort()).toEqual(['arrived', 'lost']);
    expect(await depthByState(there.database.db)).toEqual({ sent: 2 });
  });
});
