import { escapeMarkdown } from '../../../chat/markdown.ts';
import { buttons, type Message, note, type PressButton, storable, text } from '../../../chat/message.ts';
import type { Voice } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { button, short, showButton, titleOf } from './format.ts';

/** What is said: `text` is Markdown. */
export type Said = { summary: string; text: string; note?: string };

/** A sentence or two, and what can be done: of what people wrote, titles alone, so that a chat may keep it. */
export function saidMessage(said: Said, ...list: PressButton[]): Message {
  return storable(
    storable({
      summary: said.summary,
      blocks: [
        text(said.text),
        ...(list.length > 0 ? [buttons(...list)] : []),
        ...(said.note ? [note(said.note)] : []),
      ],
    }),
  );
}

/** The request is not there for this person. */
export const goneMessage = ({ words }: Voice): Message =>
  saidMessage(words.gone, button(words.buttons.list, 'list', ''));

/** What was pressed can no longer happen: where the request stands instead. */
export function staleMessage(voice: Voice, request: Request): Message {
  const { words } = voice;
  const state = words.states[request.state];
  return saidMessage(
    {
      summary: words.stale(short(titleOf(voice, request)), state),
      text: words.stale(escapeMarkdown(titleOf(voice, request)), state),
    },
    showButton(voice, request),
  );
}

/** In the place of a message whose buttons are spent. */
export function spentMessage(voice: Voice, request: Request): Message {
  const { words } = voice;
  const state = words.states[request.state];
  return saidMessage(
    {
      summary: words.spent(short(titleOf(voice, request)), state),
      text: words.spent(escapeMarkdown(titleOf(voice, request)), state),
    },
    showButton(voice, request),
  );
}
