import { describe, expect, it } from 'vitest';
import { type TestCommunity, testCommunity } from '../../../../test/support/community.ts';
import { textOf } from '../../../../test/support/text-of.ts';
import { features } from '../../../boot/features.ts';
import { type Answer, replace } from '../../../chat/answer.ts';
import { messageFaults } from '../../../chat/limits.ts';
import { buttons, type Message, storable, text } from '../../../chat/message.ts';
import { unaskedSince } from '../../../engine/outbox/counts.ts';
import { postsUnder } from '../../../engine/outbox/deliveries.ts';
import { redirectPosts, retryFailed } from '../../../engine/outbox/store.ts';
import { DeliveryError } from '../../../engine/platform.ts';
import { membersWithRole } from '../../members/members.ts';
import { defineFeature, type StillTrue } from '../feature.ts';
import { updateMessages, writeTo } from './messaging.ts';

const over = new Set<string>();
const stillTrue: StillTrue = { 'trial/open': async (_uow, id = '') => !over.has(id) };
const said = (words: string): Message => storable({ summary: words, blocks: [text(words)] });

const trial = defineFeature({
  id: 'trial',
  presses: {
    'trial/yes': {
      who: 'everyone',
      handle: async ({ ref }): Promise<Answer> => replace(said(`Merci pour ${ref}`)),
    },
  },
  stillTrue,
});

/** Friday: the week is nearly over, and nothing else falls into it. */
async function living(): Promise<TestCommunity> {
  over.clear();
  return testCommunity({ now: '2022-03-11T13:00', features: [...features, trial] });
}

type Asked = { kind?: string; at?: number; words?: string; until?: number };

const ask = ({ app }: TestCommunity, id: string, { kind = 'trial/ask', at, words = id, until }: Asked = {}) =>
  app.transact(async (uow) => {
    const eig = await membersWithRole(uow.tx, 'eig');
    await writeTo(
      uow,
      eig.filter(({ id }) => id === 'm-alix'),
      {
        kind: kind as 'trial/ask',
        key: () => `trial/${id}/alix`,
        message: () => ({
          summary: `Question ${words}`,
          blocks: [text(`Question ${words}`), buttons({ label: `Oui ${id}`, press: 'trial/yes', ref: id })],
          ...(until === undefined ? {} : { until }),
        }),
        still: `trial/open ${id}`,
        ...(at === undefined ? {} : { notBefore: at }),
      },
    );
  });

const MINUTE = 60_000;

/** Two that leave together, five minutes from now. */
async function together(there: TestCommunity, ids = ['a', 'b']) {
  for (const id of ids) await ask(there, id, { at: there.clock.now() + 5 * MINUTE });
}

const rows = ({ app }: TestCommunity) =>
  app.transact(({ tx }) =>
    tx.selectFrom('outbox').select(['id', 'key', 'state', 'whole', 'payload']).orderBy('seq').execute(),
  );

/** Whatever is posted arrives, and nobody hears that it did; until what this returns is called. */
function loseAnswers({ platform }: TestCommunity): () => void {
  const { find } = platform;
  platform.fault = ({ kind }) =>
    kind === 'post' ? { throw: new DeliveryError('uncertain', 'no answer'), arrived: true } : null;
  platform.find = async () => {
    throw new DeliveryError('retry', 'away');
  };
  return () => {
    platform.fault = () => null;
    platform.find = find;
  };
}

const withdrawOrTakeDown = ({ app }: TestCommunity, id: string) =>
  app.transact(async (uow) => {
    for (const post of await postsUnder(uow.tx, `trial/${id}/`)) {
      if (post.state === 'queued') await uow.withdraw(post.key);
      else await uow.enqueue({ kind: 'delete', key: `${post.key}/gone`, to: post.to, target: post.key });
    }
  });

describe('a gathered message', () => {
  it('that failed leaves again whole when it, or one of its parts, is put back in line by its id', async () => {
    for (const which of ['whole', 'part'] as const) {
      const there = await living();
      const { alix, app, platform, clock } = there;
      platform.fault = () => ({ throw: new DeliveryError('rejected', 'closed') });
      await together(there);
      await clock.forward({ minutes: 6 });
      const failed = await rows(there);
      expect(failed.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
      platform.fault = () => null;
      const { id } = failed.find(({ whole }) => (whole === null) === (which === 'whole')) as { id: string };
      await app.transact(({ tx, now }) => retryFailed(tx, now, id));
      app.outbox.wake();
      await app.outbox.idle();
      expect(alix.messages()).toHaveLength(1);
      const words = textOf(alix.messages()[0] as Message);
      expect(words).toContain('Question a');
      expect(words).toContain('Question b');
    }
  });

  it('that may have left takes back there what is withdrawn meanwhile', async () => {
    const there = await living();
    const { alix, app, clock } = there;
    const found = loseAnswers(there);
    await together(there);
    await clock.forward({ minutes: 6 });
    expect(alix.messages()).toHaveLength(1);
    expect((await rows(there)).map(({ state }) => state)).toEqual(['held', 'uncertain', 'held']);
    await withdrawOrTakeDown(there, 'a');
    found();
    await clock.forward({ minutes: 30 });
    await app.outbox.idle();
    expect(alix.messages()).toHaveLength(1);
    expect(textOf(alix.messages()[0] as Message)).not.toContain('Question a');
    expect(textOf(alix.messages()[0] as Message)).toContain('Question b');
  });

  it('that arrived, and is over when that is found out, is known to have arrived', async () => {
    const there = await living();
    const { alix, clock } = there;
    const found = loseAnswers(there);
    await together(there);
    await clock.forward({ minutes: 6 });
    found();
    for (const id of ['a', 'b']) over.add(id);
    await clock.forward({ minutes: 30 });
    expect((await rows(there)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    await alix.presses('Oui a');
    expect(textOf(alix.messages()[0] as Message)).toContain('Merci pour a');
  });

  it('changes once for many changes that wait, and never goes back to before an answer', async () => {
    const there = await living();
    const { alix, app, platform, clock } = there;
    await together(there);
    await clock.forward({ minutes: 6 });
    platform.fault = ({ kind }) =>
      kind === 'update'
        ? { throw: new DeliveryError('retry', 'slow down', { retryAfterMs: 2 * MINUTE }) }
        : null;
    for (let edition = 1; edition <= 5; edition += 1) {
      await app.transact((uow) =>
        updateMessages(uow, 'trial/a/', edition, () => said(`Question a, ${edition} réponses`)),
      );
      await app.outbox.idle();
    }
    const waiting = (await rows(there)).filter(
      ({ key, state }) => key.includes('/update/') && state === 'queued',
    );
    expect(waiting).toHaveLength(1);
    await alix.presses('Oui b');
    platform.fault = () => null;
    await clock.forward({ minutes: 30 });
    const words = textOf(alix.messages()[0] as Message);
    expect(words).toContain('Question a, 5 réponses');
    expect(words).toContain('Merci pour b');
    expect(words).not.toContain('Oui b');
  });

  it('leaves nothing waiting where it is not sent', async () => {
    const there = await living();
    const { app, clock } = there;
    loseAnswers(there);
    await together(there);
    await clock.forward({ minutes: 6 });
    const from = { platform: 'memory', user: 'u-alix' };
    await app.transact(({ tx, now }) => redirectPosts(tx, from, { platform: 'memory', id: 'u-alix-2' }, now));
    const left = await rows(there);
    expect(left.map(({ state, payload }) => [state, payload])).toEqual(left.map(() => ['cancelled', null]));
  });

  it('keeps to what a chat takes, however many parts there are, and loses none of them', async () => {
    const there = await living();
    const { alix, platform, clock } = there;
    for (const id of ['x', 'y']) {
      await ask(there, id);
      await clock.forward({ hours: 2 });
    }
    const ids = Array.from({ length: 25 }, (_, index) => `n${index}`);
    for (const id of ids) await ask(there, id, { words: `${id}. ${'é'.repeat(120)}` });
    await clock.to('2022-03-14T09:01');
    await clock.to('2022-03-21T09:01');
    const week = alix.messages().slice(2);
    for (const message of week) expect(messageFaults(message, platform.limits)).toEqual([]);
    const all = week.map(textOf).join('\n');
    for (const id of ids) expect(all).toContain(`Question ${id}. `);
  });

  it('puts off by an hour at most, beyond no end, and never what she is owed', async () => {
    const there = await living();
    const { alix, clock } = there;
    const now = clock.now();
    await ask(there, 'eve', { kind: 'gatherings/eve', at: now + 10 * MINUTE });
    await ask(there, 'other', { at: now + 40 * MINUTE });
    await clock.forward({ minutes: 11 });
    expect(alix.messages().map(({ summary }) => summary)).toEqual(['📅 Rencontre · Question eve']);
    await clock.forward({ hours: 3 });
    const from = clock.now();
    for (const [id, minutes] of [
      ['a', 10],
      ['b', 60],
      ['c', 110],
    ] as const)
      await ask(there, id, { kind: 'gatherings/eve', at: from + minutes * MINUTE });
    await clock.forward({ minutes: 71 });
    expect(alix.messages().some((message) => textOf(message).includes('Question a'))).toBe(true);
    await clock.forward({ hours: 5 });
    const before = alix.messages().length;
    await ask(there, 'short', {
      kind: 'gatherings/eve',
      at: clock.now() + 5 * MINUTE,
      until: clock.now() + 20 * MINUTE,
    });
    await ask(there, 'long', { kind: 'gatherings/eve', at: clock.now() + 30 * MINUTE });
    await clock.forward({ minutes: 6 });
    expect(
      alix
        .messages()
        .slice(before)
        .map(({ summary }) => summary),
    ).toEqual(['📅 Rencontre · Question short']);
  });

  it('counts as unasked once what she is owed in it is over', async () => {
    const there = await living();
    const { alix, app, clock } = there;
    await ask(there, 'owed', { kind: 'gatherings/eve', at: clock.now() + 10 * MINUTE });
    for (const id of ['a', 'b']) await ask(there, id, { at: clock.now() + 10 * MINUTE });
    over.add('owed');
    await clock.forward({ minutes: 11 });
    expect(alix.messages()).toHaveLength(1);
    const counted = await app.transact(({ tx }) => unaskedSince(tx, ['m-alix'], 0));
    expect(counted).toHaveLength(1);
  });

  it('says nothing more once she had what is kept of her erased', async () => {
    const there = await living();
    const { alix, clock, app } = there;
    await together(there);
    await clock.forward({ minutes: 6 });
    expect(
      (await rows(there)).filter(({ whole, payload }) => whole !== null && payload !== null),
    ).toHaveLength(2);
    await app.transact(async (uow) => {
      const [member] = (await membersWithRole(uow.tx, 'eig')).filter(({ id }) => id === 'm-alix');
      if (member) await uow.contributions.erasePersonalData(uow, member, { leaves: false });
    });
    expect((await rows(there)).filter(({ whole, payload }) => whole !== null && payload !== null)).toEqual(
      [],
    );
    expect(alix.messages()).toHaveLength(1);
  });
});
