import type { Slot } from '../feature/slot.ts';
import { plusDays } from '../format/iso-dates.ts';
import type { Calendar } from '../programme/calendar.ts';

/** The days on which a stretch of time lies, as ISO dates: several of a gathering of several days. */
export function daysOf({ localDate }: Pick<Calendar, 'localDate'>, { startsAt, endsAt }: Slot): string[] {
  const days = [localDate(startsAt)];
  // What ends at midnight has nothing on the day that begins then.
  const last = localDate(endsAt - 1);
  for (let on = days[0] ?? last; on < last; on = days.at(-1) ?? last) days.push(plusDays(on, 1));
  return days;
}
