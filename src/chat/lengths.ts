const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const ELLIPSIS = '…';

const weightOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * A text on one line that weighs `maxBytes` in UTF-8 at most, with an ellipsis where it was cut; what a reader takes
 * for one letter (a grapheme) is never cut in two. Bytes, since the strictest platform counts them: what fits in bytes
 * fits in characters too.
 */
export function shortened(text: string, maxBytes: number): string {
  // A non-breaking space stays one.
  const line = text.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
  if (weightOf(line) <= maxBytes) return line;
  const limit = fitting(line, maxBytes - weightOf(ELLIPSIS));
  // Where the letter begins that does not fit whole: it is found with what comes before, and with its own character.
  const end = graphemes.segment(line.slice(0, limit + 2)).containing(limit)?.index ?? limit;
  return `${line.slice(0, end).trimEnd()}${ELLIPSIS}`;
}

/** How much of a text weighs `maxBytes` at most, in UTF-16 units; no character (code point) is cut in two. */
function fitting(text: string, maxBytes: number): number {
  let room = maxBytes;
  let end = 0;
  for (const character of text) {
    room -= weightOf(character);
    if (room < 0) break;
    end += character.length;
  }
  return end;
}
