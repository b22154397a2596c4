import type { Block } from '../../../chat/message.ts';
import { buttons, heading, type Message, message, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';

/** What a press did, or why it did nothing. */
export const saidMessage = ({ words: { buttons: labels } }: ViewContext, said: string): Message =>
  message(text(said), buttons({ label: labels.list, press: 'people/list', ref: '' }));

/** The way in, in the home view of those who run the programme. */
export const homeBlocks = ({ words: { home, buttons: labels } }: ViewContext): Block[] => [
  heading(home.title),
  text(home.text),
  buttons(
    { label: labels.list, press: 'people/list', ref: '' },
    { label: labels.days, press: 'days-off/list', ref: '' },
  ),
];

/** Said at once to whoever asked for a file. */
export const sentMessage = ({ words: { csv } }: ViewContext): Message => storable(message(text(csv.sent)));

export const fileMessage = ({ words: { csv } }: ViewContext, name: string, content: string): Message => ({
  summary: csv.summary,
  blocks: [text(csv.summary), { kind: 'file', name, mediaType: 'text/csv', content, label: csv.label }],
});
