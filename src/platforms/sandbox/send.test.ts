import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { peopleOf } from '../../../test/support/people-of.ts';
import { type SandboxHarness, STARTS_AT, startSandbox } from '../../../test/support/sandbox-harness.ts';
import { opening } from '../../../test/support/sandbox-samples.ts';
import { type Message, message, text } from '../../chat/message.ts';
import { type Delivery, DeliveryError } from '../../engine/platform.ts';
import { storedClock } from './index.ts';
import type { Page, State, WireTime } from './wire.ts';

let harness: SandboxHarness;
beforeEach(async () => {
  harness = await startSandbox();
});
afterEach(() => harness.stop());

const saying = (summary: string): Message => message(text(summary));
const messages = async (conversation: string, as = 'alix', before = ''): Promise<Page> =>
  (await (await harness.get(`/conversations/${conversation}/messages?as=${as}${before}`)).json()) as Page;
const summaries = async (conversation: string, as = 'alix') =>
  (await messages(conversation, as)).messages.map(({ summary }) => summary);
const state = async (as = 'alix') => (await (await harness.get(`/state?as=${as}`)).json()) as State;
const refusal = (delivery: Delivery) =>
  harness.sandbox.send(delivery).then(
    () => 'sent',
    (error: unknown) => (error instanceof DeliveryError ? error.outcome : error),
  );

describe('deliveries', () => {
  it('a message to a person is seen by her alone, one to a channel by its members', async () => {
    await harness.post('person:alix', saying('à vous'));
    await harness.post('channel:promotion', saying('à tout le monde'));
    expect(await summaries('person:alix')).toEqual(['à vous']);
    expect(await summaries('channel:promotion', 'camille')).toEqual(['à tout le monde']);
    expect((await harness.get('/conversations/person:alix/messages?as=camille')).status).toBe(404);
    expect((await harness.get('/conversations/channel:coachs/messages?as=alix')).status).toBe(404);
  });

  it('a message sent twice under one outbox id is said once, with one receipt', async () => {
    const delivery = harness.delivery('person:alix', opening);
    const [first, second] = await Promise.all([
      harness.sandbox.send(delivery),
      harness.sandbox.send(delivery),
    ]);
    expect(first).toEqual(second);
    expect((await summaries('person:alix')).length).toBe(1);
  });

  it('what has arrived is found again by its outbox id, and what has not is not', async () => {
    const delivery = harness.delivery('person:alix', opening);
    expect(await harness.sandbox.find(delivery)).toBeNull();
    const receipt = await harness.sandbox.send(delivery);
    expect(await harness.sandbox.find(delivery)).toEqual(receipt);
  });

  it('an update changes the message in its place, and can be made again', async () => {
    const target = await harness.post('channel:promotion', saying('avant'));
    await harness.post('channel:promotion', saying('ensuite'));
    const update: Delivery = {
      ...harness.delivery('channel:promotion', saying('après')),
      kind: 'update',
      target,
      message: saying('après'),
    };
    expect(await harness.sandbox.send(update)).toEqual(target);
    await harness.sandbox.send(update);
    expect(await summaries('channel:promotion')).toEqual(['après', 'ensuite']);
  });

  it('a deletion removes it, and can be made again', async () => {
    const target = await harness.post('person:alix', opening);
    const { outboxId, to, firstTriedAt } = harness.delivery('person:alix', opening);
    const removal: Delivery = { outboxId, to, firstTriedAt, kind: 'delete', target };
    await harness.sandbox.send(removal);
    expect(await harness.sandbox.send(removal)).toEqual(target);
    expect(await summaries('person:alix')).toEqual([]);
  });

  it('what can never be delivered is rejected, with its reason', async () => {
    expect(await refusal(harness.delivery('person:nobody', opening))).toBe('rejected');
    expect(await refusal(harness.delivery('channel:none', opening))).toBe('rejected');
    const target = { conversation: 'person:alix', message: 'gone' };
    expect(
      await refusal({
        ...harness.delivery('person:alix', opening),
        kind: 'update',
        message: opening,
        target,
      }),
    ).toBe('rejected');
  });

  it('a database that cannot be written leaves it uncertain, never lost', async () => {
    harness.database.sqlite.pragma('query_only = ON');
    expect(await refusal(harness.delivery('person:alix', opening))).toBe('uncertain');
    harness.database.sqlite.pragma('query_only = OFF');
  });
});

describe('a long conversation', () => {
  it('is read by pages, from the newest back', async () => {
    for (let index = 1; index <= 120; index++) await harness.post('channel:promotion', saying(`m${index}`));
    const seen: string[] = [];
    let page = await messages('channel:promotion');
    for (;;) {
      seen.unshift(...page.messages.map(({ summary }) => summary));
      if (!page.more) break;
      page = await messages('channel:promotion', 'alix', `&before=${page.messages[0]?.order}`);
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `m${index + 1}`));
  });

  it('counts what she has not read, and not what she wrote', async () => {
    await harness.post('channel:promotion', saying('un'));
    await harness.post('channel:promotion', saying('deux'));
    const say = { id: 'text-0001', as: 'alix', conversation: 'channel:promotion', text: 'merci' };
    await harness.send('/texts', say);
    const unread = async (as: string) => (await state(as)).channels[0]?.unread;
    expect([await unread('alix'), await unread('camille')]).toEqual([2, 3]);
    await harness.send('/reads', { as: 'alix', conversation: 'channel:promotion', upTo: 2 });
    await harness.send('/reads', { as: 'alix', conversation: 'channel:promotion', upTo: 1 });
    expect(await unread('alix')).toBe(0);
  });
});

describe('the state that a person sees', () => {
  it('has her channels, and commands in her language', async () => {
    expect((await state('alix')).channels.map(({ name }) => name)).toEqual(['promotion']);
    expect((await state('camille')).channels.map(({ name }) => name)).toEqual(['promotion', 'coachs']);
    expect((await state('sam')).commands[1]).toEqual({
      command: '/meteo',
      words: ['digest', 'bilan'],
      hint: '',
      about: 'The digest of the group',
    });
    const named = async (who: string) => (await state(who)).commands.at(-1)?.command;
    expect([await named('sam'), await named('alix')]).toEqual(['/gathering', '/rencontre']);
  });

  it('people are known to the application as the platform knows them', async () => {
    expect(await harness.sandbox.person('alix')).toMatchObject({
      email: 'alix@exemple.fr',
      kind: 'human',
      locale: 'fr',
    });
    expect(await harness.sandbox.person('nobody')).toBeNull();
    expect((await peopleOf(harness.sandbox)).length).toBe(10);
    expect((await harness.sandbox.doctor()).map(({ level }) => level)).toEqual(['ok']);
  });
});

describe('time', () => {
  const move = async (to: string, more: object = to === 'next' ? { as: 'alix' } : {}) => {
    const response = await harness.send('/time', { to, ...more });
    return { status: response.status, time: (await response.json()) as WireTime };
  };

  it('moves by an hour, by a day, or to what is due', async () => {
    const opensAt = STARTS_AT + 120_000;
    harness.plan([{ at: opensAt, label: { fr: 'La météo ouvre', en: 'The météo opens' } }]);
    expect((await move('due', { at: opensAt + 1 })).status).toBe(409);
    const opened = await move('due', { at: opensAt });
    expect(opened.time.now - opensAt).toBeLessThan(60_000);
    expect(opened.time.upcoming).toEqual([]);
    expect((await move('hour')).time.now - (opensAt + 3_600_000)).toBeLessThan(60_000);
    expect((await move('day')).time.now - (opensAt + 25 * 3_600_000)).toBeLessThan(60_000);
  });

  it('moves on until something is said to whoever looks, and through what says nothing to her', async () => {
    const label = { fr: 'Un rappel', en: 'A reminder' };
    const minutes = (count: number) => STARTS_AT + count * 60_000;
    harness.plan([
      { at: minutes(1), label },
      { at: minutes(2), label, run: () => harness.post('person:camille', opening).then(() => {}) },
      { at: minutes(3), label, run: () => harness.post('channel:promotion', opening).then(() => {}) },
      { at: minutes(4), label, run: () => harness.post('person:alix', opening).then(() => {}) },
    ]);
    const stops = [];
    for (const step of [1, 2]) stops.push([step, (await move('next')).time.now]);
    expect(stops.map(([, at = 0]) => Math.floor((at - STARTS_AT) / 60_000))).toEqual([3, 4]);
    expect((await move('next', { as: 'nobody' })).status).toBe(404);
  });

  it('is not stopped by what was due already, and is said only now', async () => {
    const label = { fr: 'Un rappel', en: 'A reminder' };
    const toAlix = () => harness.post('person:alix', opening).then(() => {});
    harness.plan([
      { at: STARTS_AT, label, run: toAlix },
      { at: STARTS_AT + 60_000, label },
      { at: STARTS_AT + 120_000, label, run: toAlix },
    ]);
    expect(Math.floor(((await move('next')).time.now - STARTS_AT) / 60_000)).toBe(2);
  });

  it('a day is a day by the wall clock, also when clocks change', async () => {
    harness.clock.set(Date.parse('2022-03-26T11:00:00Z'));
    expect(new Date((await move('day')).time.now).toISOString()).toContain('2022-03-27T10:00');
  });

  it('says that nothing is due, rather than moving nowhere', async () => {
    expect((await move('next')).status).toBe(409);
  });

  it('moves once at a time', async () => {
    let arrive = () => {};
    const running = new Promise<void>((done) => {
      arrive = done;
    });
    harness.plan([{ at: STARTS_AT + 60_000, label: { fr: 'Bientôt', en: 'Soon' }, run: () => running }]);
    const first = move('next');
    await expect.poll(async () => (await state()).time.moving).toBe(true);
    expect((await move('hour')).status).toBe(409);
    arrive();
    expect((await first).status).toBe(200);
    expect((await state()).time.moving).toBe(false);
  });

  it('is kept: by a move, by a message, and by a stop', async () => {
    expect(await storedClock(harness.database)).toBeNull();
    await harness.post('person:alix', opening);
    expect((await storedClock(harness.database)) ?? 0).toBeGreaterThanOrEqual(STARTS_AT);
    const { time } = await move('day');
    expect(await storedClock(harness.database)).toBeGreaterThan(time.now - 60_000);
    harness.clock.set(STARTS_AT + 7 * 86_400_000);
    await harness.sandbox.stop();
    expect(await storedClock(harness.database)).toBeGreaterThanOrEqual(STARTS_AT + 7 * 86_400_000);
  });

  it('starts again: everything said is forgotten, and the clock is back', async () => {
    await harness.post('person:alix', opening);
    await harness.send('/texts', {
      id: 'text-0001',
      as: 'alix',
      conversation: 'person:alix',
      text: '/meteo',
    });
    await move('day');
    expect((await harness.send('/reset', { sure: true })).status).toBe(200);
    expect(await summaries('person:alix')).toEqual([]);
    expect((await state()).time.now - STARTS_AT).toBeLessThan(60_000);
  });
});
