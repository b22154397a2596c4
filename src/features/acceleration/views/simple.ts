import type { Markdown } from '../../../chat/markdown.ts';
import { buttons, type Message, note, type PressButton, storable, text } from '../../../chat/message.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Request } from '../rules/request.ts';
import { button, short, showButton, titleOf } from './format.ts';

/** What is said: `text` is Markdown. */
export type SimpleText = { summary: string; text: string | Markdown; note?: string | Markdown };

/** A sentence or two, and what can be done: of what people wrote, titles alone, so that a chat may keep it. */
export function simpleMessage(said: SimpleText, ...list: PressButton[]): Message {
  return storable({
    summary: said.summary,
    blocks: [
      text(said.text),
      ...(list.length > 0 ? [buttons(...list)] : []),
      ...(said.note ? [note(said.note)] : []),
    ],
  });
}

/** The request is not there for this person. */
export const goneMessage = ({ words }: ViewContext): Message =>
  simpleMessage(words.gone, button(words.buttons.list, 'list', ''));

/** What was pressed can no longer happen: where the request stands instead. */
export function staleMessage(view: ViewContext, request: Request): Message {
  const { words } = view;
  const state = words.states[request.state];
  return simpleMessage(
    {
      summary: words.stale(short(titleOf(view, request)), state),
      text: words.stale(titleOf(view, request), state),
    },
    showButton(view, request),
  );
}

/** In the place of a message whose buttons are spent. */
export function spentMessage(view: ViewContext, request: Request): Message {
  const { words } = view;
  const state = words.states[request.state];
  return simpleMessage(
    {
      summary: words.spent(short(titleOf(view, request)), state),
      text: words.spent(titleOf(view, request), state),
    },
    showButton(view, request),
  );
}
