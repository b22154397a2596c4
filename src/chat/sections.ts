import { type Block, divider, type Message } from './message.ts';

/** What every platform takes in one message, with some to spare. */
const MAX_BYTES = 7_000;
const MAX_BLOCKS = 45;
/** What a button comes to where a chat keeps with it, signed, what it does. */
const BUTTON_BYTES = 450;

function weightOf(block: Block): number {
  // A picture travels beside the message.
  if (block.kind === 'image') return Buffer.byteLength(block.alt, 'utf8');
  const bytes = Buffer.byteLength(JSON.stringify(block), 'utf8');
  return block.kind === 'buttons' ? bytes + block.buttons.length * BUTTON_BYTES : bytes;
}

/** Whether every platform carries so much in one message. */
export const fits = (blocks: readonly Block[]): boolean =>
  blocks.length <= MAX_BLOCKS && blocks.reduce((sum, block) => sum + weightOf(block), 0) <= MAX_BYTES;

/**
 * Messages as the sections of one, under the summary of the first; of as few as it takes, where that would be too
 * long: nothing is cut.
 */
export function sectioned(messages: readonly Message[]): Message[] {
  const made: Message[] = [];
  for (const message of messages) {
    const last = made.at(-1);
    const blocks = last ? [...last.blocks, divider, ...message.blocks] : [];
    if (last && fits(blocks)) made[made.length - 1] = { ...last, blocks };
    else made.push({ summary: message.summary, blocks: message.blocks });
  }
  return made;
}
