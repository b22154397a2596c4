import { beforeAll, describe, expect, it } from 'vitest';
import { features } from '../../src/boot/features.ts';
import { shortened } from '../../src/chat/lengths.ts';
import { FLOOR } from '../../src/chat/limits.ts';
import { type Markdown, md } from '../../src/chat/markdown.ts';
import type { Block, Message } from '../../src/chat/message.ts';
import { answering, LABELS } from './answering.ts';
import type { Driver } from './drivers/driver.ts';
import { mattermostNew, mattermostOld } from './drivers/mattermost.ts';
import { sandbox } from './drivers/sandbox.ts';
import { slackBySocket } from './drivers/slack.ts';
import type { Marked } from './marking.ts';

/** Longer ones are of the same views: what fits is told apart elsewhere. */
const MAX_BYTES = 2_500;
/** So many kinds, as their blocks and buttons tell them apart, are tried on each chat, from all features. */
const KINDS = { atLength: 24, inShort: 8 };

/** The same message, with a word in each of its texts, and none on its buttons. */
function withWord(message: Message, word: string): Message {
  const add = (words: string) => `${words} ${word}`;
  const addTo = (words: string | Markdown) => (typeof words === 'string' ? add(words) : md`${words} ${word}`);
  const inBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'text':
      case 'note':
        return { ...block, text: md`${block.text} ${word}` };
      case 'heading':
        return { ...block, text: add(shortened(block.text, FLOOR.heading - word.length - 1)) };
      case 'facts':
        return { ...block, facts: block.facts.map((fact) => ({ ...fact, value: addTo(fact.value) })) };
      case 'image':
        return { ...block, alt: add(block.alt) };
      case 'file':
        return { ...block, content: add(block.content) };
      default:
        return block;
    }
  };
  return { ...message, summary: add(message.summary), blocks: message.blocks.map(inBlock) };
}

const shapeOf = ({ blocks }: Message): string =>
  JSON.stringify(
    blocks.map((block) =>
      block.kind === 'buttons'
        ? block.buttons.map((button) => ('press' in button ? button.press : 'url'))
        : block.kind,
    ),
  );

/** One of each kind of answer that is confidential, as features gave it, with a word of its own. */
function confidentialOf({ answers }: Marked, most: number): Message[] {
  const byShape = new Map<string, Message>();
  for (const { incoming, answer } of answers) {
    const { message } = answer;
    if (message.storable || incoming.kind === 'home-opened') continue;
    if (Buffer.byteLength(JSON.stringify(message)) > MAX_BYTES) continue;
    if (!byShape.has(shapeOf(message))) byShape.set(shapeOf(message), message);
  }
  const kinds = [...byShape.values()];
  return Array.from({ length: most }, (_, index) => kinds[Math.floor((index * kinds.length) / most)])
    .filter((message) => message !== undefined)
    .map((message, index) => withWord(message, `secret${String(index).padStart(3, '0')}x`));
}

/** In every way in which somebody can be answered. */
async function answeredInEveryWay(driver: Driver, confidential: readonly Message[]): Promise<string[]> {
  const chat = await driver.open([...features, answering(confidential)]);
  const alix = chat.as('alix');
  for (const ref of confidential.keys()) {
    await alix.types(`/magellan reponse ${ref}`);
    await alix.writes(`magellan reponse ${ref}`);
    await alix.types(`/magellan message ${ref}`);
    await chat.settled();
    await alix.presses(LABELS.whisper);
    await alix.presses(LABELS.form);
    await alix.fills({ line: 'essai' });
    await alix.presses(LABELS.replace);
    await chat.settled();
  }
  const stored = await chat.stored();
  // All of it was lived, and what the search looks through is what the chat keeps.
  expect(chat.received.filter(({ kind }) => kind === 'submit')).toHaveLength(confidential.length);
  expect(stored.filter((text) => text.includes(LABELS.whisper)).length).toBeGreaterThan(
    confidential.length - 4,
  );
  await chat.close();
  return stored;
}

const drivers = [sandbox, slackBySocket, mattermostOld, mattermostNew];

/** Holds what chats keep, each on its double, against the confidential answers of what was lived. */
export function storedOnChatsContract(lived: () => Marked, { isAtLength }: { isAtLength: boolean }): void {
  const most = isAtLength ? KINDS.atLength : KINDS.inShort;
  let confidential: Message[] = [];
  beforeAll(() => {
    confidential = confidentialOf(lived(), most);
  });

  describe.each(drivers.map((driver) => [driver.name, driver] as const))('on %s', (_name, driver) => {
    it('what is confidential is in nothing that the chat keeps, however it is answered', async () => {
      expect(confidential).toHaveLength(most);
      const stored = (await answeredInEveryWay(driver, confidential)).join('\n');
      const found = confidential.filter((_, index) =>
        stored.includes(`secret${String(index).padStart(3, '0')}x`),
      );
      expect(found.map(({ summary }) => summary)).toEqual([]);
    });
  });
}
