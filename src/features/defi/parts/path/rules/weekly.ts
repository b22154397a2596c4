import { plusDays } from '../../../../../community/format/iso-dates.ts';
import type { Calendar } from '../../../../../community/programme/calendar.ts';
import { WEEKDAYS } from '../../../../../community/programme/formats-schema.ts';

/**
 * The day of a week on which porteurs are told: what falls on a day off moves to the working day before it in that
 * week, or after it where there is none; null for a week in a pause.
 */
export function notifyingDay(
  monday: string,
  weekday: (typeof WEEKDAYS)[number],
  { isWorkingDay, isPause }: Pick<Calendar, 'isWorkingDay' | 'isPause'>,
): string | null {
  const days = WEEKDAYS.map((_name, index) => plusDays(monday, index));
  const wanted = WEEKDAYS.indexOf(weekday);
  if (isPause(days[wanted] ?? monday)) return null;
  const before = days.slice(0, wanted + 1).filter(isWorkingDay);
  return before.at(-1) ?? days.slice(wanted).find(isWorkingDay) ?? null;
}
