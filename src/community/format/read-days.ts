import { type DateToken, type DayToken, scanDays } from './day-tokens.ts';
import { daysBetween, isDate, plusDays, weekdayOf } from './iso-dates.ts';

/** Days from one to the other, both included (ISO dates). */
export type Period = { fromOn: string; toOn: string };

/** Why what was typed is no period. `typed` is the part that is in question. */
export type Unread =
  | { refused: 'unreadable'; typed: string }
  | { refused: 'no-end' }
  | { refused: 'no-such-day'; typed: string }
  | { refused: 'wrong-weekday'; typed: string; on: string };

/** A day without a year is in the coming year, unless it is only just over: then it is an oversight. */
const JUST_OVER_DAYS = 31;
/** "From December to January" goes over New Year; "from April to March" is the wrong way round. */
const OVER_NEW_YEAR_DAYS = 183;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const iso = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
const yearOf = (on: string): number => Number(on.slice(0, 4));

/** A day that does not exist: thrown and caught within this file only. */
class NoSuchDay extends Error {
  readonly typed: string;
  constructor(typed: string) {
    super(`no such day: ${typed}`);
    this.typed = typed;
  }
}

/**
 * Reads "du 3 au 10 mars", "from 3 to 10 March", "3/3 - 10/3", "demain", "jusqu’à vendredi"… as on `todayOn`.
 * The period may still lie in the past, or end before it begins.
 */
export function readPeriod(typed: string, todayOn: string): Period | Unread {
  const scan = scanDays(typed);
  if ('unreadable' in scan) return { refused: 'unreadable', typed: scan.unreadable };
  const [first, second] = scan.days;
  if (first === undefined || scan.days.length > 2) return { refused: 'unreadable', typed };
  try {
    const period = second === undefined ? lone(first, scan.opening, todayOn) : pair(first, second, todayOn);
    if (period === null) return second ? { refused: 'unreadable', typed } : { refused: 'no-end' };
    return wrongWeekday(first, second, period) ?? period;
  } catch (error) {
    if (error instanceof NoSuchDay) return { refused: 'no-such-day', typed: error.typed };
    throw error;
  }
}

/**
 * Reads one day: "mardi 8 mars", "8/3", "demain", "jeudi prochain", "Friday, March 18th, 2022", as on `todayOn`.
 * A weekday that is not that day's is refused: one of the two is a slip.
 */
export function readDay(typed: string, todayOn: string): { on: string } | Unread {
  // Alone, "18-03" is a day; beside a month, "3-10" is from one to the other.
  const text = typed.trim().replace(/^(\d{1,2})-(\d{1,2})$/, '$1/$2');
  const scan = scanDays(text);
  const [day] = 'days' in scan ? scan.days : [];
  const single = 'days' in scan && scan.days.length === 1 && scan.opening === null;
  if (!single || day === undefined || day.kind === 'week')
    return { refused: 'unreadable', typed: 'unreadable' in scan ? scan.unreadable : typed };
  const period = readPeriod(text, todayOn);
  return 'refused' in period ? period : { on: period.fromOn };
}

function lone(day: DayToken, opening: 'from' | 'to' | null, todayOn: string): Period | null {
  if (day.kind === 'week') return weekOf(day.weeks, todayOn);
  if (opening === 'from') return null;
  const on = resolve(day, todayOn, todayOn);
  return { fromOn: opening === 'to' ? todayOn : on, toOn: on };
}

function weekOf(weeks: number, todayOn: string): Period {
  const sundayOn = plusDays(todayOn, 7 - weekdayOf(todayOn) + 7 * weeks);
  return { fromOn: weeks === 0 ? todayOn : plusDays(sundayOn, -6), toOn: sundayOn };
}

function pair(first: DayToken, second: DayToken, todayOn: string): Period | null {
  if (first.kind === 'week' || second.kind === 'week') return null;
  if (first.kind === 'date' && second.kind === 'date') return datePair(first, second, todayOn);
  const fromOn = resolve(first, todayOn, todayOn);
  return { fromOn, toOn: resolve(second, todayOn, fromOn) };
}

/** The day, the first after `afterOn` where only a weekday or the day of a month is known. */
function resolve(day: Exclude<DayToken, { kind: 'week' }>, todayOn: string, afterOn: string): string {
  if (day.kind === 'relative') return plusDays(todayOn, day.days);
  if (day.kind === 'weekday') {
    return plusDays(afterOn, ((day.weekday - weekdayOf(afterOn) + 6) % 7) + 1);
  }
  if (day.month === null) return dayOfMonth(day, afterOn);
  return day.year === null ? inNearYear(day, day.month, todayOn) : exactly(day, day.year, day.month);
}

function exactly(date: DateToken, year: number, month: number): string {
  const on = iso(year, month, date.day);
  if (!isDate(on)) throw new NoSuchDay(date.typed);
  return on;
}

function inNearYear(date: DateToken, month: number, todayOn: string): string {
  const earliestOn = plusDays(todayOn, -JUST_OVER_DAYS);
  // The 29th of February may be years away.
  const found = [-1, 0, 1, 2, 3, 4]
    .map((shift) => iso(yearOf(todayOn) + shift, month, date.day))
    .find((on) => isDate(on) && on >= earliestOn);
  if (found === undefined) throw new NoSuchDay(date.typed);
  return found;
}

/** The first "15th" from a day on. */
function dayOfMonth(date: DateToken, fromOn: string): string {
  for (const month of monthsFrom(fromOn, 0)) {
    const on = `${month}-${pad(date.day, 2)}`;
    if (isDate(on) && on >= fromOn) return on;
  }
  throw new NoSuchDay(date.typed);
}

/** A year of months ("2022-03"), from the one of `on`, or `shift` months away. */
function monthsFrom(on: string, shift: number): string[] {
  const start = yearOf(on) * 12 + Number(on.slice(5, 7)) - 1 + shift;
  return Array.from({ length: 13 }, (_, index) => {
    const month = start + index;
    return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}`;
  });
}

/** "du 3 au 10 mars": what one of the two leaves out, the other says. */
function datePair(first: DateToken, second: DateToken, todayOn: string): Period {
  if (first.month === null && second.month === null) return bareDays(first, second, todayOn);
  const from = first.month === null ? { ...first, month: second.month, year: second.year } : first;
  const to = second.month === null ? { ...second, month: first.month, year: first.year } : second;
  const fromMonth = from.month ?? 0;
  const toMonth = to.month ?? 0;
  if (to.year === null && from.year !== null) {
    const fromOn = exactly(from, from.year, fromMonth);
    const sameOn = exactly(to, from.year, toMonth);
    const nextOn = iso(from.year + 1, toMonth, to.day);
    return { fromOn, toOn: sameOn < fromOn && overNewYear(fromOn, nextOn) ? nextOn : sameOn };
  }
  const toOn = to.year === null ? inNearYear(to, toMonth, todayOn) : exactly(to, to.year, toMonth);
  if (from.year !== null) return { fromOn: exactly(from, from.year, fromMonth), toOn };
  const sameOn = exactly(from, yearOf(toOn), fromMonth);
  const beforeOn = iso(yearOf(toOn) - 1, fromMonth, from.day);
  return { fromOn: sameOn > toOn && overNewYear(beforeOn, toOn) ? beforeOn : sameOn, toOn };
}

const overNewYear = (fromOn: string, toOn: string): boolean =>
  isDate(fromOn) && isDate(toOn) && daysBetween(fromOn, toOn) <= OVER_NEW_YEAR_DAYS;

/** "du 3 au 10", "du 28 au 3": the first of these that is not over. */
function bareDays(first: DateToken, second: DateToken, todayOn: string): Period {
  const over = first.day > second.day ? 1 : 0;
  const months = monthsFrom(todayOn, -over);
  for (let index = 0; index + over < months.length; index += 1) {
    const fromOn = `${months[index]}-${pad(first.day, 2)}`;
    const toOn = `${months[index + over]}-${pad(second.day, 2)}`;
    if (isDate(fromOn) && isDate(toOn) && toOn >= todayOn) return { fromOn, toOn };
  }
  throw new NoSuchDay(first.day > 31 ? first.typed : second.typed);
}

/** "mardi 3 mars" when the 3rd is a Thursday: one of the two is a slip. */
function wrongWeekday(first: DayToken, second: DayToken | undefined, period: Period): Unread | null {
  const pairs: [DayToken | undefined, string][] = [
    [first, second === undefined ? period.toOn : period.fromOn],
    [second, period.toOn],
  ];
  for (const [day, on] of pairs) {
    if (day?.kind !== 'date' || day.weekday === null || day.weekday === weekdayOf(on)) continue;
    return { refused: 'wrong-weekday', typed: day.typed, on };
  }
  return null;
}
