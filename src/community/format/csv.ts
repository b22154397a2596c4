/** So that spreadsheets read the accents. */
const BYTE_ORDER_MARK = '\ufeff';

/** What one file may weigh: the least that a chat carries, with room for what is around it. */
const MAX_BYTES = 900_000;

/**
 * One cell, as spreadsheets read it back: quoted where it must be, and with an apostrophe before what they
 * would take for a formula (OWASP, CSV injection).
 */
function cellOf(value: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(';')}\r\n`;

/** Lines under their head, as the content of a CSV file; cells are separated by semicolons. */
export const csvContent = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${[head, ...lines].map(lineOf).join('')}`;

/** The same as one file, or as many as their size needs, each with the head. */
export function csvContents(head: readonly string[], lines: readonly (readonly string[])[]): string[] {
  const start = csvContent(head, []);
  const contents: string[] = [];
  let content = start;
  let bytes = Buffer.byteLength(start);
  for (const cells of lines) {
    const line = lineOf(cells);
    const weight = Buffer.byteLength(line);
    if (bytes + weight > MAX_BYTES && content !== start) {
      contents.push(content);
      content = start;
      bytes = Buffer.byteLength(start);
    }
    content += line;
    bytes += weight;
  }
  return [...contents, content];
}
