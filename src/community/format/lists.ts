/** How long a list may be, in lines and in bytes. */
export type ListBounds = { lines: number; bytes: number };

/** Lines under their title; beyond the room that there is, `more` says how many others there are. */
export function listOf(
  title: string,
  lines: readonly string[],
  more: (others: number) => string,
  bounds: ListBounds,
): string {
  let bytes = 0;
  const fitting = lines.findIndex((line, index) => {
    bytes += Buffer.byteLength(line);
    return index >= bounds.lines || bytes > bounds.bytes;
  });
  const shown = fitting < 0 ? lines : lines.slice(0, fitting);
  const others = lines.length - shown.length;
  return [title, ...shown, ...(others > 0 ? [more(others)] : [])].join('\n');
}
