import { createRequire } from 'node:module';
import type DateHolidays from 'date-holidays';
import { plusDays, weekdayOf } from '../format/iso-dates.ts';
import { dateIn, instantIn } from '../format/time-zone.ts';

// date-holidays takes about 120 ms to load, its data alone 30: both are loaded when first asked for, so that
// checking a programme or running a short command doesn't wait for rules that nobody reads.
const load = createRequire(import.meta.url);

type Regions = Record<string, unknown>;
type HolidayData = { holidays: Record<string, { states?: Regions; regions?: Regions }> };

const countries = () => (load('date-holidays/data') as { data: HolidayData }).data.holidays;

/** Whether public holidays are known for this country (ISO 3166: "FR"), in capitals. */
export const isKnownCountry = (country: string): boolean => Object.hasOwn(countries(), country);

/** The codes of the country's regions that have holidays of their own ("57" for Moselle). */
export function regionsOf(country: string): string[] {
  const found = isKnownCountry(country) ? countries()[country] : undefined;
  return Object.keys(found?.states ?? found?.regions ?? {});
}

type Place = { country: string; region?: string | undefined };

/**
 * Where the library is wrong: Good Friday is a holiday by law in Alsace and Moselle alone, of all places in France
 * (Code du travail, L3134-13), and Saint-Martin remembers the abolition of slavery on 28 May (L3422-2).
 */
const CORRECTIONS: Readonly<Record<string, (names: Map<string, string>) => void>> = {
  'FR MQ': withoutGoodFriday,
  'FR GP': withoutGoodFriday,
  'FR MF': (names) => {
    for (const [on, name] of [...names].filter(([day]) => day.endsWith('-05-27'))) {
      names.delete(on);
      names.set(on.replace(/27$/, '28'), name);
    }
  },
};

function withoutGoodFriday(names: Map<string, string>): void {
  // Three days before Easter Monday, the only Monday of the year that is a holiday each time.
  const mondays = [...names.keys()].filter((on) => weekdayOf(on) === 1);
  for (const on of mondays) names.delete(plusDays(on, -3));
}

// What was read stays read: a year takes some 3 ms, and every calendar of a place has the same.
const read = new Map<string, ReadonlyMap<string, string>>();

/**
 * The public holidays of a year by day, in civil time of `timeZone`, named in `locale` where the source has
 * it. A holiday covers the days whose noon lies in it: an afternoon off makes no day off. The library silently
 * falls back on an unknown country or region: check with `isKnownCountry` and `regionsOf` first.
 * Source: date-holidays.
 */
export function publicHolidays(
  place: Place,
  timeZone: string,
  year: number,
  locale: string,
): ReadonlyMap<string, string> {
  const key = [place.country, place.region, timeZone, year, locale].join(' ');
  const found = read.get(key) ?? readHolidays(place, timeZone, year, locale);
  read.set(key, found);
  return found;
}

function readHolidays({ country, region }: Place, timeZone: string, year: number, locale: string) {
  const Holidays = load('date-holidays') as typeof DateHolidays;
  const options = { timezone: timeZone };
  const source =
    region === undefined ? new Holidays(country, options) : new Holidays(country, region, options);
  const names = new Map<string, string>();
  for (const { type, start, end, name } of source.getHolidays(year, locale)) {
    if (type !== 'public') continue;
    const lastOn = dateIn(timeZone, end.getTime());
    for (let on = dateIn(timeZone, start.getTime()); on <= lastOn; on = plusDays(on, 1)) {
      const noonAt = instantIn(timeZone, on, '12:00');
      if (start.getTime() <= noonAt && noonAt < end.getTime()) names.set(on, name);
    }
  }
  CORRECTIONS[[country, region].join(' ')]?.(names);
  return names;
}
