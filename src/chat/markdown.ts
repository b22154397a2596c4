import { nameAnotherHost, piecesOf } from './addresses.ts';

/**
 * Words with marks: **bold**, _italic_, `code`, [links](https://…), lists with "- ", and line breaks. Plain data, since
 * messages are stored as JSON; `md` makes it, and what is put into it is shown as it is. A string is never Markdown.
 */
export type Markdown = { readonly markdown: string };

/** Without a prototype: putting it into a string by mistake throws, in place of showing "[object Object]". */
const markdown = (source: string): Markdown => Object.assign(Object.create(null), { markdown: source });

/** Escapes whatever the parser would take for a mark. */
const escaped = (value: string): string => value.replace(/[\\*_`[\]]|^-/gm, '\\$&');
const unescaped = (value: string): string => value.replace(/\\([\\*_`[\]-])/g, '$1');

const sourceOf = (value: string | number | Markdown): string =>
  typeof value === 'object' ? value.markdown : escaped(String(value));

/** Plain words as Markdown that shows them as they are; Markdown as it is. */
export const asMarkdown = (value: string | Markdown): Markdown =>
  typeof value === 'object' ? value : markdown(escaped(value));

/** Whether there is nothing to read. */
export const isBlank = (value: string | Markdown): boolean => asMarkdown(value).markdown.trim() === '';

/** Markdown from a template: strings and numbers that are put into it are shown as they are, Markdown keeps its marks. */
export const md = (template: TemplateStringsArray, ...values: (string | number | Markdown)[]): Markdown =>
  markdown(
    template.map((part, index) => (index === 0 ? '' : sourceOf(values[index - 1] ?? '')) + part).join(''),
  );

/** Parts one after the other, with a plain separator between them: a line break unless another is given. */
export const joinMarkdown = (parts: readonly (string | Markdown)[], separator = '\n'): Markdown =>
  markdown(parts.map(sourceOf).join(escaped(separator)));

/** A list, an item each. */
export const bulletList = (items: readonly (string | Markdown)[]): Markdown =>
  joinMarkdown(items.map((item) => md`- ${item}`));

/** The same, with the commands that it tells to type by other names. Nobody can type such code: its marks are escaped. */
export const withCommandNames = (
  { markdown: source }: Markdown,
  nameOf: (command: string) => string,
): Markdown =>
  markdown(source.replace(/(?<!\\)`\/([a-z]+)(?=[ `])/g, (_all, command: string) => `\`/${nameOf(command)}`));

/**
 * Words that lead to an address; what would end it early is encoded (RFC 3986, 2.1). Words that somebody typed may
 * name another host: whoever reads them then sees the address itself beside them, and no link under them.
 */
export const link = (label: string, url: string): Markdown => {
  const address = url.replace(/[\s()\\]/g, encoded);
  return nameAnotherHost(label, url) ? md`${label} (${address})` : md`[${label}](${markdown(address)})`;
};

const encoded = (char: string): string =>
  `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/**
 * A member by her name. In a direct message, on a chat where she has an account, it leads to her and calls nobody,
 * and so it does in a group, whose people are told of all that is said there; anywhere else it is her name alone. Nobody can type it: the brackets that people type are escaped.
 */
export const person = ({ id, name }: { id: string; name: string }): Markdown =>
  md`[${name}](${markdown(`member:${id}`)})`;

/** Words without a mark; an address among them is a link that has itself for words. */
export type Words = { kind: 'plain'; text: string } | { kind: 'link'; text: string; url: string } | Named;

/** Somebody's name; `account` is what a mention of her is written with, null where her name is all. */
export type Named = { kind: 'person'; text: string; account: string | null };

/** The small Markdown subset of the chat language, as a tree that each platform writes in its own way. */
export type Inline = Words | { kind: 'bold' | 'italic'; parts: Words[] } | { kind: 'code'; text: string };

export type Paragraph = { kind: 'paragraph'; lines: Inline[][] } | { kind: 'list'; items: Inline[][] };

const PERSON = String.raw`\[(?<name>(?:\\.|[^\]\\\n])+)\]\((?<known>member|account):(?<id>(?:[\w.-]|\\_)+)\)`;

/** People, passing over what is escaped. */
const PEOPLE = new RegExp(String.raw`\\[^\n]|${PERSON}`, 'gu');

const MARKS = new RegExp(
  [
    PERSON,
    String.raw`\\(?<escape>[\\*_\x60[\]-])`,
    String.raw`\*\*(?<bold>(?:\\.|[^*\\\n])+)\*\*`,
    String.raw`(?<![\p{L}\p{N}_])_(?<italic>(?:\\.|[^_\\\n])+)_(?![\p{L}\p{N}])`,
    String.raw`\x60(?<code>(?:\\.|[^\x60\\\n])+)\x60`,
    String.raw`\[(?<label>(?:\\.|[^\]\\\n])+)\]\((?<url>https?:\/\/(?:\\.|[^\s()\\])+)\)`,
  ].join('|'),
  'gu',
);

/** Plain words, whose addresses are links. */
export const parsePlain = (words: string): Words[] =>
  piecesOf(words).map(({ text, url }) =>
    url === undefined ? { kind: 'plain', text } : { kind: 'link', text, url },
  );

/** What stands between marks: people, and plain words. */
function parseMarked(source: string): Words[] {
  const words: Words[] = [];
  let from = 0;
  for (const match of source.matchAll(PEOPLE)) {
    if (match.groups?.name === undefined) continue;
    words.push(...parsePlain(unescaped(source.slice(from, match.index))), namedIn(match.groups));
    from = match.index + match[0].length;
  }
  return [...words, ...parsePlain(unescaped(source.slice(from)))];
}

const namedIn = ({ name = '', known, id = '' }: Record<string, string>): Named => ({
  kind: 'person',
  text: unescaped(name),
  account: known === 'account' ? unescaped(id) : null,
});

/** What every mark begins with. */
const BEGINS_MARK = /[\\*_\x60[]/;

function parseInline(line: string): Inline[] {
  if (!BEGINS_MARK.test(line)) return parsePlain(line);
  const parts: Inline[] = [];
  let plain = '';
  const flush = () => {
    parts.push(...parsePlain(plain));
    plain = '';
  };
  let from = 0;
  for (const match of line.matchAll(MARKS)) {
    plain += line.slice(from, match.index);
    from = match.index + match[0].length;
    const { escape: char, bold, italic, code, label, url, name, known, id } = match.groups ?? {};
    if (char !== undefined) {
      plain += char;
      continue;
    }
    flush();
    if (name !== undefined && known !== undefined && id !== undefined)
      parts.push(namedIn({ name, known, id }));
    else if (bold !== undefined) parts.push({ kind: 'bold', parts: parseMarked(bold) });
    else if (italic !== undefined) parts.push({ kind: 'italic', parts: parseMarked(italic) });
    else if (code !== undefined) parts.push({ kind: 'code', text: unescaped(code) });
    else if (label !== undefined && url !== undefined)
      parts.push({ kind: 'link', text: unescaped(label), url: unescaped(url) });
  }
  plain += line.slice(from);
  flush();
  return parts;
}

/** Reads the subset. Lines that start with "- " make a list; a blank line ends a paragraph. */
export const parseMarkdown = (value: string | Markdown): Paragraph[] => parseSections(value).flat();

/** What was read of a text, for as long as the text itself is kept: a message is rendered, counted and summed up. */
const readOnce = new WeakMap<Markdown, Paragraph[][]>();

/** The same, what blank lines keep apart apart. */
export function parseSections(value: string | Markdown): readonly Paragraph[][] {
  if (typeof value === 'string') return readSections(value);
  const known = readOnce.get(value) ?? readSections(value);
  readOnce.set(value, known);
  return known;
}

function readSections(value: string | Markdown): Paragraph[][] {
  const sections: Paragraph[][] = [];
  let section: Paragraph[] | null = null;
  const isPlain = typeof value === 'string';
  const read = isPlain ? parsePlain : parseInline;
  for (const line of (isPlain ? value : value.markdown).split('\n')) {
    if (line.trim() === '') {
      section = null;
      continue;
    }
    if (section === null) {
      section = [];
      sections.push(section);
    }
    const last = section.at(-1);
    if (!isPlain && line.startsWith('- ')) {
      const item = parseInline(line.slice(2));
      if (last?.kind === 'list') last.items.push(item);
      else section.push({ kind: 'list', items: [item] });
    } else if (last?.kind === 'paragraph') last.lines.push(read(line));
    else section.push({ kind: 'paragraph', lines: [read(line)] });
  }
  return sections;
}

/**
 * The same words, with other ids for the people in them: members become accounts, and accounts what a platform writes
 * a mention with; whoever has none, or one that no mention can be written with, is left her name.
 */
export const withAccounts = (
  value: Markdown,
  from: 'member' | 'account',
  accountOf: (id: string) => string | null,
): Markdown => {
  // Most words name nobody, and to walk through each of them is slow.
  if (!value.markdown.includes(`](${from}:`)) return value;
  return markdown(
    value.markdown.replace(PEOPLE, (whole: string, ...found: unknown[]) => {
      const { name, known, id = '' } = found.at(-1) as Record<string, string | undefined>;
      if (name === undefined || known !== from) return whole;
      const account = accountOf(unescaped(id));
      if (account === null || !/^[\w.-]+$/.test(account)) return name;
      return `[${name}](account:${account.replaceAll('_', '\\_')})`;
    }),
  );
};

/** One line, read: what is plain with its addresses, Markdown with its marks. */
export const parseLine = (value: string | Markdown): Inline[] =>
  typeof value === 'string' ? parsePlain(value) : parseInline(value.markdown.replace(/\s*\n\s*/g, ' '));

/** The words of a line, without its marks. */
export const wordsOf = (line: readonly Inline[]): string =>
  line.map((part) => ('parts' in part ? wordsOf(part.parts) : part.text)).join('');

/** The words alone, without marks or escapes, line by line. */
export const plainText = (value: string | Markdown): string =>
  typeof value === 'string'
    ? value
    : parseMarkdown(value)
        .map((part) =>
          part.kind === 'list'
            ? part.items.map((item) => `- ${wordsOf(item)}`).join('\n')
            : part.lines.map(wordsOf).join('\n'),
        )
        .join('\n\n');
