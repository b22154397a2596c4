import { daysBetween, plusDays } from '../../../community/format/iso-dates.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';

type Settings = { sessions: number; everyWeeks: number; holiday: 'before' | 'after' };
type Days = Pick<Calendar, 'isWorkingDay' | 'addWorkingDays'>;

/** A pause longer than this ends a cycle: nobody lays sessions beyond it. */
const LONGEST_PAUSE_WEEKS = 26;

/**
 * The days of a cycle's sessions, from the first on, the same day of the week. One that lands on a day off
 * goes to the working day before or after; a week in which it would then come too near to the session before
 * it (less than half of the usual interval, as happens around a pause) is left out, and the cycle goes on.
 * Days after `lastOn` are not laid.
 */
export function daysOfCycle(
  firstOn: string,
  lastOn: string,
  { sessions, everyWeeks, holiday }: Settings,
  calendar: Days,
): string[] {
  const step = everyWeeks * 7;
  const days: string[] = [];
  const mostWeeks = sessions + LONGEST_PAUSE_WEEKS;
  for (let week = 0; days.length < sessions && week < mostWeeks; week += 1) {
    const nominalOn = plusDays(firstOn, week * step);
    const on = calendar.isWorkingDay(nominalOn)
      ? nominalOn
      : calendar.addWorkingDays(nominalOn, holiday === 'before' ? -1 : 1);
    if (on > lastOn) break;
    const before = days.at(-1);
    if (before === undefined || daysBetween(before, on) * 2 >= step) days.push(on);
  }
  return days;
}
