import { plusDays } from '../format/iso-dates.ts';
import { dateIn, instantIn, timeIn } from '../format/time-zone.ts';

/** Before the first and from the second on, on her own clocks, nobody is expected, nor written to. */
export const DAY_BEGINS = '07:00';
export const DAY_ENDS = '21:00';

/** The instant itself where it is day there, else the next morning; in epoch milliseconds. */
export function nextDaytime(timeZone: string, at: number): number {
  const time = timeIn(timeZone, at);
  if (DAY_BEGINS <= time && time < DAY_ENDS) return at;
  const on = dateIn(timeZone, at);
  return instantIn(timeZone, time < DAY_BEGINS ? on : plusDays(on, 1), DAY_BEGINS);
}
