import type { Chart } from './chart.ts';

/**
 * A message that every platform can render. `summary` is what notifications and screen readers say:
 * it must make sense alone.
 *
 * `storable` says that a chat may keep the content in its own database: help, what is public, receipts that
 * repeat nothing of what was written. Without it an answer is confidential: a platform that cannot show it
 * without keeping it shows a neutral line in its place, and the content at a press on *Afficher*. Whatever goes
 * through the outbox is posted, and so stored; it is not read there.
 *
 * `until` (epoch milliseconds) says from when on it is over: it is not sent any more, and where it was, its buttons
 * are taken away, in the next night; its words stay.
 */
export type Message = { summary: string; blocks: Block[]; storable?: true; until?: number };

/**
 * The parts of a message. `text` is the small Markdown subset of `markdown.ts`: **bold**, _italic_,
 * `code`, [links](https://…), lists with "- ", and line breaks. All other strings are plain.
 */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'buttons'; buttons: Button[] }
  | ChoiceBlock
  | { kind: 'image'; chart: Chart; alt: string }
  | FileBlock
  | { kind: 'note'; text: string }
  | { kind: 'divider' };

/** A value that is a web address, and nothing else, is a link. */
export type Fact = { label: string; value: string };

/** `press` names the handler ("meteo/answer"); `ref` is a row's id, never data. */
export type PressButton = { label: string; press: string; ref: string; style?: 'primary' | 'danger' };
export type LinkButton = { label: string; url: string };
export type Button = PressButton | LinkButton;

/** A menu in a message: choosing an option is a press whose `value` is the option's. */
export type ChoiceBlock = {
  kind: 'choice';
  label: string;
  press: string;
  ref: string;
  options: Option[];
};

/** A small text file to keep (figures as CSV), shown as a link under its label. */
export type FileBlock = { kind: 'file'; name: string; mediaType: string; content: string; label: string };

export type Option = { value: string; label: string };

/** Marks an answer that a chat may keep in its own database. See `Message`. */
export const storable = (message: Message): Message => ({ ...message, storable: true });

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const text = (markdown: string): Block => ({ kind: 'text', text: markdown });
export const facts = (list: Fact[]): Block => ({ kind: 'facts', facts: list });
export const buttons = (...list: Button[]): Block => ({ kind: 'buttons', buttons: list });
export const image = (chart: Chart, alt: string): Block => ({ kind: 'image', chart, alt });
export const note = (markdown: string): Block => ({ kind: 'note', text: markdown });
export const divider: Block = { kind: 'divider' };

/** Whether there is anything to press or to choose; links are read. */
export const offersPress = ({ blocks }: Message): boolean =>
  blocks.some(
    (block) => block.kind === 'choice' || (block.kind === 'buttons' && block.buttons.some(isPress)),
  );

/** A message with its words and links, and nothing to press. */
export const withoutPresses = (message: Message): Message => ({
  ...message,
  blocks: message.blocks.flatMap((block): Block[] => {
    if (block.kind === 'choice') return [];
    if (block.kind !== 'buttons') return [block];
    const links = block.buttons.filter((button) => !isPress(button));
    return links.length === 0 ? [] : [{ kind: 'buttons', buttons: links }];
  }),
});

const isPress = (button: Button): button is PressButton => 'press' in button;
