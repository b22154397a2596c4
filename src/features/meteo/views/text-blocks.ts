import { FLOOR } from '../../../chat/limits.ts';
import { type Block, text } from '../../../chat/message.ts';

/** What a text block holds at most, in bytes, with some room for the marks that are escaped. */
const MAX_BYTES = FLOOR.text - 100;

/** What a person typed, as text blocks: shown as typed, whole, in as many blocks as it takes. */
export function textBlocks(typed: string): Block[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of typed.split(/(?<=\n)/)) {
    for (const part of Buffer.byteLength(line) > MAX_BYTES ? line.split(/(?<=\s)/) : [line])
      piece = added(pieces, piece, part);
  }
  return [...pieces, piece].filter((each) => each.trim() !== '').map((each) => text(each.trim()));
}

/** Adds a part to the piece that is being filled, or begins another; a word without end is cut by letters. */
function added(pieces: string[], piece: string, part: string): string {
  if (fits(piece + part)) return piece + part;
  if (fits(part)) {
    pieces.push(piece);
    return part;
  }
  let rest = piece;
  let bytes = Buffer.byteLength(rest);
  for (const letter of part) {
    const more = Buffer.byteLength(letter);
    if (bytes + more > MAX_BYTES) {
      pieces.push(rest);
      [rest, bytes] = ['', 0];
    }
    rest += letter;
    bytes += more;
  }
  return rest;
}

const fits = (piece: string): boolean => Buffer.byteLength(piece) <= MAX_BYTES;
