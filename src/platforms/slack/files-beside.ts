import { type Block, buttons, type FileBlock, type Message, note, text } from '../../chat/message.ts';
import { DoesNotFit, renderMessage } from './render.ts';

/** One text takes 3000 characters: room is left for what Markdown must escape. */
const CHUNK = 1_400;

/**
 * A message whose files are behind a button each, or written out in it where people cannot reach Magellan: Slack keeps
 * every file that it is given, so that a confidential one can only be read where nothing is kept. `addressOf` gives
 * the page from which a file can be fetched once, `tooLong` stands for what no message holds.
 */
export async function filesBeside(
  message: Message,
  addressOf: (file: FileBlock) => Promise<string | null>,
  { tooLong, once, fetch }: { tooLong: string; once: string; fetch: string },
): Promise<Message> {
  if (!message.blocks.some(({ kind }) => kind === 'file')) return message;
  const linked: Block[] = [];
  for (const block of message.blocks) {
    const url = block.kind === 'file' ? await addressOf(block) : null;
    if (block.kind !== 'file' || url === null) linked.push(block);
    else linked.push(named(block), buttons({ label: fetch, url }));
  }
  const blocks = linked.some(({ kind }) => kind === 'file') ? linked : [...linked, note(once)];
  return filesInWords({ ...message, blocks }, tooLong);
}

function filesInWords(message: Message, tooLong: string): Message {
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
  const { content } = block;
  const chunks = content.match(new RegExp(`[^]{1,${CHUNK}}(?=\\n|$)|[^]{1,${CHUNK}}`, 'g')) ?? [];
  const written = chunks.filter((chunk) => chunk.trim() !== '').map((chunk) => text(chunk));
  return [named(block), ...written];
}

const named = ({ label, name }: FileBlock): Block => note(`${label} (${name})`);
