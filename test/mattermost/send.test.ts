import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Chart } from '../../src/chat/chart.ts';
import { md, person } from '../../src/chat/markdown.ts';
import { buttons, image, type Message, text } from '../../src/chat/message.ts';
import { nameAgain } from '../../src/chat/people.ts';
import { type Delivery, DeliveryError, groupOf } from '../../src/engine/platform.ts';
import { type Harness, startHarness, until } from '../support/mattermost/harness.ts';
import { addPost } from '../support/mattermost/posts.ts';

let there: Harness;

beforeEach(async () => {
  there = await startHarness();
});

afterEach(() => there.stop());

const hello: Message = {
  summary: 'Bonjour',
  blocks: [text('Bonjour !'), buttons({ label: 'Répondre', press: 'meteo/answer', ref: 'round-1' })],
};

const chart: Chart = { kind: 'trend', title: 'T', moments: [], scale: [], lines: [] };

const isPost = ({ method, path }: { method: string; path: string }) => method === 'POST' && path === '/posts';

/** How a delivery that must fail did. */
async function failure(work: Promise<unknown>): Promise<DeliveryError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DeliveryError)) throw new Error(`not a DeliveryError: ${error}`);
  return error;
}

describe('a message', () => {
  it('reaches a person in her direct messages, and a channel by its name', async () => {
    const receipt = await there.post(`person:${there.alix.id}`, hello);
    expect(there.alix.messages().map(({ id, message }) => ({ id, message }))).toEqual([
      { id: receipt.message, message: 'Bonjour !' },
    ]);
    expect(receipt.conversation).toBe(there.alix.direct);
    const inChannel = await there.post('channel:eig-promotion', hello);
    expect(inChannel.conversation).toBe(there.promotion.id);
  });

  it('to a few people opens their conversation once; one that the server refuses is refused in words', async () => {
    const { double, alix, camille, platform } = there;
    const all = [alix, camille, ...Array.from({ length: 6 }, (_, index) => double.addUser(`crowd${index}`))];
    const to = (people: number): Delivery & { kind: 'post' } => ({
      ...there.delivery('channel:x', hello),
      to: groupOf(
        'mattermost',
        all.slice(0, people).map(({ id }) => id),
      ),
    });
    const receipt = await platform.send(to(2));
    expect(await platform.send(to(2))).toMatchObject({ conversation: receipt.conversation });
    expect(double.channels.get(receipt.conversation)).toMatchObject({ type: 'G' });
    expect(double.posts.map(({ channel_id }) => channel_id)).toEqual(Array(2).fill(receipt.conversation));
    expect(alix.messages()).toHaveLength(2);
    await platform.send(to(7));
    expect(await failure(platform.send(to(8)))).toMatchObject({
      outcome: 'rejected',
      message: expect.stringContaining('three to eight, the bot among them'),
    });
    double.permissions.delete('create_group_channel');
    expect(await failure(platform.send(to(3)))).toMatchObject({
      outcome: 'rejected',
      message: expect.stringContaining('lacks the permission create_group_channel'),
    });
  });

  it('names people by the names of their accounts, and by their own when the server tells of none', async () => {
    const known = md`**${person({ id: 'alix', name: 'Alix' })}**, ${person({ id: 'bo', name: 'Bo' })}`;
    const ids: Record<string, string> = { alix: there.alix.id, bo: 'b'.repeat(26) };
    const message = nameAgain({ summary: 's', blocks: [text(known)] }, 'member', (id) => ids[id] ?? null);
    await there.post(`person:${there.camille.id}`, message);
    expect(there.camille.messages()[0]?.message).toBe(`s\n\n**@${there.alix.username}**, Bo`);
  });

  it('carries the id of its entry, and never anything else of it', async () => {
    await there.post(`person:${there.alix.id}`, hello);
    expect(there.alix.messages()[0]?.props).toMatchObject({ magellan: 'outbox-1', from_bot: 'true' });
  });

  it('costs one call when the direct channel is known', async () => {
    await there.post(`person:${there.alix.id}`, hello);
    const before = there.double.calls.length;
    await there.post(`person:${there.alix.id}`, hello);
    const made = there.double.calls.slice(before).filter(({ method }) => method === 'POST');
    expect(made.map(({ path }) => path)).toEqual(['/posts']);
  });

  it('brings its picture and its file', async () => {
    await there.post(`person:${there.alix.id}`, {
      summary: 'Le bilan',
      blocks: [
        image(chart, 'Trois soleils.'),
        { kind: 'file', name: 'meteo.csv', mediaType: 'text/csv', content: 'a;b\n', label: 'Les chiffres' },
      ],
    });
    const post = there.alix.messages()[0];
    expect(post?.file_ids.map((id) => there.double.files.get(id)?.name)).toEqual([
      'magellan-1.png',
      'meteo.csv',
    ]);
    expect(post?.message).toContain('Trois soleils.');
    expect(post?.message).toContain('Les chiffres');
  });

  it('can be changed, and loses its pictures then', async () => {
    const first = there.delivery(`person:${there.alix.id}`, { summary: 's', blocks: [image(chart, 'alt')] });
    const target = await there.platform.send(first);
    const { to, outboxId, firstTriedAt } = there.delivery(`person:${there.alix.id}`, hello);
    await there.platform.send({ kind: 'update', to, outboxId, firstTriedAt, target, message: hello });
    expect(there.alix.messages()[0]).toMatchObject({ message: 'Bonjour !', file_ids: [] });
  });

  it('can be removed, even when somebody else did', async () => {
    const first = there.delivery(`person:${there.alix.id}`, hello);
    const target = await there.platform.send(first);
    const gone: Delivery = { kind: 'delete', to: first.to, outboxId: 'd', firstTriedAt: 0, target };
    await there.platform.send(gone);
    expect(there.alix.messages()).toEqual([]);
    expect(await there.platform.send(gone)).toEqual(target);
  });

  it('that is gone is told from one that the bot may not touch: the server refuses both in the same words', async () => {
    const first = there.delivery('channel:eig-promotion', hello);
    const target = await there.platform.send(first);
    const { to } = first;
    const change = { kind: 'update', to, outboxId: 'u', firstTriedAt: 0, target, message: hello } as const;
    const removal = { kind: 'delete', to, outboxId: 'd', firstTriedAt: 0, target } as const;
    there.promotion.members.delete(there.double.bot.id);
    const mine = there.double.posts.find(({ id }) => id === target.message);
    if (mine) mine.user_id = there.camille.id;
    for (const refused of [change, removal])
      expect(await failure(there.platform.send(refused))).toMatchObject({
        outcome: 'rejected',
        message: expect.stringContaining('add it to the channel'),
      });
    there.promotion.members.add(there.double.bot.id);
    if (mine) Object.assign(mine, { user_id: there.double.bot.id, delete_at: 1 });
    expect(await failure(there.platform.send(change))).toMatchObject({
      outcome: 'rejected',
      message: expect.stringContaining('the message is gone'),
    });
    expect(await there.platform.send(removal)).toEqual(target);
  });
});

describe('a message that may have arrived', () => {
  const lose = (cut: 'before' | 'after') => {
    there.double.fault = (call) => (isPost(call) ? { cut } : null);
  };

  it('is uncertain when the answer was dropped, and is found', async () => {
    const delivery = there.delivery(`person:${there.alix.id}`, hello);
    lose('after');
    expect((await failure(there.platform.send(delivery))).outcome).toBe('uncertain');
    there.double.fault = () => null;
    expect(await there.platform.find(delivery)).toMatchObject({ message: there.alix.messages()[0]?.id });
  });

  it('is found behind hundreds of others, and is told from them', async () => {
    const delivery = there.delivery('channel:eig-promotion', hello);
    await there.platform.send(delivery);
    const { bot, tick } = { bot: there.double.bot.id, tick: { message: 'x', props: { magellan: 'other' } } };
    for (let index = 0; index < 450; index += 1) addPost(there.double, bot, there.promotion, tick);
    expect(await there.platform.find(delivery)).toMatchObject({ conversation: there.promotion.id });
    expect(await there.platform.find(there.delivery('channel:eig-promotion', hello))).toBeNull();
  });

  it('is not there when the call never came', async () => {
    const delivery = there.delivery(`person:${there.alix.id}`, hello);
    lose('before');
    await failure(there.platform.send(delivery));
    there.double.fault = () => null;
    expect(await there.platform.find(delivery)).toBeNull();
  });

  it('is not found as a message that somebody else wrote with the same property', async () => {
    const delivery = there.delivery('channel:eig-promotion', hello);
    addPost(there.double, there.camille.id, there.promotion, {
      message: 'x',
      props: { magellan: delivery.outboxId },
    });
    expect(await there.platform.find(delivery)).toBeNull();
  });

  it('arrives once when it is sent again at once: the server knows its pending id', async () => {
    const delivery = there.delivery(`person:${there.alix.id}`, hello);
    lose('after');
    await failure(there.platform.send(delivery));
    there.double.fault = () => null;
    await there.platform.send(delivery);
    expect(there.alix.messages()).toHaveLength(1);
  });

  it('is uncertain when no answer comes in time, and while the server still works on it', async () => {
    there.double.slowPostsMs = 1_300;
    const delivery = there.delivery(`person:${there.alix.id}`, hello);
    expect((await failure(there.platform.send(delivery))).outcome).toBe('uncertain');
    expect((await failure(there.platform.send(delivery))).outcome).toBe('uncertain');
    await until(() => there.alix.messages().length === 1);
    expect(await there.platform.find(delivery)).not.toBeNull();
  });
});

describe('a delivery that fails', () => {
  const faultOf = async (status: number, headers: Record<string, string> = {}) => {
    there.double.fault = (call) => (isPost(call) ? { status, headers } : null);
    return failure(there.post(`person:${there.alix.id}`, hello));
  };

  it('waits as long as the server asks, for the whole platform', async () => {
    expect(await faultOf(429, { 'Retry-After': '7' })).toMatchObject({
      outcome: 'retry',
      retryAfterMs: 7_000,
      scope: 'platform',
    });
  });

  it('is uncertain after a server error, and after a proxy’s', async () => {
    expect(await faultOf(500)).toMatchObject({ outcome: 'uncertain', scope: 'recipient' });
    expect(await faultOf(502)).toMatchObject({ outcome: 'uncertain', scope: 'platform' });
  });

  it('waits for a token that is valid', async () => {
    expect(await faultOf(401)).toMatchObject({ outcome: 'retry', scope: 'platform' });
  });

  it('waits for a server that is away', async () => {
    await there.post(`person:${there.alix.id}`, hello);
    await there.double.stop();
    // The first may have left on the connection that has just closed.
    await failure(there.post(`person:${there.alix.id}`, hello));
    expect(await failure(there.post(`person:${there.alix.id}`, hello))).toMatchObject({
      outcome: 'retry',
      scope: 'platform',
    });
  });

  it('is rejected in a channel that the bot is not in, or that is not, with the remedy', async () => {
    there.promotion.members.delete(there.double.bot.id);
    expect(await failure(there.post('channel:eig-promotion', hello))).toMatchObject({
      outcome: 'rejected',
      message: expect.stringContaining('add it to the channel'),
    });
    expect(await failure(there.post('channel:nowhere', hello))).toMatchObject({
      outcome: 'rejected',
      message: expect.stringContaining('no channel "nowhere"'),
    });
  });

  it('is rejected when a post cannot hold it: nothing is cut', async () => {
    const long: Message = { summary: 's', blocks: Array.from({ length: 12 }, () => text('*'.repeat(1_000))) };
    expect(await failure(there.post(`person:${there.alix.id}`, long))).toMatchObject({
      outcome: 'rejected',
      message: expect.stringContaining('at most 16383'),
    });
  });

  it('is rejected when its properties are more than the server takes, counted as the server counts', async () => {
    // Each part below buttons is an attachment, of which the server fills in some 240 characters.
    const parts = (count: number, words: string): Message => ({
      summary: 's',
      blocks: Array.from({ length: count }, (_, index) => [
        buttons({ label: 'Lire', press: 'p', ref: `r${index}` }),
        text(words),
      ]).flat(),
    });
    const fate = (message: Message) =>
      there.post(`person:${there.alix.id}`, message).then(
        () => 'sent',
        (error: Error) => error.message.replace(/\d+/, 'n'),
      );
    const fates: string[] = [];
    for (let count = 4; count < 24; count += 1) fates.push(await fate(parts(count, 'a')));
    for (let count = 40; count < 80; count += 2) fates.push(await fate(parts(8, 'a < b '.repeat(count))));
    expect(new Set(fates)).toEqual(new Set(['sent', 'its props: n characters, at most 8000']));
    expect(fates.filter((each) => each === 'sent').length).toBeGreaterThan(10);
  });
});
