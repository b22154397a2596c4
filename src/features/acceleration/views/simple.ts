import { type Markdown, plainText } from '../../../chat/markdown.ts';
import {
  buttons,
  heading,
  type Message,
  note,
  type PressButton,
  storable,
  text,
} from '../../../chat/message.ts';
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

/** What it is called in a sentence: by its name where that stands alone, without where a heading has it. */
export type What = { request: string; hour: string };

export const namedIn = (view: ViewContext, request: Pick<Request, 'texts'>): What => {
  const { named } = view.words;
  const title = short(titleOf(view, request));
  return { request: named.request(title), hour: named.hour(title) };
};

type Notice = {
  /** What has happened; `who` is somebody's name, shortened where little fits. */
  say(what: What, shortly: (words: string) => string): string | Markdown;
  /** Where the sentence is no notification. */
  summary?: string;
  note?: string | Markdown;
};

/** What is written to somebody about a request: under its title, what has happened to it. */
export function noticeMessage(
  view: ViewContext,
  request: Request,
  { say, summary, note: aside }: Notice,
  ...list: PressButton[]
): Message {
  const text = say(view.words.it, (words) => words);
  const said = { text, summary: summary ?? plainText(say(namedIn(view, request), short)) };
  const simple = simpleMessage({ ...said, ...(aside === undefined ? {} : { note: aside }) }, ...list);
  return { ...simple, blocks: [heading(titleOf(view, request)), ...simple.blocks] };
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
  return noticeMessage(
    view,
    request,
    { summary: words.spent(short(titleOf(view, request)), state), say: () => words.stands[request.state] },
    showButton(view, request),
  );
}
