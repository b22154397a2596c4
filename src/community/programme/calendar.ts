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
  /** Days on which nothing happens, from the programme and from the chat. */
  pauses: readonly Pause[];
  /** The day on which this day off was added in the chat; null for one that was always there, or is none. */
  addedOn(on: string): string | null;
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

export type Pause = Promotion['pauses'][number];

/**
 * Days off that were added in the chat, both bounds included: a pause, or what counts as a public holiday (a bridge
 * day). `addedAt` is in epoch milliseconds.
 */
export type AddedDaysOff = {
  kind: 'pause' | 'holiday';
  name: string;
  fromOn: string;
  toOn: string;
  addedAt: number;
};

/** What of a calendar is no question of days off: the same whatever is added to them. */
export type Clocks = Pick<Calendar, 'timeZone' | 'instant' | 'localDate'>;

/** What of the promotion makes its calendar. */
export type CalendarSettings = Pick<
  Promotion,
  'timeZone' | 'holidays' | 'pauses' | 'workingHours' | 'locale'
>;

/** The calendars that were made, by what makes them: what is worked out from one is kept by it. */
const calendars = new Map<string, Calendar>();
const MAX_CALENDARS = 100;
/** Several years of days that were asked for. */
const MAX_DAYS = 5_000;

/**
 * The calendar of a promotion, with the days off that were `added` in the chat: the same object as long as it is made
 * of the same.
 */
export function makeCalendar(settings: CalendarSettings, added: readonly AddedDaysOff[] = []): Calendar {
  const { timeZone, holidays, pauses, workingHours, locale } = settings;
  const days = added.map(({ kind, name, fromOn, toOn, addedAt }) => ({ kind, name, fromOn, toOn, addedAt }));
  const key = JSON.stringify([timeZone, holidays, pauses, workingHours, locale, days]);
  const known = calendars.get(key);
  if (known !== undefined) return known;
  if (calendars.size >= MAX_CALENDARS) calendars.clear();
  // Of its own, whatever becomes of what was given.
  const calendar = calendarOf(structuredClone({ timeZone, holidays, pauses, workingHours, locale }), days);
  calendars.set(key, calendar);
  return calendar;
}

function calendarOf(settings: CalendarSettings, added: readonly AddedDaysOff[]): Calendar {
  const { timeZone, workingHours } = settings;
  const bridges = added.filter(({ kind }) => kind === 'holiday');
  const pauses = [
    ...settings.pauses,
    ...added
      .filter(({ kind }) => kind === 'pause')
      .map(({ name, fromOn: from, toOn: to }) => ({ name, from, to })),
  ];
  const instant = (on: string, time: string) => instantIn(timeZone, on, time);
  const localDate = (at: number) => dateIn(timeZone, at);
  const { also = [], except = [] } = settings.holidays;
  const holidayName = (on: string, locale: Locale) => {
    const own =
      also.find((day) => day.on === on) ?? bridges.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
    if (own) return own.name;
    if (except.includes(on)) return null;
    return publicHolidays(settings.holidays, timeZone, Number(on.slice(0, 4)), locale).get(on) ?? null;
  };

  const isHoliday = (on: string) => holidayName(on, settings.locale) !== null;
  const isPause = (on: string) => pauses.some(({ from, to }) => from <= on && on <= to);
  const workingDays = new Map<string, boolean>();
  const isWorkingDay = (on: string) => {
    const known = workingDays.get(on);
    if (known !== undefined) return known;
    if (workingDays.size >= MAX_DAYS) workingDays.clear();
    const found = weekdayOf(on) <= 5 && !isPause(on) && !isHoliday(on);
    workingDays.set(on, found);
    return found;
  };

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
    pauses,
    addedOn(on) {
      const found = added.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
      return found ? localDate(found.addedAt) : null;
    },
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
