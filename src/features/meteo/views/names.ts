/** How long a list of people may be, in lines and in bytes: beyond, the number of the others is said. */
const MOST_LINES = 20;
const MOST_BYTES = 1500;

/** A list of people under its title; nobody is left out in silence. */
export function peopleList(title: string, lines: readonly string[], more: (n: number) => string): string {
  let bytes = 0;
  const fitting = lines.findIndex((line, index) => {
    bytes += Buffer.byteLength(line);
    return index >= MOST_LINES || bytes > MOST_BYTES;
  });
  const shown = fitting < 0 ? lines : lines.slice(0, fitting);
  const others = lines.length - shown.length;
  return [title, ...shown, ...(others > 0 ? [`- ${more(others)}`] : [])].join('\n');
}
