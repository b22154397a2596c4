import { type Inline, type Paragraph, parseMarkdown } from '../../chat/markdown.ts';

const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Makes words stand in a post as they are: never markup, never a mention (nobody may call a whole channel
 * through us), never a search for a hashtag.
 */
export const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/(^|\s)#(?=\S)/g, '$1\\#')
    .replace(/@(?=[\p{L}\p{N}_.-])/gu, `@${ZERO_WIDTH_SPACE}`);

/** An address that Mattermost makes a link of, with nothing in it that could be markup or a mention. */
const BARE_ADDRESS = /(?<![^\s(])(https?:\/\/[\w:/?#=&%.,;+-]*[a-z0-9/])(?=[).,;:!?]*(?:\s|$))/i;

/** Words as they are; but bare addresses without escapes, which would become a part of them. */
const typed = (text: string): string =>
  text
    .split(BARE_ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : plain(part)))
    .join('');

function inline(part: Inline): string {
  switch (part.kind) {
    case 'plain':
      return typed(part.text);
    case 'bold':
      return `**${plain(part.text)}**`;
    case 'italic':
      return `_${plain(part.text)}_`;
    case 'code':
      return `\`${part.text}\``;
    case 'link':
      return link(part.text, part.url);
  }
}

/** A link whose address cannot end it early. */
export const link = (text: string, url: string): string =>
  `[${plain(text)}](${url.replace(/[()\s]/g, (char) => encodeURIComponent(char).replace('(', '%28').replace(')', '%29'))})`;

const lineOf = (parts: Inline[]): string => parts.map(inline).join('');

const paragraphOf = (paragraph: Paragraph): string =>
  paragraph.kind === 'list'
    ? paragraph.items.map((item) => `- ${lineOf(item)}`).join('\n')
    : paragraph.lines.map(lineOf).join('\n');

/** The small Markdown of the chat language as Mattermost writes it. */
export const mattermostMarkdown = (source: string): string =>
  source
    .split(/\n[^\S\n]*\n/)
    .map((block) => blockOf(parseMarkdown(block)))
    .filter((block) => block !== '')
    .join('\n\n');

/** What stands together stays together; but a line right under a list would become part of its last item. */
const blockOf = (paragraphs: Paragraph[]): string =>
  paragraphs
    .map((each, index) => `${paragraphs[index - 1]?.kind === 'list' ? '\n' : ''}${paragraphOf(each)}`)
    .join('\n');
