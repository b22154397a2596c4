import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The fonts that every picture is drawn with, whatever the host has. */
export const FONT_FAMILY = 'DejaVu Sans Condensed';
export const FONT_FILES = {
  regular: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
};

export type Weight = keyof typeof FONT_FILES;

/** What is needed of a TrueType file: the advance of a character in em, undefined when it has no glyph. */
type Font = (codePoint: number) => number | undefined;

const fonts = new Map<Weight, Font>();

function fontOf(weight: Weight): Font {
  const known = fonts.get(weight);
  if (known) return known;
  const font = readFont(FONT_FILES[weight]);
  fonts.set(weight, font);
  return font;
}

/** Reads cmap (format 4) and hmtx: OpenType 1.9, chapters of the same names. */
function readFont(file: string): Font {
  const data = readFileSync(file);
  const table = (tag: string): Buffer => {
    for (let at = 12; at < 12 + data.readUInt16BE(4) * 16; at += 16) {
      if (data.toString('latin1', at, at + 4) === tag) return data.subarray(data.readUInt32BE(at + 8));
    }
    throw new Error(`the font ${file} has no table ${tag}`);
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const measured = table('hhea').readUInt16BE(34);
  const advances = table('hmtx');
  const glyphOf = glyphReader(table('cmap'), file);
  const widths = new Map<number, number | undefined>();
  return (codePoint) => {
    if (widths.has(codePoint)) return widths.get(codePoint);
    const glyph = glyphOf(codePoint);
    const width =
      glyph === 0 ? undefined : advances.readUInt16BE(Math.min(glyph, measured - 1) * 4) / unitsPerEm;
    widths.set(codePoint, width);
    return width;
  };
}

function glyphReader(cmap: Buffer, file: string): (codePoint: number) => number {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(8 + index * 8),
  );
  const offset = offsets.find((at) => cmap.readUInt16BE(at) === 4);
  if (offset === undefined) throw new Error(`the font ${file} has no character map of format 4`);
  const map = cmap.subarray(offset);
  const doubled = map.readUInt16BE(6);
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let segment = 0; segment < doubled; segment += 2) {
      if (map.readUInt16BE(14 + segment) < codePoint) continue;
      const first = map.readUInt16BE(16 + doubled + segment);
      if (first > codePoint) return 0;
      const delta = map.readUInt16BE(16 + 2 * doubled + segment);
      const rangeAt = 16 + 3 * doubled + segment;
      const range = map.readUInt16BE(rangeAt);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = map.readUInt16BE(rangeAt + range + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** The width of one line of text, in pixels. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  const font = fontOf(weight);
  let width = 0;
  for (const character of text) width += font(character.codePointAt(0) ?? 0) ?? 0;
  return width * size;
}

/** The text without what the font can't draw: emoji would be empty boxes. */
export function drawable(text: string): string {
  const font = fontOf('regular');
  return Array.from(text.replace(/\p{Extended_Pictographic}\p{Variation_Selector}*/gu, ''))
    .map((character) => (/\s/u.test(character) && character !== '\u00a0' ? ' ' : character))
    .filter((character) => font(character.codePointAt(0) ?? 0) !== undefined)
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Breaks at spaces, never at no-break ones, into lines of at most `width` pixels where words allow. */
export function wrap(text: string, width: number, size: number, weight: Weight = 'regular'): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
