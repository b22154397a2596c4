import type { Reading } from './locales/index.ts';

const format = ({ locale, timeZone }: Reading, at: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { timeZone, ...options }).format(at);

/** "11:58" */
export const timeOf = (reading: Reading, at: number): string =>
  format(reading, at, { hour: '2-digit', minute: '2-digit' });

/** "vendredi 11 mars" */
export const dayOf = (reading: Reading, at: number): string =>
  format(reading, at, { weekday: 'long', day: 'numeric', month: 'long' });

/** "ven. 11 mars" */
export const shortDayOf = (reading: Reading, at: number): string =>
  format(reading, at, { weekday: 'short', day: 'numeric', month: 'short' });

/** "vendredi 11 mars 2022" */
export const fullDayOf = (reading: Reading, at: number): string =>
  format(reading, at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "vendredi 11 mars, 11:58" */
export const momentOf = (reading: Reading, at: number): string =>
  `${dayOf(reading, at)}, ${timeOf(reading, at)}`;

const MINUTE = 60_000;
const UNITS: [unit: Intl.RelativeTimeFormatUnit, ms: number, most: number][] = [
  ['minute', MINUTE, 60],
  ['hour', 60 * MINUTE, 36],
  ['day', 24 * 60 * MINUTE, Number.POSITIVE_INFINITY],
];

/** "dans 2 minutes", "dans 3 jours"; minutes are rounded up, so that what is to come is never "now". */
export function untilIn(reading: Reading, now: number, at: number): string {
  const away = Math.max(0, at - now);
  const [unit, ms] = UNITS.find(([, size, max]) => Math.ceil(away / size) < max) ?? ['day', 24 * 60 * MINUTE];
  const count = unit === 'minute' ? Math.ceil(away / ms) : Math.round(away / ms);
  return new Intl.RelativeTimeFormat(reading.locale).format(count, unit);
}
