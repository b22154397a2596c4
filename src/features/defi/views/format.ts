import { type Block, type Message, type PressButton, storable, text } from '../../../chat/message.ts';

export const primary = (made: PressButton): PressButton => ({ ...made, style: 'primary' });

/** One sentence, for a receipt or a refusal: it repeats nothing that anybody wrote in confidence. */
export const sentence = (said: string, more: readonly Block[] = []): Message =>
  storable({ summary: said, blocks: [text(said), ...more] });
