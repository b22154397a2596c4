import { readDay } from './read-days.ts';
import { readTime } from './read-times.ts';

/** The one reader of days and times as people type them, for adapters whose forms have no field of that kind. */
export const dateTimeReader = {
  day(typed: string, todayOn: string): string | null {
    const day = readDay(typed, todayOn);
    return 'on' in day && !('refused' in day) ? day.on : null;
  },
  time: readTime,
};
