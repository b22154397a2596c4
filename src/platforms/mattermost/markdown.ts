import {
  type Inline,
  type Markdown,
  type Named,
  type Paragraph,
  parseLine,
  parsePlain,
  parseSections,
  type Words,
} from '../../chat/markdown.ts';

const ZERO_WIDTH_SPACE = '\u200b';

/**
 * A name that somebody is called by. The server reads words with their escapes gone, and splits them at dots and
 * hyphens: only a letter or digit right before the @ makes it a part of an address.
 */
const CALL = /(?<![a-z0-9])@(?=[\p{L}\p{N}_.-])/giu;

/**
 * Makes words stand in a post as they are: never markup, never a mention (nobody may call a whole channel
 * through us), never a search for a hashtag.
 */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/(^|\s)#(?=\S)/g, '$1\\#')
    .replace(CALL, `@${ZERO_WIDTH_SPACE}`);

/** Plain words as they are, with their addresses as links. */
export const plain = (text: string): string => lineOf(parsePlain(text));

/** The same of what may name somebody, on one line. */
export const lineText = (value: string | Markdown): string => lineOf(parseLine(value));

function inline(part: Inline): string {
  switch (part.kind) {
    case 'plain':
      return escaped(part.text);
    case 'bold':
      return marked(part.parts, '**');
    case 'italic':
      return marked(part.parts, '_');
    case 'code':
      return code(part.text);
    case 'link':
      return link(part.text, part.url);
    case 'person':
      return named(part);
  }
}

/** By her account, which the server shows as people's names are shown there; in her direct messages it calls nobody. */
const named = ({ text, account }: Named): string => (account === null ? escaped(text) : `@${account}`);

/** Words between marks, which no space may touch, and which nothing in an address may end. */
function marked(parts: readonly Words[], mark: string): string {
  const words = parts.map((part) => {
    if (part.kind === 'link') return link(part.text, part.url.replace(/[*_]/g, encoded));
    return part.kind === 'person' ? named(part) : escaped(part.text);
  });
  return words
    .join('')
    .replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, before, within, after) =>
      within === '' ? before : `${before}${mark}${within}${mark}${after}`,
    );
}

/** Between as many backticks as it takes for none of its own to end it. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + space + text + space + fence;
}

/**
 * A link whose address cannot end it early. The server looks for mentions in the words of a link, though not in code:
 * words that would call somebody are code there, for an invisible letter would be copied with an address.
 */
export const link = (text: string, url: string): string => {
  const words = text.search(CALL) < 0 ? escaped(text) : code(text);
  return `[${words}](${url.replace(/[\s()<>\\`|]/g, encoded)})`;
};

/** In an address, the same character (RFC 3986, 2.1). */
const encoded = (char: string): string =>
  `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const lineOf = (parts: readonly Inline[]): string =>
  parts
    .map((part, index) => (staysBare(part, parts[index - 1], parts[index + 1]) ? part.text : inline(part)))
    .join('');

/**
 * Whether Mattermost makes the same link of an address by itself: a letter or digit at its end, a space around it, and
 * nothing in it to escape. It reads better in a notification, and weighs half.
 */
function staysBare(part: Inline, before: Inline | undefined, after: Inline | undefined): part is Words {
  if (part.kind !== 'link' || part.text !== part.url) return false;
  const apart =
    (before === undefined || (before.kind === 'plain' && /[\s(]$/.test(before.text))) &&
    (after === undefined || (after.kind === 'plain' && /^\s/.test(after.text)));
  return apart && /^[^\s'"()<>[\]{}@]*[a-z0-9/]$/i.test(part.text) && escaped(part.text) === part.text;
}

const paragraphOf = (paragraph: Paragraph): string =>
  paragraph.kind === 'list'
    ? paragraph.items.map((item) => `- ${lineOf(item)}`).join('\n')
    : paragraph.lines.map(lineOf).join('\n');

/** The small Markdown of the chat language as Mattermost writes it. */
export const mattermostMarkdown = (value: string | Markdown): string =>
  parseSections(value).map(blockOf).join('\n\n');

/** What stands together stays together; but a line right under a list would become part of its last item. */
const blockOf = (paragraphs: Paragraph[]): string =>
  paragraphs
    .map((each, index) => `${paragraphs[index - 1]?.kind === 'list' ? '\n' : ''}${paragraphOf(each)}`)
    .join('\n');
