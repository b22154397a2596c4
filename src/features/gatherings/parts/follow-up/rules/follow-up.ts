import type { Calendar } from '../../../../../community/programme/calendar.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How long after its end those who came are thanked. */
export const THANK_AFTER_MS = 15 * MINUTE_MS;
/** A gathering that ended longer ago, Magellan having been stopped, is no news: nobody is written to. */
export const NEWS_MS = 14 * DAY_MS;

/** When what follows a gathering happens; instants in epoch milliseconds. */
export type Following = { thankAt: number; closesAt: number; reportAt: number };

/**
 * Thanks go out a quarter of an hour after the end, in working hours; feedback is taken until the second
 * working day after, 18:00; coaches are told the next working morning. `now` counts when the end is seen late.
 */
export function followingOf(calendar: Calendar, endsAt: number, now: number): Following {
  const fromAt = Math.max(endsAt, now);
  const closesOn = calendar.addWorkingDays(calendar.localDate(fromAt), 2);
  return {
    thankAt: calendar.nextWorkingMoment(fromAt + THANK_AFTER_MS),
    closesAt: calendar.instant(closesOn, '18:00'),
    reportAt: calendar.instant(calendar.addWorkingDays(closesOn, 1), '09:00'),
  };
}
