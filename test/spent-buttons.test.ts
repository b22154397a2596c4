import { expect, it } from 'vitest';
import { type Block, type Message, offersPress } from '../src/chat/message.ts';
import { startDemo } from './support/demo.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;

/**
 * What still serves long after it was asked: how an hour was used, what became of a cycle, a request that is open,
 * whether a service is still as it is said, and what only shows how things stand.
 */
const STILL_SERVES =
  /^(acceleration|mentoring\/(cycle|renewal)|accounts|cross-sharing|directory\/service-(right|edit)|mutual-aid\/(list|see|offer-read))\b/;

const presses = (block: Block): string[] =>
  block.kind === 'choice'
    ? [block.press]
    : block.kind === 'buttons'
      ? block.buttons.flatMap((button) => ('press' in button ? [button.press] : []))
      : [];

it('of the direct messages of the reference month that are a week old, those alone have buttons that serve', async () => {
  const demo = await startDemo();
  try {
    await demo.to('2022-03-26T04:00');
    const before = demo.clock.now() - WEEK_MS;
    const old = demo.platform.posted.filter(
      ({ conversation, at }) => conversation.startsWith('person:') && at < before,
    );
    expect(old.length).toBeGreaterThan(80);
    const offered = old.filter(({ message }) => offersPress(message));
    // What says until when it serves, and is still to come: an invitation, a round that is open.
    const isOver = ({ until }: Message) => until === undefined || until <= demo.clock.now();
    const left = offered.flatMap(({ message }) => (isOver(message) ? message.blocks.flatMap(presses) : []));
    expect(left.filter((press) => !STILL_SERVES.test(press))).toEqual([]);
    // Six of them are what a défi has to do until May, of those who carry one.
    expect(offered.length).toBeLessThan(28);
  } finally {
    await demo.close();
  }
});
