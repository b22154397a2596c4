import { escapeMarkdown } from '../../chat/markdown.ts';
import { type Block, type Message, note, text } from '../../chat/message.ts';
import { DoesNotFit, renderMessage } from './render.ts';

/** One text takes 3000 characters: room is left for what Markdown must escape. */
const CHUNK = 1_400;

/**
 * A message whose files are written out in it: Slack keeps every file that it is given, so that a confidential one
 * can only be read where nothing is kept. `tooLong` stands for what no message holds.
 */
export function filesInWords(message: Message, tooLong: string): Message {
  const whole = { ...message, blocks: message.blocks.flatMap(describe) };
  try {
    renderMessage(whole);
    return whole;
  } catch (error) {
    if (!(error instanceof DoesNotFit)) throw error;
    const blocks = message.blocks.map((block) => (block.kind === 'file' ? note(tooLong) : block));
    return { ...message, blocks };
  }
}

function describe(block: Block): Block[] {
  if (block.kind !== 'file') return [block];
  const { label, name, content } = block;
  const chunks = content.match(new RegExp(`[^]{1,${CHUNK}}(?=\\n|$)|[^]{1,${CHUNK}}`, 'g')) ?? [];
  const written = chunks.filter((chunk) => chunk.trim() !== '').map((chunk) => text(escapeMarkdown(chunk)));
  return [note(escapeMarkdown(`${label} (${name})`)), ...written];
}
