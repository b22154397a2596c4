import type { types } from '@slack/bolt';
import { type Inline, type Markdown, parseMarkdown } from '../../chat/markdown.ts';

/** Text that Slack may not read as a mention, a link or an entity. */
export const escapeMrkdwn = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What mrkdwn would take for markup, and has no way to escape: stars, emoji names, quotes. */
const MARKUP = /[*_~`]|:[a-z0-9_+'-]+:|^>/im;

/** Whether mrkdwn shows these words exactly as they are. */
export const isPlain = (value: string): boolean => !MARKUP.test(value);

/** Whether mrkdwn shows these parts as they are meant; an address is its own words, and needs none beside it. */
export const fitsInline = (inlines: readonly Inline[]): boolean =>
  inlines.every((inline) =>
    'parts' in inline
      ? fitsInline(inline.parts)
      : isBare(inline) || isMention(inline) || isPlain(inline.text),
  );

/** Whether what the author of a text did not mark up stays unmarked in mrkdwn. */
export const fitsMrkdwn = (markdown: Markdown): boolean => fitsInline(inlinesOf(markdown));

const inlinesOf = (markdown: Markdown): Inline[] =>
  parseMarkdown(markdown).flatMap((part) => (part.kind === 'list' ? part.items : part.lines).flat());

/** Whether a link has no words but its own address. */
const isBare = (inline: Inline): boolean => inline.kind === 'link' && inline.text === inline.url;

const isMention = (inline: Inline): boolean => inline.kind === 'person' && inline.account !== null;

/** What would end a link early. */
const addressMrkdwn = (url: string): string => escapeMrkdwn(url.replaceAll('|', '%7C'));

function inlineMrkdwn(inline: Inline): string {
  switch (inline.kind) {
    case 'plain':
      return escapeMrkdwn(inline.text);
    case 'bold':
      return `*${lineMrkdwn(inline.parts)}*`;
    case 'italic':
      return `_${lineMrkdwn(inline.parts)}_`;
    case 'code':
      return `\`${escapeMrkdwn(inline.text)}\``;
    case 'person':
      return inline.account === null ? escapeMrkdwn(inline.text) : `<@${inline.account}>`;
    case 'link':
      return isBare(inline)
        ? `<${addressMrkdwn(inline.url)}>`
        : `<${addressMrkdwn(inline.url)}|${escapeMrkdwn(inline.text)}>`;
  }
}

export const lineMrkdwn = (line: readonly Inline[]): string => line.map(inlineMrkdwn).join('');

/** The small Markdown as mrkdwn; only exact when `fitsMrkdwn`. */
export const mrkdwnOf = (markdown: Markdown): string =>
  parseMarkdown(markdown)
    .map((part) =>
      part.kind === 'list'
        ? part.items.map((item) => `• ${lineMrkdwn(item)}`).join('\n')
        : part.lines.map(lineMrkdwn).join('\n'),
    )
    .join('\n\n');

/** Parts of a line as rich text. */
export const richLine = (line: readonly Inline[], style?: 'bold' | 'italic'): types.RichTextElement[] =>
  line.flatMap((inline) => {
    if ('parts' in inline) return richLine(inline.parts, inline.kind);
    const styled = style === undefined ? {} : { style: { [style]: true } };
    if (inline.kind === 'code') return [{ type: 'text', text: inline.text, style: { code: true } }];
    if (inline.kind === 'person')
      return inline.account === null
        ? [{ type: 'text', text: inline.text, ...styled }]
        : [{ type: 'user', user_id: inline.account, ...styled }];
    // Of links in rich text Slack states web addresses alone; an e-mail address is whole as words.
    if (inline.kind === 'plain' || inline.url.startsWith('mailto:'))
      return [{ type: 'text', text: inline.text, ...styled }];
    const { url, text } = inline;
    return [{ type: 'link', url, ...(isBare(inline) ? {} : { text }), ...styled }];
  });

export const plainly = (text: string): types.RichTextElement => ({ type: 'text', text });

/** Neighbours without a style, as one: Slack counts the names that come with each element. */
export function joined(elements: readonly types.RichTextElement[]): types.RichTextElement[] {
  const all: types.RichTextElement[] = [];
  for (const element of elements) {
    const last = all.at(-1);
    if (last?.type === 'text' && element.type === 'text' && !last.style && !element.style)
      all[all.length - 1] = plainly(last.text + element.text);
    else all.push(element);
  }
  return all;
}

const linesOf = (lines: Inline[][]): types.RichTextElement[] =>
  lines.flatMap((line, at) => [...(at === 0 ? [] : [plainly('\n')]), ...richLine(line)]);

/**
 * The small Markdown as a rich text block: what somebody typed is shown exactly as typed, and lists are real
 * lists for screen readers.
 */
export function richTextOf(markdown: string | Markdown): types.RichTextBlock {
  const elements: types.RichTextBlockElement[] = [];
  let open: types.RichTextElement[] = [];
  const close = () => {
    if (open.length > 0) elements.push(richSection(joined(open)));
    open = [];
  };
  for (const part of parseMarkdown(markdown)) {
    if (part.kind === 'list') {
      close();
      // Slack refuses a section without words: an empty item holds a space.
      const items = part.items.map((item) =>
        richSection(item.length === 0 ? [plainly(' ')] : richLine(item)),
      );
      elements.push({ type: 'rich_text_list', style: 'bullet', elements: items });
    } else {
      // Sections follow one another without a gap: an empty line keeps paragraphs apart.
      if (open.length > 0) open.push(plainly('\n\n'));
      open.push(...linesOf(part.lines));
    }
  }
  close();
  return { type: 'rich_text', elements };
}

export const richSection = (elements: types.RichTextElement[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});
