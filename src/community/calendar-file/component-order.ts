type Component = { begin: string; properties: string[]; parts: Component[] };

/** No line is longer, in bytes, its end left out (RFC 5545, 3.1). */
const LONGEST = 75;

/**
 * The same calendar as RFC 5545 has it: long lines folded, and the properties of each component before the
 * components in it (3.4, 3.6: calprops, eventprop). ical-generator writes some after, which strict parsers
 * refuse.
 */
export function inOrder(text: string): string {
  const top: Component = { begin: '', properties: [], parts: [] };
  const open = [top];
  for (const line of text.split('\r\n')) {
    const within = open.at(-1) ?? top;
    if (line === '') continue;
    if (line.startsWith('BEGIN:')) {
      const component = { begin: line, properties: [], parts: [] };
      within.parts.push(component);
      open.push(component);
    } else if (line.startsWith('END:')) open.pop();
    else within.properties.push(line);
  }
  return top.parts
    .flatMap(linesOf)
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** A line that was folded already goes on in the next ones, which stay after it. */
const linesOf = ({ begin, properties, parts }: Component): string[] => [
  begin,
  ...properties,
  ...parts.flatMap(linesOf),
  begin.replace('BEGIN:', 'END:'),
];

/** Goes on in the next line, after a space, before a letter that would not fit whole. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST) return line;
  let text = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > LONGEST) {
      text += '\r\n ';
      bytes = 1;
    }
    text += letter;
    bytes += size;
  }
  return text;
}
