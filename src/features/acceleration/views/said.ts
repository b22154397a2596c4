import { escapeMarkdown } from '../../../chat/markdown.ts';
import { type Block, buttons, type Message, note, type PressButton, text } from '../../../chat/message.ts';
import { button, short, showButton, titleOf } from '../phrases.ts';
import type { Request } from '../rules/request.ts';
import type { Voice } from '../words.ts';

/** What is said: `text` is Markdown; `more` stands under it. */
export type Said = { summary: string; text: string; more?: Block[]; note?: string };

/** A sentence or two, and what can be done. */
export function saidMessage(said: Said, ...list: PressButton[]): Message {
  return {
    summary: said.summary,
    blocks: [
      text(said.text),
      ...(said.more ?? []),
      ...(list.length > 0 ? [buttons(...list)] : []),
      ...(said.note ? [note(said.note)] : []),
    ],
  };
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
