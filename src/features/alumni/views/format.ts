import { type Message, type PressButton, storable, text } from '../../../chat/message.ts';
import type { AlumniWords } from '../locales/fr.ts';
import type { ViewContext } from '../locales/index.ts';

export const button = (
  { words }: ViewContext,
  label: keyof AlumniWords['buttons'],
  press: string,
  ref = '',
): PressButton => ({ label: words.buttons[label], press, ref });

export const primary = (made: PressButton): PressButton => ({ ...made, style: 'primary' });

/** One sentence, for a receipt or a refusal: it repeats nothing that anybody wrote. */
export const sentence = (said: string): Message => storable({ summary: said, blocks: [text(said)] });
