import { FLOOR } from '../../../chat/limits.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import { sealedLength } from '../../../engine/secrets.ts';
import { soughtIn } from '../rules/search.ts';

/** A search that goes on at another place. */
type Page = { from: number; sought: string };

const SEALED_AS = 'directory/page';
const DIGITS = 5;

/** How many bytes of what is looked for a button has room for, sealed. */
const ROOM = (() => {
  let bytes = 0;
  while (sealedLength(bytes + 1) <= FLOOR.ref - DIGITS - 1) bytes += 1;
  return bytes;
})();

const firstBytes = (words: string): string => {
  let kept = words;
  while (Buffer.byteLength(kept) > ROOM) kept = kept.slice(0, -1);
  return kept;
};

/** The page as a button names it. A chat keeps buttons, and no search is kept: what is looked for is sealed. */
export const pageRef = (secrets: Secrets, { from, sought }: Page): string =>
  `${from}.${secrets.seal(firstBytes(sought), SEALED_AS)}`;

/** Reads it back; a search for nothing, where somebody made it up. */
export function pageOf(secrets: Secrets, ref: string): Page {
  const [, from = '0', sealed = ''] = /^(\d{1,5})\.(.*)$/su.exec(ref) ?? [];
  try {
    return { from: Number(from), sought: soughtIn(secrets.open(sealed, SEALED_AS)) };
  } catch {
    return { from: 0, sought: '' };
  }
}
