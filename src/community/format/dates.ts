import { Info } from 'luxon';
import type { Locale } from '../members/member.ts';
import { weekdayOf } from './iso-dates.ts';
import { dateIn, timeIn } from './time-zone.ts';

/**
 * Days and moments as people say them, without a year: "vendredi 11 mars", "Friday 11 March". In French a
 * number is tied to what follows it by a non-breaking space (U+00A0).
 */

const TIED = '\u00a0';

type Pattern = 'weekday' | 'day' | 'month' | 'year';

/** The names of a language, from Monday and from January. */
const namesIn = (locale: Locale) => ({
  weekdays: Info.weekdays('long', { locale }),
  months: Info.months('long', { locale }),
});
const names = { fr: namesIn('fr'), en: namesIn('en') } satisfies Record<Locale, unknown>;

function part(on: string, locale: Locale, pattern: Pattern): string {
  const [year = '', month, day] = on.split('-');
  if (pattern === 'weekday') return names[locale].weekdays[weekdayOf(on) - 1] ?? '';
  if (pattern === 'month') return names[locale].months[Number(month) - 1] ?? '';
  if (pattern === 'year') return year;
  return locale === 'fr' && Number(day) === 1 ? '1er' : String(Number(day));
}

/** The given parts, in the order in which both languages say them. */
const say = (on: string, locale: Locale, patterns: readonly Pattern[]): string =>
  patterns
    .map((pattern, index) => {
      const next = patterns[index + 1];
      const tie = locale === 'fr' && pattern !== 'weekday' ? TIED : ' ';
      return part(on, locale, pattern) + (next === undefined ? '' : tie);
    })
    .join('');

/** An ISO day: "vendredi 11 mars", "mardi 1er mars", "Friday 11 March". */
export const formatDay = (on: string, locale: Locale): string => say(on, locale, ['weekday', 'day', 'month']);

/** With its year, where it may be long past: "12 mars 2021", "12 March 2021". */
export const formatDate = (on: string, locale: Locale): string => say(on, locale, ['day', 'month', 'year']);

/** Only the weekday of an ISO day: "vendredi", "Friday". */
export const formatWeekday = (on: string, locale: Locale): string => say(on, locale, ['weekday']);

/** As short as can be, for an axis or a menu: "08/03". */
export function formatShortDay(on: string): string {
  const [, month, day] = on.split('-');
  return `${day}/${month}`;
}

/** A month "2022-03": "mars 2022", "March 2022". */
export const formatMonth = (month: string, locale: Locale): string =>
  `${part(`${month}-01`, locale, 'month')} ${part(`${month}-01`, locale, 'year')}`;

/** The same without its year: "mars", "March". */
export const formatMonthName = (month: string, locale: Locale): string =>
  part(`${month}-01`, locale, 'month');

/** A time of day "HH:MM": "12 h", "9 h 05", "12:00". */
export function formatTime(time: string, locale: Locale): string {
  if (locale === 'en') return time;
  const [hours = '', minutes = ''] = time.split(':');
  return [String(Number(hours)), 'h', ...(minutes === '00' ? [] : [minutes])].join(TIED);
}

const localDay = (at: number, timeZone: string): [on: string, time: string] => [
  dateIn(timeZone, at),
  timeIn(timeZone, at),
];

/** An instant (epoch milliseconds), in a zone: "vendredi 11 mars à 12 h 30", "Friday 11 March at 12:30". */
export function formatMoment(at: number, timeZone: string, locale: Locale): string {
  const [on, time] = localDay(at, timeZone);
  return `${formatDay(on, locale)} ${locale === 'fr' ? 'à' : 'at'} ${formatTime(time, locale)}`;
}

/** Up to an instant: "jusqu’au jeudi 17 mars à 18 h", "until Thursday 17 March at 18:00". */
export const formatUntil = (at: number, timeZone: string, locale: Locale): string =>
  `${locale === 'fr' ? 'jusqu’au' : 'until'} ${formatMoment(at, timeZone, locale)}`;

/**
 * Days from one to the other, both included: "le jeudi 3 mars", "du jeudi 3 au jeudi 10 mars", "from Thursday
 * 3 to Thursday 10 March"; years are said only when they differ.
 */
export function formatPeriod(fromOn: string, toOn: string, locale: Locale): string {
  if (fromOn === toOn) return `${locale === 'fr' ? 'le' : 'on'} ${formatDay(fromOn, locale)}`;
  const sameMonth = fromOn.slice(0, 7) === toOn.slice(0, 7);
  const sameYear = fromOn.slice(0, 4) === toOn.slice(0, 4);
  const year: Pattern[] = sameYear ? [] : ['year'];
  const from = say(fromOn, locale, sameMonth ? ['weekday', 'day'] : ['weekday', 'day', 'month', ...year]);
  const to = say(toOn, locale, ['weekday', 'day', 'month', ...year]);
  return locale === 'fr' ? `du ${from} au ${to}` : `from ${from} to ${to}`;
}
