import type { Chart } from './chart.ts';
import { shortened } from './lengths.ts';
import { asMarkdown, type Markdown, plainText } from './markdown.ts';

/**
 * A message that every platform can render. `summary` is what notifications and screen readers say, in plain words:
 * it must make sense alone. `message` derives it where nothing better is to be said.
 *
 * `storable` says that a chat may keep the content in its own database: help, what is public, receipts that
 * repeat nothing of what was written. Without it an answer is confidential: a platform that cannot show it
 * without keeping it shows a neutral line in its place, and the content at a press on *Afficher*. Whatever goes
 * through the outbox is posted, and so stored; it is not read there.
 *
 * `until` (epoch milliseconds) says from when on it is over: it is not sent any more, and where it was, its buttons
 * are taken away, in the next night; its words stay.
 *
 * `shortcuts` says that its buttons can be spared: the words say how to go on, or what she sees already has them. A
 * platform on which they would take a message of their own leaves them out.
 */
export type Message = {
  summary: string;
  blocks: Block[];
  storable?: true;
  until?: number;
  shortcuts?: true;
};

/**
 * The parts of a message. Where there is no `Markdown`, words are plain. A heading that is `labelled` begins with what
 * the thing is, and so needs no label before it.
 */
export type Block =
  | { kind: 'heading'; text: string; labelled?: true }
  | { kind: 'text'; text: Markdown }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'buttons'; buttons: Button[] }
  | ChoiceBlock
  | ImageBlock
  | FileBlock
  | { kind: 'note'; text: Markdown }
  | { kind: 'divider' };

/** Plain words, in which addresses become links; or one line of Markdown, for what names somebody. */
export type Fact = { label: string; value: string | Markdown };

/** `press` names the handler ("meteo/answer"); `ref` is a row's id, never data. */
export type PressButton = { label: string; press: string; ref: string; style?: 'primary' | 'danger' };
export type LinkButton = { label: string; url: string };
export type Button = PressButton | LinkButton;

/**
 * A picture, and the text that stands for it. `said`: the words beside it say all that it shows, so that its text is
 * for whoever cannot see it, and is not shown beside it once more.
 */
export type ImageBlock = { kind: 'image'; chart: Chart; alt: string; said?: true };

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
/** Words under no heading: a string is shown as it is, whatever it holds. */
export const text = (words: string | Markdown): Block => ({ kind: 'text', text: asMarkdown(words) });
export const facts = (list: Fact[]): Block => ({ kind: 'facts', facts: list });
export const buttons = (...list: Button[]): Block => ({ kind: 'buttons', buttons: list });
export const image = (chart: Chart, alt: string): ImageBlock => ({ kind: 'image', chart, alt });
/** The same, of what the words beside it say already. */
export const imageOfSaid = (chart: Chart, alt: string): ImageBlock => ({
  kind: 'image',
  chart,
  alt,
  said: true,
});
/** The same, as an aside. */
export const note = (words: string | Markdown): Block => ({ kind: 'note', text: asMarkdown(words) });
export const divider: Block = { kind: 'divider' };

/** The same message, each of its Markdown as `change` makes it. */
export const withMarkdown = (message: Message, change: (value: Markdown) => Markdown): Message => ({
  ...message,
  blocks: message.blocks.map((block): Block => {
    if (block.kind === 'text' || block.kind === 'note') return { ...block, text: change(block.text) };
    if (block.kind !== 'facts') return block;
    return {
      ...block,
      facts: block.facts.map((fact) =>
        typeof fact.value === 'string' ? fact : { ...fact, value: change(fact.value) },
      ),
    };
  }),
});

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

/** What notifications say of a message that has nothing better: the words that it begins with. */
const SUMMARY_BYTES = 300;

function summaryOf(blocks: readonly Block[]): string {
  const first = blocks.find(
    (block) => block.kind === 'heading' || block.kind === 'text' || block.kind === 'note',
  );
  if (first === undefined) throw new Error('a message without words needs a summary');
  return shortened(plainText(first.text), SUMMARY_BYTES);
}

/** A message of these blocks; its summary is what its first words say. */
export const message = (...blocks: Block[]): Message => ({ summary: summaryOf(blocks), blocks });
