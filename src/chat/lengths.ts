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
  let kept = '';
  let room = maxBytes - weightOf(ELLIPSIS);
  for (const { segment } of graphemes.segment(line)) {
    room -= weightOf(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}
