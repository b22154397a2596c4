/** Calendar days as ISO strings ("2022-03-11"), without hours or zone: they compare as strings do. */

const DAY = 86_400_000;

/** Whether this is a day that exists, written "2022-03-11". */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** Whether this is a time of day written "09:00", from 00:00 to 23:59: such times compare as strings do. */
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** Days as they count from 1970-01-01, by their text, and back: the same few years are gone through all the time. */
const numbers = new Map<string, number>();
const texts = new Map<number, string>();
const MAX_DAYS = 20_000;

/** How many days a day is after 1970-01-01; NaN for none. */
function numberOf(on: string): number {
  const known = numbers.get(on);
  if (known !== undefined) return known;
  if (numbers.size >= MAX_DAYS) numbers.clear();
  const found = Date.parse(`${on}T00:00:00Z`) / DAY;
  numbers.set(on, found);
  return found;
}

function textOf(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  if (texts.size >= MAX_DAYS) texts.clear();
  const found = new Date(day * DAY).toISOString().slice(0, 10);
  texts.set(day, found);
  return found;
}

/** The day `days` later, or earlier when negative. */
export const plusDays = (on: string, days: number): string => textOf(numberOf(on) + days);

/** The month ("2022-03") so many later, or earlier when negative; `from` is a month, or a day of it. */
export function plusMonths(from: string, months: number): string {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
}

/** How many days from one to the other; negative when `toOn` is the earlier. */
export const daysBetween = (fromOn: string, toOn: string): number => numberOf(toOn) - numberOf(fromOn);

/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** 1 for Monday, 7 for Sunday. */
export const weekdayOf = (on: string): number => ((((numberOf(on) + FIRST_WEEKDAY - 1) % 7) + 7) % 7) + 1;
