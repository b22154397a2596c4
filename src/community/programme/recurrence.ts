import { daysBetween, plusDays, weekdayOf } from '../format/iso-dates.ts';
import type { Calendar } from './calendar.ts';

/**
 * How often something comes back.
 * - `weeks`: every so many weeks counted from the anchor, never before it. ISO week numbers play no part:
 *   their parity breaks after a year of 53 weeks;
 * - `month`: the nth weekday (1 for Monday) of each month, or its last; `only` leaves months out: those that
 *   are not a multiple of `everyMonths` away from the month of `fromOn`.
 */
export type Rhythm =
  | { every: 'weeks'; weeks: number; anchorOn: string }
  | {
      every: 'month';
      weekday: number;
      nth: 1 | 2 | 3 | 4 | 'last';
      only?: { everyMonths: number; fromOn: string };
    };

/** `nominalOn` is the day that the rhythm names, and never changes; `on` the day on which it takes place. */
export type Occurrence = { nominalOn: string; on: string };

/**
 * The first occurrence after a day and up to another, both being days on which occurrences take place.
 * One that lands on a weekend or a holiday moves to the last working day before; where that was past already when
 * the day off was added, to the first working day after. One that lands in a pause, or could only move across one,
 * is dropped; so is one that would fall on the day of the one before.
 */
export function nextOccurrence(
  rhythm: Rhythm,
  calendar: Calendar,
  afterOn: string,
  untilOn: string,
): Occurrence | null {
  // What was named before that day may have moved beyond it.
  let nominalOn = plusDays(afterOn, -FARTHEST_DAYS);
  for (;;) {
    nominalOn = nextNominal(rhythm, nominalOn);
    const on = movedDay(calendar, nominalOn);
    if (on !== null && on > afterOn) return on > untilOn ? null : { nominalOn, on };
    // A day never moves past an earlier one: beyond the end nothing can come back.
    if (nominalOn > untilOn) return null;
  }
}

/** All occurrences that take place from one day to another, both included. */
export function occurrences(
  rhythm: Rhythm,
  calendar: Calendar,
  fromOn: string,
  untilOn: string,
): Occurrence[] {
  const found: Occurrence[] = [];
  let afterOn = plusDays(fromOn, -1);
  for (;;) {
    const next = nextOccurrence(rhythm, calendar, afterOn, untilOn);
    if (next === null) return found;
    found.push(next);
    afterOn = next.on;
  }
}

/** No occurrence moves forward by as many days. */
const FARTHEST_DAYS = 14;

function movedDay(calendar: Calendar, nominalOn: string): string | null {
  const before = workingDayFrom(calendar, nominalOn, -1);
  if (before === null || before > addedLast(calendar, before, nominalOn)) return before;
  const after = workingDayFrom(calendar, nominalOn, 1);
  return after !== null && after < plusDays(nominalOn, FARTHEST_DAYS) ? after : null;
}

/** The first working day from a day on, or back; null when a pause comes first. */
function workingDayFrom(calendar: Calendar, from: string, step: 1 | -1): string | null {
  let on = from;
  while (!calendar.isPause(on) && !calendar.isWorkingDay(on)) on = plusDays(on, step);
  return calendar.isPause(on) ? null : on;
}

/** When the last of the days off after a day and up to another was added; '' when none was. */
function addedLast(calendar: Calendar, after: string, until: string): string {
  let last = '';
  for (let on = plusDays(after, 1); on <= until; on = plusDays(on, 1)) {
    const addedOn = calendar.addedOn(on) ?? '';
    if (addedOn > last) last = addedOn;
  }
  return last;
}

function nextNominal(rhythm: Rhythm, afterOn: string): string {
  if (rhythm.every === 'month') {
    let inMonth = afterOn;
    while (isSkipped(rhythm, inMonth) || dayOfMonth(rhythm, inMonth) <= afterOn)
      inMonth = plusDays(`${inMonth.slice(0, 7)}-28`, 4);
    return dayOfMonth(rhythm, inMonth);
  }
  if (afterOn < rhythm.anchorOn) return rhythm.anchorOn;
  const period = rhythm.weeks * 7;
  const passed = Math.floor(daysBetween(rhythm.anchorOn, afterOn) / period);
  return plusDays(rhythm.anchorOn, (passed + 1) * period);
}

/** Whether the rhythm leaves out the month of `on`. */
function isSkipped({ only }: Extract<Rhythm, { every: 'month' }>, on: string): boolean {
  if (!only) return false;
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return (monthOf(on) - monthOf(only.fromOn)) % only.everyMonths !== 0;
}

/** The rhythm's day in the month of `on`. */
function dayOfMonth({ weekday, nth }: Extract<Rhythm, { every: 'month' }>, on: string): string {
  const firstOn = `${on.slice(0, 7)}-01`;
  const first = plusDays(firstOn, (weekday - weekdayOf(firstOn) + 7) % 7);
  if (nth !== 'last') return plusDays(first, (nth - 1) * 7);
  const fifth = plusDays(first, 28);
  return fifth.startsWith(on.slice(0, 7)) ? fifth : plusDays(first, 21);
}
