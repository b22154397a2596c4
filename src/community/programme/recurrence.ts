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
 * One that lands on a weekend or a holiday moves to the last working day before. One that lands in a pause,
 * or could only move across one, is dropped; so is one that would fall on the day of the one before.
 */
export function nextOccurrence(
  rhythm: Rhythm,
  calendar: Calendar,
  afterOn: string,
  untilOn: string,
): Occurrence | null {
  let nominalOn = afterOn;
  for (;;) {
    nominalOn = nextNominal(rhythm, nominalOn);
    const on = movedDay(calendar, nominalOn);
    // A day moves backwards only, and never past an earlier one: beyond the end nothing can come back.
    if (on === null ? nominalOn > untilOn : on > untilOn) return null;
    if (on !== null && on > afterOn) return { nominalOn, on };
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

function movedDay(calendar: Calendar, nominalOn: string): string | null {
  let on = nominalOn;
  while (!calendar.isPause(on) && !calendar.isWorkingDay(on)) on = plusDays(on, -1);
  return calendar.isPause(on) ? null : on;
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
