import { asMarkdown, joinMarkdown, type Markdown } from '../../chat/markdown.ts';

/** How long a list may be, in lines and in bytes. */
export type ListBounds = { lines: number; bytes: number };

type Words = string | Markdown;

/** Lines under their title; beyond the room that there is, `more` says how many others there are. */
export function listOf(
  title: Words,
  lines: readonly Words[],
  more: (others: number) => Words,
  bounds: ListBounds,
): Markdown {
  let bytes = 0;
  const fitting = lines.findIndex((line, index) => {
    bytes += Buffer.byteLength(asMarkdown(line).markdown);
    return index >= bounds.lines || bytes > bounds.bytes;
  });
  const shown = fitting < 0 ? lines : lines.slice(0, fitting);
  const others = lines.length - shown.length;
  return joinMarkdown([title, ...shown, ...(others > 0 ? [more(others)] : [])]);
}
