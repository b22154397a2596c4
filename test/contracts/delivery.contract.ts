import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { md } from '../../src/chat/markdown.ts';
import { buttons, heading, image, type Message, note, text } from '../../src/chat/message.ts';
import { type Delivery, DeliveryError, groupOf } from '../../src/engine/platform.ts';
import { allSeen, lastSeen, type Opened } from './seen.ts';

const ALT = 'Trois réponses au soleil, deux sous la pluie.';
const rich: Message = {
  summary: 'Tout ce qu’un message peut porter',
  blocks: [
    heading('Un titre & un autre'),
    text(md`Des **mots** _penchés_, \`du code\`, [un lien](https://example.org/a?b=c).\n- un point`),
    { kind: 'facts', facts: [{ label: 'Mon défi', value: '☀️ Grand soleil' }] },
    image(
      {
        kind: 'distribution',
        title: 'Météo',
        levels: [{ label: 'Grand soleil', tone: 'best' }],
        rows: [{ label: 'Mon défi', counts: [3] }],
      },
      ALT,
    ),
    { kind: 'divider' },
    buttons({ label: 'Compter', press: 'probe/count', ref: 'row-9', style: 'primary' }),
    buttons({ label: 'Le guide', url: 'https://example.org/guide' }),
    note('Une note.'),
    {
      kind: 'file',
      name: 'chiffres.csv',
      mediaType: 'text/csv',
      content: 'été;1\r\n',
      label: 'Les chiffres',
    },
  ],
};
const short = (words: string): Message => ({ summary: words, blocks: [text(words)] });

/** What the outbox rests on: `send`, `find`, changes and deletions. */
export function deliveryContract(open: () => Promise<Opened>): void {
  const post = (chat: Opened, message: Message, id = chat.as('alix').user): Delivery & { kind: 'post' } => ({
    kind: 'post',
    outboxId: randomUUID(),
    to: { platform: chat.platform.id, kind: 'person', id },
    firstTriedAt: Date.parse('2022-03-11T11:50:00+01:00'),
    message,
  });

  describe('a delivery', () => {
    it('arrives whole: words, picture with its alternative text, file, buttons that can be pressed', async () => {
      const chat = await open();
      const alix = chat.as('alix');
      await chat.platform.send(post(chat, rich));
      const seen = (await alix.sees()).at(-1);
      const words = seen?.words.replaceAll('\u00a0', ' ');
      for (const part of [
        'Un titre & un autre',
        'mots',
        'penchés',
        'un lien',
        'un point',
        'Grand soleil',
        ALT,
      ])
        expect(words).toContain(part);
      expect(words).toContain('Une note.');
      expect(words).toContain('Le guide');
      expect(seen?.pictures).toHaveLength(1);
      expect(seen?.pictures[0]?.subarray(1, 4).toString()).toBe('PNG');
      expect(seen?.files).toEqual(['été;1\r\n']);
      await alix.presses('Compter');
      expect(chat.reached).toEqual([{ handler: 'count', member: 'm-alix', ref: 'row-9', value: null }]);
      expect(await allSeen(chat.as('noe'))).toBe('');
    });

    it('is found by its outbox id once it was sent, and only then', async () => {
      const chat = await open();
      const [sent, other] = [post(chat, short('Parti')), post(chat, short('Jamais parti'))];
      expect(await chat.platform.find(sent)).toBeNull();
      const receipt = await chat.platform.send(sent);
      expect(await chat.platform.find(sent)).toEqual(receipt);
      expect(await chat.platform.find(other)).toBeNull();
      expect(await chat.platform.find({ ...sent, outboxId: randomUUID() })).toBeNull();
    });

    it('is changed where it stands, as often as it takes, and taken away', async () => {
      const chat = await open();
      const alix = chat.as('alix');
      const sent = post(chat, short('Avant'));
      const target = await chat.platform.send(sent);
      const { to, firstTriedAt } = sent;
      const change: Delivery = {
        kind: 'update',
        outboxId: randomUUID(),
        to,
        firstTriedAt,
        target,
        message: short('Après'),
      };
      await chat.platform.send(change);
      await chat.platform.send(change);
      await expect.poll(() => lastSeen(alix)).toContain('Après');
      expect(await allSeen(alix)).not.toContain('Avant');
      expect(await alix.sees()).toHaveLength(1);
      await chat.platform.send({ kind: 'delete', outboxId: randomUUID(), to, firstTriedAt, target });
      expect(await alix.sees()).toEqual([]);
    });

    it('loses what can be pressed once it is spent, and keeps its words, links, picture and file', async () => {
      const chat = await open();
      const alix = chat.as('alix');
      const sent = post(chat, rich);
      const target = await chat.platform.send(sent);
      const { to, firstTriedAt } = sent;
      const expiry: Delivery = { kind: 'expire', outboxId: randomUUID(), to, firstTriedAt, target };
      expect((await alix.sees()).at(-1)?.words).toContain('[Compter]');
      await chat.platform.send(expiry);
      await expect.poll(() => lastSeen(alix)).not.toContain('[Compter]');
      const seen = (await alix.sees()).at(-1);
      for (const part of ['Un titre & un autre', 'un lien', ALT, 'Le guide', 'Une note.'])
        expect(seen?.words.replaceAll('\u00a0', ' ')).toContain(part);
      expect([seen?.pictures.length, seen?.files.length]).toEqual([1, 1]);
      expect(await chat.platform.find(sent)).toEqual(target);
      await chat.platform.send(expiry);
      await chat.platform.send({ kind: 'delete', outboxId: randomUUID(), to, firstTriedAt, target });
      await chat.platform.send(expiry);
      expect(await alix.sees()).toEqual([]);
    });

    it('to a few people arrives in one conversation, theirs alone, which is the same one the next time', async () => {
      const chat = await open();
      const [alix, noe] = [chat.as('alix'), chat.as('noe')];
      const to = (...users: string[]) => groupOf(chat.platform.id, users);
      const outcome = (delivery: Delivery) =>
        chat.platform
          .send(delivery)
          .catch((error) => (error instanceof DeliveryError ? error.outcome : error));
      const pressed: Message = {
        summary: 'Ensemble',
        blocks: [text('Ensemble'), buttons({ label: 'Compter', press: 'probe/count', ref: 'row-9' })],
      };
      const together = { ...post(chat, pressed), to: to(alix.user, noe.user) };
      expect(await chat.platform.find(together)).toBeNull();
      const receipt = await chat.platform.send(together);
      expect(await chat.platform.find(together)).toEqual(receipt);
      for (const each of [alix, noe]) expect(await lastSeen(each)).toContain('Ensemble');
      expect(await allSeen(chat.as('camille'))).toBe('');
      await noe.presses('Compter');
      expect(chat.reached).toEqual([{ handler: 'count', member: 'm-noe', ref: 'row-9', value: null }]);
      const again = { ...post(chat, short('Encore')), to: to(noe.user, alix.user) };
      expect(await chat.platform.send(again)).toMatchObject({ conversation: receipt.conversation });
      // Alone, or with somebody whom nobody knows, there is no such conversation: nothing is left uncertain.
      const nobody = alix.user.slice(0, -1) + (alix.user.endsWith('z') ? 'y' : 'z');
      for (const none of [to(alix.user), to(alix.user, nobody)])
        expect(await outcome({ ...post(chat, short('Personne')), to: none })).toBe('rejected');
    });

    it('to nobody, or of what is gone, is refused for good, in words', async () => {
      const chat = await open();
      const outcome = (delivery: Delivery) =>
        chat.platform.send(delivery).then(
          () => 'sent',
          (error: unknown) => (error instanceof DeliveryError ? error.outcome : error),
        );
      const target = await chat.platform.send(post(chat, short('Bientôt parti')));
      const { to, firstTriedAt } = post(chat, short(''));
      await chat.platform.send({ kind: 'delete', outboxId: randomUUID(), to, firstTriedAt, target });
      const change: Delivery = {
        kind: 'update',
        outboxId: randomUUID(),
        to,
        firstTriedAt,
        target,
        message: short('Trop tard'),
      };
      expect(await outcome(change)).toBe('rejected');
      expect(await allSeen(chat.as('alix'))).not.toContain('Trop tard');
      // An id of the right shape, and never hers, whatever her last letter.
      const { user } = chat.as('alix');
      const nobody = user.slice(0, -1) + (user.endsWith('z') ? 'y' : 'z');
      expect(await outcome(post(chat, short('À personne'), nobody))).toBe('rejected');
      expect(
        await outcome({
          ...post(chat, short('Nulle part')),
          to: { ...to, kind: 'channel', id: 'no-such-channel' },
        }),
      ).toBe('rejected');
    });
  });
}
