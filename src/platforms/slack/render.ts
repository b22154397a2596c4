import type { types } from '@slack/bolt';
import { isBlank, type Markdown, parseLine } from '../../chat/markdown.ts';
import type { Block, Button, ChoiceBlock, Fact, Message } from '../../chat/message.ts';
import { MAX_BLOCKS, MAX_CHARACTERS } from './limits.ts';
import {
  escapeMrkdwn,
  fitsInline,
  fitsMrkdwn,
  isPlain,
  joined,
  lineMrkdwn,
  mrkdwnOf,
  plainly,
  richLine,
  richSection,
  richTextOf,
} from './markdown.ts';

/** A file that Slack holds, and where people find it. */
export type Uploaded = { id: string; permalink: string };

/** The files of a message, by the index of their block. */
export type Uploads = ReadonlyMap<number, Uploaded>;

export const NO_UPLOADS: Uploads = new Map();

export type Rendered = { text: string; blocks: types.KnownBlock[] };

/** Slack could not carry this message or form whole: nothing is ever cut. */
export class DoesNotFit extends Error {}

/** Separates a handler's name from what makes an action's id unique among its neighbours. */
export const SEPARATOR = '|';
/** The first part of a link's action id: Slack tells of its presses too. */
export const LINK = 'link';

/** What Slack would make a picture of, where `emoji` lets it: our own words use the characters themselves. */
const EMOJI_CODE = /:[a-z0-9_+'-]+:/i;

export const plainText = (text: string): types.PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: !EMOJI_CODE.test(text),
});

/**
 * A message as Block Kit. Pictures and files that are not in `uploads` leave their words instead.
 * @throws DoesNotFit
 */
export function renderMessage(message: Message, uploads: Uploads = NO_UPLOADS): Rendered {
  const blocks = renderBlocks(message.blocks, uploads);
  if (blocks.length > MAX_BLOCKS.message)
    throw new DoesNotFit(`${blocks.length} blocks, at most ${MAX_BLOCKS.message}`);
  const characters = JSON.stringify(blocks).length;
  if (characters > MAX_CHARACTERS)
    throw new DoesNotFit(`${characters} characters of blocks, at most ${MAX_CHARACTERS}`);
  return { text: escapeMrkdwn(message.summary), blocks };
}

/** The home view. @throws DoesNotFit */
export function renderHome(message: Message): types.HomeView {
  return { type: 'home', blocks: viewBlocks(message) };
}

/** The blocks of a message for a view, which takes twice as many and shows no private file. @throws DoesNotFit */
export function viewBlocks(message: Message): types.KnownBlock[] {
  const blocks = renderBlocks(message.blocks, NO_UPLOADS);
  if (blocks.length > MAX_BLOCKS.view)
    throw new DoesNotFit(`${blocks.length} blocks in a view, at most ${MAX_BLOCKS.view}`);
  return blocks;
}

const renderBlocks = (blocks: readonly Block[], uploads: Uploads) =>
  blocks.flatMap((block, index) => renderBlock(block, index, uploads.get(index)));

function renderBlock(block: Block, index: number, uploaded: Uploaded | undefined): types.KnownBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'header', text: plainText(block.text) }];
    // Slack refuses a block without words.
    case 'text':
      return isBlank(block.text) ? [] : [richTextOf(block.text)];
    case 'note':
      return isBlank(block.text) ? [] : [renderNote(block.text)];
    case 'facts':
      return renderFacts(block.facts);
    case 'buttons':
      return [
        {
          type: 'actions',
          elements: block.buttons.map((button, at) => renderButton(button, `${index}.${at}`)),
        },
      ];
    case 'choice':
      return [renderChoice(block, index)];
    case 'image':
      if (!uploaded) return block.said ? [] : [words(block.alt)];
      return [
        {
          type: 'image',
          slack_file: { id: uploaded.id },
          alt_text: block.alt,
          title: plainText(block.chart.title),
        },
      ];
    case 'file':
      if (!uploaded) return [words(block.label)];
      return [
        {
          type: 'section',
          text: { type: 'mrkdwn', text: `<${uploaded.permalink}|${escapeMrkdwn(block.label)}>` },
        },
      ];
    case 'divider':
      return [{ type: 'divider' }];
  }
}

const words = (text: string): types.SectionBlock => ({ type: 'section', text: plainText(text) });

const renderNote = (text: Markdown): types.KnownBlock =>
  fitsMrkdwn(text)
    ? { type: 'context', elements: [{ type: 'mrkdwn', text: mrkdwnOf(text), verbatim: true }] }
    : richTextOf(text);

/** Two columns where mrkdwn shows the words as they are, else one under the other. */
function renderFacts(list: readonly Fact[]): types.KnownBlock[] {
  const read = list.map(({ label, value }) => ({ label, parts: parseLine(value) }));
  if (!read.every(({ label, parts }) => isPlain(label) && fitsInline(parts))) {
    const sections = read.map(({ label, parts }) =>
      richSection([
        { type: 'text', text: label, style: { bold: true } },
        ...joined([plainly('\n'), ...richLine(parts), plainly('\n')]),
      ]),
    );
    return [{ type: 'rich_text', elements: sections }];
  }
  const fields = read.map(
    ({ label, parts }): types.MrkdwnElement => ({
      type: 'mrkdwn',
      text: `*${escapeMrkdwn(label)}*\n${lineMrkdwn(parts)}`,
      verbatim: true,
    }),
  );
  const tooLong = fields.some(({ text }) => text.length > 2000);
  if (tooLong) return fields.map((text) => ({ type: 'section', text }));
  const chunks = Array.from({ length: Math.ceil(fields.length / 10) }, (_, at) =>
    fields.slice(at * 10, at * 10 + 10),
  );
  return chunks.map((chunk) => ({ type: 'section', fields: chunk }));
}

function renderButton(button: Button, unique: string): types.Button {
  const text = plainText(button.label);
  if ('url' in button) return { type: 'button', text, url: button.url, action_id: LINK + SEPARATOR + unique };
  return {
    type: 'button',
    text,
    action_id: button.press + SEPARATOR + unique,
    ...(button.ref === '' ? {} : { value: button.ref }),
    ...(button.style === undefined ? {} : { style: button.style }),
  };
}

/** The menu stands beside its label, which stays when something is chosen; its block's id carries the row's. */
const renderChoice = (block: ChoiceBlock, index: number): types.SectionBlock => ({
  type: 'section',
  block_id: index + SEPARATOR + block.ref,
  text: plainText(block.label),
  accessory: {
    type: 'static_select',
    action_id: block.press + SEPARATOR + index,
    options: block.options.map(renderOption),
  },
});

/** @throws DoesNotFit */
export function renderOption({ value, label }: { value: string; label: string }): types.PlainTextOption {
  if (value.length > 150)
    throw new DoesNotFit(`an option's value has ${value.length} characters, at most 150`);
  return { text: plainText(label), value };
}
