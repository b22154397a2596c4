import { ANY_MONTH, ANY_WEEKDAY, monthOf, weekdayNamed } from './day-words.ts';

/** A day as it was typed; what is null was left out, and must be found from the rest. */
export type DateToken = {
  kind: 'date';
  typed: string;
  day: number;
  month: number | null;
  year: number | null;
  weekday: number | null;
};

/** `weekday` is 1 for Monday; `days` counts from today; `weeks` is 0 for this week, 1 for the next. */
export type DayToken =
  | DateToken
  | { kind: 'weekday'; typed: string; weekday: number }
  | { kind: 'relative'; days: number }
  | { kind: 'week'; weeks: number };

type Token = DayToken | { kind: 'from' } | { kind: 'to' };

/** The days of a text; `opening` is what stands before the first: a beginning, an end, or neither. */
export type Scan = { days: DayToken[]; opening: 'from' | 'to' | null } | { unreadable: string };

type Reader = [pattern: RegExp, read: (groups: string[], typed: string) => Token | null];

const ORDINAL = '(?:er|eme|e|st|nd|rd|th)?';
const year = (digits: string): number | null =>
  digits === '' ? null : Number(digits.length === 2 ? `20${digits}` : digits);

const date = (typed: string, day: string, month: number | null, inYear: string): DateToken => ({
  kind: 'date',
  typed,
  day: Number(day),
  month,
  year: year(inYear),
  weekday: null,
});

const reader = (pattern: string, read: Reader[1]): Reader => [new RegExp(pattern, 'y'), read];
const word = (words: string, token: Token | null): Reader => reader(`(?:${words})(?![a-z])`, () => token);

/** Tried in order at each place. Day comes before month in figures, as in France and Britain. */
const READERS: readonly Reader[] = [
  reader('[\\s,;]+', () => null),
  reader(
    '(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?:t00:00(?::00(?:\\.0+)?)?z?)?(?!\\d)',
    ([, y = '', , m = '', d = ''], typed) => date(typed, d, Number(m), y),
  ),
  reader('(\\d{1,2})([-./])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)', ([, d = '', , m = '', y = ''], typed) =>
    date(typed, d, Number(m), y),
  ),
  reader('(\\d{1,2})[./](\\d{1,2})(?![\\d/])', ([, d = '', m = ''], typed) => date(typed, d, Number(m), '')),
  reader(
    `(\\d{1,2})${ORDINAL}\\s*(?:of\\s+)?(${ANY_MONTH})\\.?(?:,?\\s+(\\d{4})(?![\\d/-]))?`,
    ([, d = '', m = '', y = ''], typed) => date(typed, d, monthOf(m), y),
  ),
  // "mar. 8 mars": before a whole day, it is the Tuesday.
  reader(`mar\\.?\\s+(?=\\d{1,2}(?:er)?(?:\\s+${ANY_MONTH}|[./]\\d))`, (_groups, typed) => ({
    kind: 'weekday',
    typed: typed.trim(),
    weekday: 2,
  })),
  reader(
    `(${ANY_MONTH})\\.?\\s+(?:the\\s+)?(\\d{1,2})${ORDINAL}(?![a-z\\d/])(?:,?\\s+(\\d{4})(?![\\d/-]))?`,
    ([, m = '', d = '', y = ''], typed) => date(typed, d, monthOf(m), y),
  ),
  reader(`(\\d{1,2})${ORDINAL}(?![a-z\\d])`, ([, d = ''], typed) => date(typed, d, null, '')),
  word('cette semaine|this week', { kind: 'week', weeks: 0 }),
  word('semaine prochaine|next week', { kind: 'week', weeks: 1 }),
  word("aujourd'? ?hui|today", { kind: 'relative', days: 0 }),
  word('apres[- ]demain|(?:the )?day after tomorrow', { kind: 'relative', days: 2 }),
  word('demain|tomorrow', { kind: 'relative', days: 1 }),
  word('hier|yesterday', { kind: 'relative', days: -1 }),
  reader(`(${ANY_WEEKDAY})\\.?`, ([, name = ''], typed) => ({
    kind: 'weekday',
    typed,
    weekday: weekdayNamed(name),
  })),
  word("a partir d(?:u|e)|a compter d(?:u|e)|a partir d'|starting", { kind: 'from' }),
  word("jusqu'? ?(?:au|a)|until|till|til|through|au|a|to|et|and", { kind: 'to' }),
  reader('[-/>]+', () => ({ kind: 'to' })),
  word('du|de|from', { kind: 'from' }),
  word('le|la|les|l|on|the|prochaine?|next|ce|this|inclus|incluse|included|inclusive', null),
  word('je|serai|suis|i|will|be|am|absente?|away|off|en|conges?|vacances|leave|holidays?', null),
  reader('[.!·]', () => null),
];

/** One plain character for each that was typed, so that what is in question can be shown as it was typed. */
const plain = (typed: string): string =>
  Array.from({ length: typed.length }, (_, index) => {
    const character = typed.charAt(index);
    if (/[’ʼ]/.test(character)) return "'";
    if (/[\u2010-\u2015\u2192]/.test(character)) return '-';
    if (/\s/.test(character)) return ' ';
    return character.normalize('NFD').toLowerCase().charAt(0);
  }).join('');

/** Reads every day of a text, in either language; stops at the first word that means nothing here. */
export function scanDays(typed: string): Scan {
  const asTyped = typed.normalize('NFC').trim();
  const text = plain(asTyped);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const found = readAt(text, asTyped, at);
    if (!found) return { unreadable: /^\S+/.exec(asTyped.slice(at))?.[0] ?? '' };
    if (found.token) tokens.push(found.token);
    at = found.next;
  }
  const merged = withWeekdays(tokens);
  const first = merged.findIndex(isDay);
  const before = merged.slice(0, Math.max(first, 0)).at(-1)?.kind;
  return {
    days: merged.filter(isDay),
    opening: before === 'from' || before === 'to' ? before : null,
  };
}

const isDay = (token: Token): token is DayToken => token.kind !== 'from' && token.kind !== 'to';

function readAt(text: string, asTyped: string, at: number): { token: Token | null; next: number } | null {
  for (const [pattern, read] of READERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const next = pattern.lastIndex;
    const groups = [...match].map((group) => group ?? '');
    return { token: read(groups, asTyped.slice(at, next)), next };
  }
  return null;
}

/** "jeudi 3 mars" is one day: the weekday only says it twice. */
function withWeekdays(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    if (token.kind === 'date' && last?.kind === 'weekday') {
      merged[merged.length - 1] = { ...token, weekday: last.weekday, typed: `${last.typed} ${token.typed}` };
    } else {
      merged.push(token);
    }
  }
  return merged;
}
