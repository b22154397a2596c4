/**
 * The text of a file that must be in UTF-8, without its byte order mark; or the first line (from 1) that is not.
 * Read as UTF-8 all the same, such a file would be garbage in people's names, or nothing at all.
 */
export function decodeUtf8(file: Buffer | string): { text: string } | { faultyLine: number } {
  if (typeof file === 'string') return { text: file.replace(/^\uFEFF/, '') };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    // UTF-16 without accents is sound UTF-8, with a nothing beside each letter.
    return text.includes('\0') ? { faultyLine: 1 } : { text };
  } catch {
    return { faultyLine: firstFaultyLine(file) };
  }
}

function firstFaultyLine(file: Buffer): number {
  let line = 1;
  for (let from = 0; from < file.length; line += 1) {
    const end = file.indexOf(0x0a, from);
    const bytes = file.subarray(from, end === -1 ? file.length : end);
    if (bytes.toString('utf8').includes('\uFFFD')) return line;
    from = end === -1 ? file.length : end + 1;
  }
  return 1;
}
