import type { types } from '@slack/bolt';
import { type Inline, parseMarkdown } from '../../chat/markdown.ts';

/** Text that Slack may not read as a mention, a link or an entity. */
export const escapeMrkdwn = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What mrkdwn would take for markup, and has no way to escape: stars, emoji names, quotes. */
const MARKUP = /[*_~`]|:[a-z0-9_+'-]+:|^>/im;

/** Whether mrkdwn shows these words exactly as they are. */
export const isPlain = (value: string): boolean => !MARKUP.test(value);

/** Whether what the author of a text did not mark up stays unmarked in mrkdwn. */
export const fitsMrkdwn = (markdown: string): boolean =>
  inlinesOf(markdown).every(({ text }) => isPlain(text));

const inlinesOf = (markdown: string): Inline[] =>
  parseMarkdown(markdown).flatMap((part) => (part.kind === 'list' ? part.items : part.lines).flat());

function inlineMrkdwn(inline: Inline): string {
  const text = escapeMrkdwn(inline.text);
  switch (inline.kind) {
    case 'plain':
      return text;
    case 'bold':
      return `*${text}*`;
    case 'italic':
      return `_${text}_`;
    case 'code':
      return `\`${text}\``;
    case 'link':
      return `<${escapeMrkdwn(inline.url)}|${text}>`;
  }
}

const lineMrkdwn = (line: Inline[]) => line.map(inlineMrkdwn).join('');

/** The small Markdown as mrkdwn; only exact when `fitsMrkdwn`. */
export const mrkdwnOf = (markdown: string): string =>
  parseMarkdown(markdown)
    .map((part) =>
      part.kind === 'list'
        ? part.items.map((item) => `• ${lineMrkdwn(item)}`).join('\n')
        : part.lines.map(lineMrkdwn).join('\n'),
    )
    .join('\n\n');

function richInline(inline: Inline): types.RichTextElement {
  if (inline.kind === 'link') return { type: 'link', url: inline.url, text: inline.text };
  const text = { type: 'text' as const, text: inline.text };
  return inline.kind === 'plain' ? text : { ...text, style: { [inline.kind]: true } };
}

export const plainly = (text: string): types.RichTextElement => ({ type: 'text', text });

/** Neighbours without a style, as one: Slack counts the names that come with each element. */
function joined(elements: readonly types.RichTextElement[]): types.RichTextElement[] {
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
  lines.flatMap((line, at) => [...(at === 0 ? [] : [plainly('\n')]), ...line.map(richInline)]);

/**
 * The small Markdown as a rich text block: what somebody typed is shown exactly as typed, and lists are real
 * lists for screen readers.
 */
export function richTextOf(markdown: string): types.RichTextBlock {
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
        richSection(item.length === 0 ? [plainly(' ')] : item.map(richInline)),
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
