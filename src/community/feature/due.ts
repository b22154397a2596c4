import type { Job } from '../../engine/scheduler/job.ts';
import { plusDays } from '../format/iso-dates.ts';
import type { AppContext, UnitOfWork } from './feature.ts';

const HOUR_MS = 60 * 60_000;

/** The first instant after another (both epoch ms) at which the promotion's clocks show a time ("03:20"). */
export function nextAt(calendar: AppContext['calendar'], at: string, after: number): number {
  const todayOn = calendar.localDate(after);
  const todayAt = calendar.instant(todayOn, at);
  return todayAt > after ? todayAt : calendar.instant(plusDays(todayOn, 1), at);
}

/** When sweeps are made: at one instant, so that they share their commits; no change of clocks leaves it out. */
const NIGHT = '03:00';

/**
 * A job that runs once every day `at` a wall-clock time of the promotion ("10:00"), whatever the clocks do. That it ran
 * is logged for whoever looks into something, not among the news.
 */
export const daily = (
  { calendar }: Pick<AppContext, 'calendar'>,
  { at, ...job }: Omit<Job<UnitOfWork>, 'next'> & { at: string },
): Job<UnitOfWork> => ({
  logLevel: 'debug',
  ...job,
  next: async (after) => nextAt(calendar, at, after),
});

/** A job that runs once every night. It ends and erases what is over its time, of all promotions. */
export const nightly = (
  context: Pick<AppContext, 'calendar'>,
  job: Omit<Job<UnitOfWork>, 'next' | 'ofAllPromotions'>,
): Job<UnitOfWork> => daily(context, { ...job, at: NIGHT, ofAllPromotions: true });

/** A job that runs once on each working day at a wall-clock time of the promotion, days off added in the chat left out. */
export const onWorkingDays = (
  context: Pick<AppContext, 'calendarIn'>,
  { at, ...job }: Omit<Job<UnitOfWork>, 'next'> & { at: string },
): Job<UnitOfWork> => ({
  logLevel: 'debug',
  ...job,
  async next(after, tx) {
    const calendar = await context.calendarIn(tx);
    const on = calendar.localDate(after);
    const today = calendar.isWorkingDay(on) ? calendar.instant(on, at) : after;
    return today > after ? today : calendar.instant(calendar.addWorkingDays(on, 1), at);
  },
});

/**
 * When what was due is sent: at once, or, when it is more than an hour late, or due on what became a day off since, in
 * working hours.
 */
export const sendAtOf = ({ now, calendar }: Pick<UnitOfWork, 'now' | 'calendar'>, dueAt: number): number =>
  now - dueAt > HOUR_MS || !calendar.isWorkingDay(calendar.localDate(now))
    ? calendar.nextWorkingMoment(now)
    : now;
