/** How long a list may be, in lines and in bytes: beyond, the number of the others is said. */
const MOST_LINES = 15;
const MOST_BYTES = 1300;

/** Lines under their title; what is left out is counted. */
export function listOf(title: string, lines: readonly string[], more: (n: number) => string): string {
  let bytes = 0;
  const fitting = lines.findIndex((line, index) => {
    bytes += Buffer.byteLength(line);
    return index >= MOST_LINES || bytes > MOST_BYTES;
  });
  const shown = fitting < 0 ? lines : lines.slice(0, fitting);
  const others = lines.length - shown.length;
  return [title, ...shown, ...(others > 0 ? [more(others)] : [])].join('\n');
}

export type Paged<Item> = { items: readonly Item[]; page: number; pages: number };

/** One page of a list; a page that is not there gives the nearest one. The first is 1. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number): Paged<Item> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const at = Math.min(Math.max(1, page), pages);
  return { items: items.slice((at - 1) * size, at * size), page: at, pages };
}
