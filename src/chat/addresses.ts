/**
 * The addresses within plain words. Nothing says which characters an address may have: it goes on to the next space,
 * but for what ends the sentence around it, and for a bracket that was not opened in it.
 */

/** A piece of plain words; one with a `url` is an address, as it was typed. */
export type Piece = { text: string; url?: string };

const WEB = String.raw`(?<![\p{L}\p{N}])https?://[^\s<>]+`;
const MAIL = String.raw`(?<![\p{L}\p{N}@._%+'’/-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}`;
const ADDRESS = new RegExp(`(?<web>${WEB})|(?<mail>${MAIL})`, 'giu');

/** What ends a sentence or a quotation, and not an address. */
const ENDS_SENTENCE = /[.,;:!?…'"\p{Pf}\p{Pi}]/u;
const OPENING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);

const count = (text: string, char: string): number => text.split(char).length - 1;

function withoutSentence(found: string): string {
  let address = found;
  for (;;) {
    const last = address.slice(-1);
    const opening = OPENING.get(last);
    const outside = opening !== undefined && count(address, last) > count(address, opening);
    if (last === '' || !(outside || ENDS_SENTENCE.test(last))) return address;
    address = address.slice(0, -1);
  }
}

/** Plain words, in pieces: those that are addresses, and those between them. */
export function piecesOf(words: string): Piece[] {
  // Most words hold none, and to look for one in each of them is slow.
  if (!words.includes('://') && !words.includes('@')) return words === '' ? [] : [{ text: words }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of words.matchAll(ADDRESS)) {
    const { web, mail } = match.groups ?? {};
    const text = web === undefined ? (mail ?? '') : withoutSentence(web);
    const url = web === undefined ? `mailto:${text}` : text;
    if (!URL.canParse(url)) continue;
    if (match.index > from) pieces.push({ text: words.slice(from, match.index) });
    pieces.push({ text, url });
    from = match.index + text.length;
  }
  if (from < words.length) pieces.push({ text: words.slice(from) });
  return pieces;
}

/** Names with a point between them; a file's is no host's, though some endings are both. */
const HOST =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?(?<host>(?:[\p{L}\p{N}-]+\.)+(?!(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|png|jpe?g|js)\b)\p{L}{2,})(?![\p{L}\p{N}-])/giu;

const hostOf = (host: string): string => host.toLowerCase().replace(/^www\./, '');

/** Whether words name the host of another address than the one to which they would lead. */
export function nameAnotherHost(words: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const leadsTo = hostOf(new URL(url).hostname);
  return [...words.matchAll(HOST)].some(({ groups }) => {
    const host = `https://${groups?.host}`;
    // As browsers read it: letters beyond ASCII have another form in addresses.
    const named = hostOf(URL.canParse(host) ? new URL(host).hostname : (groups?.host ?? ''));
    return named !== leadsTo && !leadsTo.endsWith(`.${named}`);
  });
}
