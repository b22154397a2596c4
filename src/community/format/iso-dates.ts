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

/** The day `days` later, or earlier when negative. */
export const plusDays = (on: string, days: number): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The month ("2022-03") so many later, or earlier when negative; `from` is a month, or a day of it. */
export function plusMonths(from: string, months: number): string {
  const [year = 0, month = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7);
}

/** How many days from one to the other; negative when `toOn` is the earlier. */
export const daysBetween = (fromOn: string, toOn: string): number =>
  Math.round((Date.parse(`${toOn}T00:00:00Z`) - Date.parse(`${fromOn}T00:00:00Z`)) / DAY);

/** 1 for Monday, 7 for Sunday. */
export const weekdayOf = (on: string): number => new Date(`${on}T00:00:00Z`).getUTCDay() || 7;
