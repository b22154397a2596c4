import type { Job } from '../../engine/scheduler/job.ts';
import { plusDays } from '../format/iso-dates.ts';
import type { AppContext, UnitOfWork } from './feature.ts';

const HOUR_MS = 60 * 60_000;

/**
 * A job that runs once every night, `at` a wall-clock time of the promotion ("03:20"), whatever the clocks do.
 * That it ran is logged for whoever looks into something, not among the news.
 */
export const nightly = (
  { calendar }: Pick<AppContext, 'calendar'>,
  { at, ...job }: Omit<Job<UnitOfWork>, 'next'> & { at: string },
): Job<UnitOfWork> => ({
  logLevel: 'debug',
  ...job,
  async next(after) {
    const todayOn = calendar.localDate(after);
    const tonightAt = calendar.instant(todayOn, at);
    return tonightAt > after ? tonightAt : calendar.instant(plusDays(todayOn, 1), at);
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
