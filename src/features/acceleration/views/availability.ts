import { buttons, type Message, note, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import { button } from './format.ts';

/** What was noted can be seen, and changed, in the form: a chat may keep this. */
export function availabilityMessage({ words }: ViewContext): Message {
  const { availability } = words.asking;
  return storable({
    summary: availability.summary,
    blocks: [
      text(availability.saved),
      buttons(button(words.buttons.edit, 'availability', '')),
      note(availability.change),
    ],
  });
}
