import type { Calendar } from '../programme/calendar.ts';
import type { Offset } from '../programme/programme.ts';
import type { Format } from './formats.ts';
import type { Milestones } from './gathering.ts';

const MINUTE_MS = 60_000;

/** When members hear of a gathering that starts at an instant: working days are counted back from its day. */
export function milestonesOf(
  format: Pick<Format, 'announce' | 'prepare' | 'remind' | 'minutesBefore'>,
  calendar: Calendar,
  startsAt: number,
): Milestones {
  const on = calendar.localDate(startsAt);
  const before = ({ workingDays, at }: Offset) =>
    Math.min(calendar.instant(calendar.addWorkingDays(on, -workingDays), at), startsAt);
  return {
    announceAt: before(format.announce),
    prepareAt: before(format.prepare),
    remindAt: before(format.remind),
    startingSoonAt: startsAt - format.minutesBefore * MINUTE_MS,
  };
}
