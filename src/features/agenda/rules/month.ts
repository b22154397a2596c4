import type { Range } from '../../../community/feature/agenda.ts';
import { formatMonthName } from '../../../community/format/dates.ts';
import { plusDays } from '../../../community/format/iso-dates.ts';
import { instantIn } from '../../../community/format/time-zone.ts';
import { plainWord } from '../../../community/format/words.ts';
import { LOCALES } from '../../../community/members/member.ts';
import type { Promotion } from '../../../community/programme/programme.ts';

/** A month of a calendar year, "2022-03": months compare as strings do. */
export type Month = string;

type Days = Pick<Promotion, 'startsOn' | 'endsOn'>;

export const isMonth = (value: string): value is Month => /^2\d{3}-(0[1-9]|1[0-2])$/.test(value);

export const monthOf = (on: string): Month => on.slice(0, 7);

export const nextMonth = (month: Month): Month => monthOf(plusDays(`${month}-28`, 4));
export const previousMonth = (month: Month): Month => monthOf(plusDays(`${month}-01`, -1));

/** Whether some day of the month is a day of the promotion. */
export const inPromotion = (month: Month, { startsOn, endsOn }: Days): boolean =>
  monthOf(startsOn) <= month && month <= monthOf(endsOn);

/** The months of the promotion on either side of one, where there are any. */
export function turnsFrom(month: Month, days: Days): { previous: Month | null; next: Month | null } {
  const [previous, next] = [previousMonth(month), nextMonth(month)];
  return {
    previous: inPromotion(previous, days) ? previous : null,
    next: inPromotion(next, days) ? next : null,
  };
}

/** From the first instant of a month to that of the next one. */
export const rangeOfMonth = (month: Month, timeZone: string): Range => ({
  fromAt: instantIn(timeZone, `${month}-01`, '00:00'),
  untilAt: instantIn(timeZone, `${nextMonth(month)}-01`, '00:00'),
});

/** From the first instant of the promotion's first day to the end of its last one. */
export const rangeOfPromotion = ({
  startsOn,
  endsOn,
  timeZone,
}: Days & Pick<Promotion, 'timeZone'>): Range => ({
  fromAt: instantIn(timeZone, startsOn, '00:00'),
  untilAt: instantIn(timeZone, plusDays(endsOn, 1), '00:00'),
});

/** The months' names in each language, as plain words, January first. */
const NAMES: readonly (readonly string[])[] = LOCALES.map((locale) =>
  Array.from({ length: 12 }, (_, index) =>
    plainWord(formatMonthName(`2022-${String(index + 1).padStart(2, '0')}`, locale)),
  ),
);

const MONTH_WORDS = {
  previous: ['precedent', 'dernier', 'passe', 'previous', 'last'],
  next: ['prochain', 'suivant', 'next'],
};

/**
 * The month that somebody asks for: "", "mars", "March 2022", "2022-03", "03/2022", "prochain"; null when it
 * is none. A name alone is the promotion's month of that name; where it has none, the nearest to today.
 */
export function parseMonth(typed: string, todayOn: string, days: Days): Month | null {
  const words = plainWord(typed)
    .split(/[\s/.-]+/)
    .filter((word) => word !== '');
  const current = monthOf(todayOn);
  if (words.length === 0) return current;
  if (words.every((word) => MONTH_WORDS.next.includes(word))) return nextMonth(current);
  if (words.every((word) => MONTH_WORDS.previous.includes(word))) return previousMonth(current);
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const others = words.filter((word) => !/^\d{4}$/.test(word));
  const [name, ...tooMany] = others;
  const number = name === undefined ? null : numberOf(name);
  if (number === null || tooMany.length > 0 || years.length > 1) return null;
  const inYear = (year: number): Month => `${year}-${String(number).padStart(2, '0')}`;
  const [year] = years;
  if (year !== undefined) return isMonth(inYear(Number(year))) ? inYear(Number(year)) : null;
  return nearestOf(Number(current.slice(0, 4)), inYear, current, days);
}

/** January is 1. Names may be cut short, from three letters on, where they are no other's. */
function numberOf(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : null;
  if (word.length < 3) return null;
  for (const names of NAMES) {
    const found = names.flatMap((name, index) => (name.startsWith(word) ? [index + 1] : []));
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
  }
  return null;
}

function nearestOf(thisYear: number, inYear: (year: number) => Month, current: Month, days: Days): Month {
  const distance = (month: Month) => {
    const count = (of: Month) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7));
    return Math.abs(count(month) - count(current)) + (inPromotion(month, days) ? 0 : 100);
  };
  const months = [thisYear - 1, thisYear, thisYear + 1].map(inYear);
  return months.sort((a, b) => distance(a) - distance(b))[0] ?? current;
}
