import { plusDays, weekdayOf } from '../format/iso-dates.ts';
import { dateIn, instantIn } from '../format/time-zone.ts';
import type { Locale } from '../members/member.ts';
import { publicHolidays } from './holidays.ts';
import type { Promotion } from './schema.ts';

/** The promotion's days. Dates are ISO days in its time zone, times "HH:MM", instants epoch milliseconds. */
export type Calendar = {
  timeZone: string;
  isHoliday(on: string): boolean;
  /** The holiday's name, in the locale where it is known; null on other days. */
  holidayName(on: string, locale: Locale): string | null;
  isPause(on: string): boolean;
  /** Neither weekend, nor public holiday, nor pause. */
  isWorkingDay(on: string): boolean;
  /** The last working day strictly before. */
  previousWorkingDay(on: string): string;
  /** The n-th working day after; before, when `n` is negative; the day itself when 0, working or not. */
  addWorkingDays(on: string, n: number): string;
  /**
   * The instant of a wall-clock time. One that the spring change skips becomes the first instant after the
   * gap; one that the autumn change repeats is the first of the two.
   */
  instant(on: string, time: string): number;
  localDate(at: number): string;
  /** The instant itself when it falls in working hours of a working day, else when they next begin. */
  nextWorkingMoment(at: number): number;
  /** When working hours begin on the first working day after the local day of `at`. */
  tomorrowMorning(at: number): number;
};

/** What of the promotion makes its calendar. */
export type CalendarSettings = Pick<
  Promotion,
  'timeZone' | 'holidays' | 'pauses' | 'workingHours' | 'locale'
>;

export function makeCalendar(settings: CalendarSettings): Calendar {
  const { timeZone, pauses, workingHours } = settings;
  const instant = (on: string, time: string) => instantIn(timeZone, on, time);
  const localDate = (at: number) => dateIn(timeZone, at);
  const { also = [], except = [] } = settings.holidays;
  const holidayName = (on: string, locale: Locale) => {
    const added = also.find((day) => day.on === on);
    if (added) return added.name;
    if (except.includes(on)) return null;
    return publicHolidays(settings.holidays, timeZone, Number(on.slice(0, 4)), locale).get(on) ?? null;
  };

  const isHoliday = (on: string) => holidayName(on, settings.locale) !== null;
  const isPause = (on: string) => pauses.some(({ from, to }) => from <= on && on <= to);
  const isWorkingDay = (on: string) => weekdayOf(on) <= 5 && !isPause(on) && !isHoliday(on);

  const addWorkingDays = (on: string, n: number) => {
    let day = on;
    for (let left = Math.abs(n); left > 0; left -= isWorkingDay(day) ? 1 : 0)
      day = plusDays(day, Math.sign(n));
    return day;
  };
  const tomorrowMorning = (at: number) => instant(addWorkingDays(localDate(at), 1), workingHours.from);

  return {
    timeZone,
    isHoliday,
    holidayName,
    isPause,
    isWorkingDay,
    previousWorkingDay: (on) => addWorkingDays(on, -1),
    addWorkingDays,
    instant,
    localDate,
    nextWorkingMoment(at) {
      const on = localDate(at);
      if (!isWorkingDay(on) || at >= instant(on, workingHours.to)) return tomorrowMorning(at);
      return Math.max(at, instant(on, workingHours.from));
    },
    tomorrowMorning,
  };
}
