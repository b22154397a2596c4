import type { Calendar } from '../../../community/programme/calendar.ts';

const OPEN_DAYS = 3;
const EXTENSION_DAYS = 2;
const CLOSES = '18:00';
const ASKS = '10:00';
const HOUR_MS = 60 * 60_000;

/** Instants in epoch milliseconds; `askAt` is null when the vote is too short to ask anybody again. */
export type Times = { askAt: number | null; closesAt: number };

/**
 * A vote stays open for three working days, and in any case closes before `limitAt`, when the next gathering
 * is announced: the evening of a working day before, or an hour before it when there is no such evening.
 */
export function timesFrom(calendar: Calendar, openedAt: number, limitAt: number | null): Times {
  const lastOn = calendar.addWorkingDays(calendar.localDate(openedAt), OPEN_DAYS);
  const closesAt = closingBefore(calendar, openedAt, calendar.instant(lastOn, CLOSES), limitAt);
  return { askAt: askBefore(calendar, openedAt, closesAt), closesAt };
}

/** Two working days more; null when the next gathering leaves no room for them. */
export function timesExtended(
  calendar: Calendar,
  now: number,
  closesAt: number,
  limitAt: number | null,
): Times | null {
  const lastOn = calendar.addWorkingDays(calendar.localDate(closesAt), EXTENSION_DAYS);
  const later = closingBefore(calendar, now, calendar.instant(lastOn, CLOSES), limitAt);
  return later > closesAt ? { askAt: askBefore(calendar, now, later), closesAt: later } : null;
}

/** A planned closing, or an earlier one when the next gathering needs it. */
export function closingBefore(
  calendar: Calendar,
  openedAt: number,
  plannedAt: number,
  limitAt: number | null,
): number {
  if (limitAt === null || plannedAt < limitAt) return plannedAt;
  let on = calendar.localDate(limitAt);
  while (calendar.instant(on, CLOSES) >= limitAt || !calendar.isWorkingDay(on))
    on = calendar.previousWorkingDay(on);
  if (calendar.instant(on, CLOSES) > openedAt) return calendar.instant(on, CLOSES);
  // Too late for that: what is chosen after the announcement changes it.
  return limitAt - HOUR_MS > openedAt ? limitAt - HOUR_MS : plannedAt;
}

/**
 * The morning of the day of the closing, when people are written to of the météo as well; nobody is asked again who
 * was asked on the working day before, or later.
 */
export function askBefore(calendar: Calendar, openedAt: number, closesAt: number): number | null {
  const on = calendar.localDate(closesAt);
  const askAt = calendar.instant(on, ASKS);
  return calendar.previousWorkingDay(on) > calendar.localDate(openedAt) && askAt < closesAt ? askAt : null;
}
