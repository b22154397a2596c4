import { DateTime } from 'luxon';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../test/support/demo.ts';
import { textOf } from '../../test/support/text-of.ts';
import { plainText } from '../chat/markdown.ts';
import { type Block, type Message, offersPress } from '../chat/message.ts';
import { UNASKED_A_WEEK } from '../community/feature/messages/envelope.ts';
import { labelOf } from '../community/feature/messages/kind-labels.ts';
import { countMessages, type MessageCounts, median } from '../community/feature/messages/message-counts.ts';
import { MESSAGE_KINDS } from '../community/feature/messages/message-kinds.ts';

/** A month of the demonstration, lived by all: from its first instant, with all that a coach confirms. */
let demo: Demo;
let counts: MessageCounts;
/** The direct messages that are a week old after two weeks, as they are then, and the buttons on them that are over. */
let weekOld: { sent: number; offering: number; over: string[] };
beforeAll(async () => {
  demo = await startDemo();
  await demo.to('2022-03-21T09:30');
  const camille = await demo.be('camille.roussel@example.org');
  for (const ref of ['pluridisciplinaire.2022-04-13', 'atelier.2022-04-21'])
    await camille.does({ kind: 'press', press: 'planning/confirm', ref, value: null });
  await demo.to('2022-03-26T04:00');
  weekOld = weekOldIn(demo);
  await demo.to('2022-04-11T09:00');
  const at = (local: string) => DateTime.fromISO(local, { zone: 'Europe/Paris' }).toMillis();
  const range = { fromAt: at('2022-03-11T00:00'), untilAt: at('2022-04-11T09:00') };
  counts = await demo.app.transact(({ tx, calendar }) => countMessages(tx, calendar, range));
});
afterAll(() => demo.close());

const WEEK_MS = 7 * 24 * 60 * 60_000;

const presses = (block: Block): string[] =>
  block.kind === 'choice'
    ? [block.press]
    : block.kind === 'buttons'
      ? block.buttons.flatMap((button) => ('press' in button ? [button.press] : []))
      : [];

function weekOldIn({ platform, clock }: Demo): typeof weekOld {
  const now = clock.now();
  const old = platform.posted.filter(
    ({ conversation, at }) => conversation.startsWith('person:') && at < now - WEEK_MS,
  );
  const offering = old.filter(({ message }) => offersPress(message));
  // What says until when it serves, and is still to come: an invitation, a round that is open.
  const isOver = ({ until }: Message) => until === undefined || until <= now;
  const over = offering.flatMap(({ message }) => (isOver(message) ? message.blocks.flatMap(presses) : []));
  return { sent: old.length, offering: offering.length, over };
}

/**
 * What still serves long after it was asked: how an hour was used, what became of a cycle, a request that is open,
 * whether a service is still as it is said, and what only shows how things stand.
 */
const STILL_SERVES =
  /^(acceleration|mentoring\/(cycle|renewal)|accounts|cross-sharing|directory\/service-(right|edit)|mutual-aid\/(list|see|offer-read))\b/;

const sumOf = (byKind: ReadonlyMap<string, number>) =>
  [...byKind.values()].reduce((sum, each) => sum + each, 0);

describe('what a month brings', () => {
  it('is counted by kind, each of which is known', () => {
    for (const { messages, byKind } of [...counts.channels.values(), ...counts.people]) {
      expect(sumOf(byKind)).toBe(messages);
      for (const kind of byKind.keys()) expect(Object.keys(MESSAGE_KINDS)).toContain(kind);
    }
  });

  it('is all delivered: nothing is to take the place of what the demonstration says was sent before', async () => {
    const failed = await demo.app.transact(({ tx }) =>
      tx.selectFrom('outbox').select(['key', 'reason']).where('state', '=', 'failed').execute(),
    );
    expect(failed).toEqual([]);
  });

  it('is so many messages in the coaches’ channel', () => {
    const { messages = 0, byKind } = counts.channels.get('eig-coachs') ?? {};
    expect(messages, JSON.stringify([...(byKind ?? [])])).toBeLessThanOrEqual(12);
  });

  it('is so many messages to an EIG', () => {
    const eig = counts.people.filter(({ member }) => member.roles.includes('eig'));
    const messages = eig.map((person) => person.messages);
    expect(messages).toHaveLength(40);
    const [most] = [...eig].sort((a, b) => b.messages - a.messages);
    expect(most?.messages, JSON.stringify([...(most?.byKind ?? [])])).toBeLessThanOrEqual(14);
    expect(median(messages)).toBeLessThanOrEqual(9);
  });

  it('is two unasked messages a week at most, to anybody', () => {
    for (const { member, unaskedInAWeek } of counts.people)
      expect(unaskedInAWeek, member.name).toBeLessThanOrEqual(UNASKED_A_WEEK);
    expect(counts.people.some(({ unaskedInAWeek }) => unaskedInAWeek === UNASKED_A_WEEK)).toBe(true);
  });

  it('has no buttons after a week but those that serve', () => {
    expect(weekOld.sent).toBeGreaterThan(80);
    expect(weekOld.over.filter((press) => !STILL_SERVES.test(press))).toEqual([]);
    // Six of them are what a défi has to do until May, of those who carry one.
    expect(weekOld.offering).toBeLessThan(28);
  });

  it('is headed by what it is about: of a gathering, its format, then its title, never its format alone', async () => {
    const [rows, titles] = await demo.app.transact(async ({ tx }) => [
      await tx.selectFrom('outbox').select(['id', 'about', 'key']).execute(),
      await tx.selectFrom('gatherings').select(['id', 'title']).execute(),
    ]);
    const entries = new Map(rows.map(({ id, about, key }) => [id, { about, key }]));
    let headed = 0;
    for (const { outboxId, message } of demo.platform.posted) {
      const { about = null, key = '' } = entries.get(outboxId) ?? {};
      const label = labelOf(about ?? '', 'fr');
      const said = message.blocks[0] && 'text' in message.blocks[0] ? plainText(message.blocks[0].text) : '';
      if (label)
        expect(
          [said, message.summary].every((each) => each.startsWith(label.emoji)),
          key,
        ).toBe(true);
      const title = titles.find(({ id }) => key.includes(id))?.title;
      if (!about?.startsWith('gatherings/') || title === undefined) continue;
      // One message tells of several.
      if (message.summary.includes('rencontres')) continue;
      expect(said.endsWith(` · ${title}`) || said === `${label?.emoji} ${title}`, `${key}: ${said}`).toBe(
        true,
      );
      headed += 1;
    }
    expect(headed).toBeGreaterThan(10);
  });

  it('says of what nobody asked for why it came', async () => {
    const reminded = demo.platform.stored.filter(({ summary }) => summary.includes('rappel'));
    expect(reminded.length).toBeGreaterThan(0);
    expect(reminded.every((message) => textOf(message).includes('arrête les rappels'))).toBe(true);
  });
});
