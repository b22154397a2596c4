import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECOND, START, saying, startOutbox, type TestOutbox } from '../../../test/support/outbox.ts';
import { DeliveryError, groupOf } from '../platform.ts';
import { sentBetween, unaskedSince } from './counts.ts';
import { deliveriesTo, postsUnder } from './deliveries.ts';
import type { NewEntry } from './entry.ts';
import { cancelEntry, redirectPosts, retryFailed } from './store.ts';

let there: TestOutbox;
beforeEach(async () => {
  there = await startOutbox();
});
afterEach(() => there.close());

/** What a group is told, with the copies of its people. */
const toGroup = (people: readonly string[], more: Partial<NewEntry> = {}): NewEntry[] => [
  {
    ...{ key: 'met/group', kind: 'post', to: groupOf('memory', people), message: saying('together') },
    ...(more as { notBefore?: number }),
  },
  ...people.map((id): NewEntry => {
    const to = { platform: 'memory', kind: 'person', id } as const;
    const about = { about: 'mentoring/request', member: `m-${id}` };
    return { ...about, key: `met/${id}`, kind: 'post', to, message: saying(`to ${id}`), whole: 'met/group' };
  }),
];
const enqueue = (...entries: NewEntry[]) =>
  there.database.transact((tx) => there.outbox.enqueueAll(tx, entries));
const stateOf = async (key: string) => (await there.row(key)).state;
const refused = () => ({ throw: new DeliveryError('rejected', 'no such conversation') });

describe('a message to a group', () => {
  it('arrives once, in their conversation, and counts as one for each of them', async () => {
    await enqueue(...toGroup(['noe', 'alix']));
    await enqueue(...toGroup(['noe', 'alix']));
    await there.outbox.idle();
    expect(there.platform.posted).toMatchObject([{ conversation: 'group:alix,noe' }]);
    expect(there.arrived()).toEqual(['together']);
    for (const key of ['met/group', 'met/alix', 'met/noe'])
      expect(await there.row(key)).toMatchObject({ state: 'sent', payload: null });
    const { db } = there.database;
    const range = { fromAt: START, untilAt: START + SECOND };
    expect((await sentBetween(db, range)).map(({ recipient }) => recipient).sort()).toEqual(['alix', 'noe']);
    await there.database.transact(async (tx) => {
      expect(await deliveriesTo(tx, { platform: 'memory', user: 'alix' })).toMatchObject([{ state: 'sent' }]);
      expect((await postsUnder(tx, 'met/')).map(({ key }) => key)).toEqual(['met/group']);
      expect(await unaskedSince(tx, ['m-alix'], START)).toEqual([]);
    });
  });

  it('is told to each alone when the chat refuses it, and is no failure', async () => {
    there.platform.fault = ({ to }) => (to.kind === 'group' ? refused() : null);
    await enqueue(...toGroup(['alix', 'noe']));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['to alix', 'to noe']);
    expect(await there.row('met/group')).toMatchObject({
      state: 'cancelled',
      reason: 'told to each alone: no such conversation',
    });
  });

  it('that is refused while it changes leaves to each alone what has changed, and a change of what it tells in vain is none', async () => {
    there.platform.fault = ({ to }) => (to.kind === 'group' ? refused() : null);
    const to = { platform: 'memory', kind: 'person', id: 'alix' } as const;
    const change = { key: 'met/alix/update', kind: 'update', to, target: 'met/alix', message: saying('new') };
    await enqueue(...toGroup(['alix', 'noe']), change as NewEntry);
    await there.outbox.idle();
    expect(there.arrived().sort()).toEqual(['new', 'to noe']);
  });

  it('is told to each alone when there are more people than a conversation takes', async () => {
    const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    await enqueue(...toGroup(eight));
    await there.outbox.idle();
    expect(there.arrived()).toEqual(eight.map((id) => `to ${id}`));
    expect(await stateOf('met/group')).toBe('cancelled');
  });

  it('that may have arrived is looked up, and told to nobody a second time', async () => {
    there.platform.fault = ({ to }) =>
      to.kind === 'group' ? { throw: new DeliveryError('uncertain', 'no answer'), arrived: true } : null;
    await enqueue(...toGroup(['alix', 'noe']));
    await there.outbox.idle();
    expect(await stateOf('met/alix')).toBe('held');
    there.platform.fault = () => null;
    there.clock.set(START + 10 * SECOND);
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['together']);
    expect(await stateOf('met/alix')).toBe('sent');
  });

  it('that may have arrived and cannot be looked up fails, for people to see; put back, it is told to each alone', async () => {
    there.platform.fault = () => ({ throw: new DeliveryError('uncertain', 'no answer') });
    await enqueue(...toGroup(['alix', 'noe']));
    await there.outbox.idle();
    there.platform.fault = refused;
    const { find } = there.platform;
    there.platform.find = async () => {
      throw refused().throw;
    };
    there.clock.set(START + 10 * SECOND);
    await there.outbox.idle();
    expect([await stateOf('met/group'), await stateOf('met/alix'), there.arrived()]).toEqual([
      'failed',
      'failed',
      [],
    ]);
    there.platform.find = find;
    there.platform.fault = ({ to }) => (to.kind === 'group' ? refused() : null);
    expect(await there.database.transact((tx) => retryFailed(tx, there.clock.now()))).toBe(1);
    await there.outbox.idle();
    there.outbox.wake();
    await there.outbox.idle();
    expect(there.arrived()).toEqual(['to alix', 'to noe']);
  });

  it('is told to the others alone when one of them loses her account, or is not to be told any more', async () => {
    const later = { notBefore: START + 60 * SECOND };
    const entries = toGroup(['alix', 'noe', 'ines'], later).map((entry) => ({ ...entry, ...later }));
    await enqueue(...entries);
    await there.database.transact((tx) =>
      redirectPosts(tx, { platform: 'memory', user: 'noe' }, null, there.clock.now()),
    );
    await enqueue(
      ...entries.map((entry) => ({ ...entry, key: `2/${entry.key}`, ...wholeAs('2/met/group', entry) })),
    );
    await there.database.transact((tx) => cancelEntry(tx, '2/met/ines', there.clock.now()));
    await enqueue(
      ...entries.map((entry) => ({ ...entry, key: `3/${entry.key}`, ...wholeAs('3/met/group', entry) })),
    );
    await there.database.transact((tx) => cancelEntry(tx, '3/met/group', there.clock.now()));
    there.clock.set(START + 60 * SECOND);
    await there.outbox.idle();
    expect(there.arrived().sort()).toEqual(['to alix', 'to alix', 'to ines', 'to noe']);
    expect(await stateOf('3/met/alix')).toBe('cancelled');
  });
});

const wholeAs = (whole: string, entry: NewEntry) =>
  'whole' in entry && entry.whole !== undefined ? { whole } : {};
