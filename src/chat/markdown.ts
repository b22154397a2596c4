/** The small Markdown subset of the chat language, as a tree that each platform writes in its own way. */
export type Inline =
  | { kind: 'plain'; text: string }
  | { kind: 'bold'; text: string }
  | { kind: 'italic'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'link'; text: string; url: string };

export type Paragraph = { kind: 'paragraph'; lines: Inline[][] } | { kind: 'list'; items: Inline[][] };

const MARKS =
  /(?<!\\)\*\*(?<bold>[^*\n]+)\*\*|(?<![\\\w])_(?<italic>[^_\n]+)_(?!\w)|`(?<code>[^`\n]+)`|\[(?<label>[^\]\n]+)\]\((?<url>https?:\/\/[^\s)]+)\)/gu;

const unescaped = (value: string) => value.replace(/\\([\\*_`[\]-])/g, '$1');

/** Makes what a person typed safe to stand in a `text` block: it is shown as typed, never as markup. */
export const escapeMarkdown = (value: string): string => value.replace(/[\\*_`[\]]|^-/gm, '\\$&');

function parseInline(line: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const match of line.matchAll(MARKS)) {
    if (match.index > 0 && line[match.index - 1] === '\\') continue;
    if (match.index > from) parts.push({ kind: 'plain', text: unescaped(line.slice(from, match.index)) });
    const { bold, italic, code, label, url } = match.groups ?? {};
    if (bold !== undefined) parts.push({ kind: 'bold', text: unescaped(bold) });
    else if (italic !== undefined) parts.push({ kind: 'italic', text: unescaped(italic) });
    else if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (label !== undefined && url !== undefined)
      parts.push({ kind: 'link', text: unescaped(label), url });
    from = match.index + match[0].length;
  }
  if (from < line.length) parts.push({ kind: 'plain', text: unescaped(line.slice(from)) });
  return parts;
}

/** Reads the subset. Lines that start with "- " make a list; a blank line ends a paragraph. */
export function parseMarkdown(source: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let ended = true;
  for (const line of source.split('\n')) {
    if (line.trim() === '') {
      ended = true;
      continue;
    }
    const last = ended ? undefined : paragraphs.at(-1);
    ended = false;
    if (line.startsWith('- ')) {
      const item = parseInline(line.slice(2));
      if (last?.kind === 'list') last.items.push(item);
      else paragraphs.push({ kind: 'list', items: [item] });
    } else if (last?.kind === 'paragraph') last.lines.push(parseInline(line));
    else paragraphs.push({ kind: 'paragraph', lines: [parseInline(line)] });
  }
  return paragraphs;
}
