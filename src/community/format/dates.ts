import { DateTime } from 'luxon';
import type { Locale } from '../members/member.ts';

/**
 * Days and moments as people say them, without a year: "vendredi 11 mars", "Friday 11 March". In French a
 * number is tied to what follows it by a non-breaking space (U+00A0).
 */

const TIED = '\u00a0';

type Pattern = 'weekday' | 'day' | 'month' | 'year';

function part(on: string, locale: Locale, pattern: Pattern): string {
  const day = DateTime.fromISO(on, { zone: 'utc', locale });
  if (pattern === 'weekday') return day.toFormat('cccc');
  if (pattern === 'month') return day.toFormat('LLLL');
  if (pattern === 'year') return day.toFormat('yyyy');
  return locale === 'fr' && day.day === 1 ? '1er' : String(day.day);
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

const localDay = (at: number, timeZone: string): [on: string, time: string] => {
  const moment = DateTime.fromMillis(at, { zone: timeZone });
  return [moment.toFormat('yyyy-MM-dd'), moment.toFormat('HH:mm')];
};

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
