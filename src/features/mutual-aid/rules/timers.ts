import type { Calendar } from '../../../community/programme/calendar.ts';
import type { Request } from './request.ts';

/** What the clock brings: the next few are asked; its author is asked how it went; nothing was said for long. */
export const TIMER_KINDS = ['wave', 'outcome', 'lapse'] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];
export type Timer = { kind: TimerKind; at: number };

const WAVE_WORKING_DAYS = 1;
const OUTCOME = { workingDays: 3, at: '10:00' };
const LAPSE_MS = 30 * 24 * 60 * 60_000;
/** After so many working days without help, coaches hear of it. */
const LONG_WORKING_DAYS = 4;

type Days = Pick<Calendar, 'localDate' | 'addWorkingDays' | 'instant' | 'nextWorkingMoment'>;

/** So many working days after an instant, at the same time of the day. */
function workingDaysAfter(calendar: Days, at: number, days: number): number {
  const on = calendar.localDate(at);
  const sinceMidnight = at - calendar.instant(on, '00:00');
  return calendar.instant(calendar.addWorkingDays(on, days), '00:00') + sinceMidnight;
}

/** All that is due of a request in the state that it has just reached; `fromAt` is in working hours. */
export function timersFor({ state }: Pick<Request, 'state'>, calendar: Days, fromAt: number): Timer[] {
  const lapse: Timer = { kind: 'lapse', at: calendar.nextWorkingMoment(fromAt + LAPSE_MS) };
  switch (state) {
    case 'asking':
      return [{ kind: 'wave', at: workingDaysAfter(calendar, fromAt, WAVE_WORKING_DAYS) }, lapse];
    case 'open':
      return [lapse];
    case 'helping': {
      const on = calendar.addWorkingDays(calendar.localDate(fromAt), OUTCOME.workingDays);
      return [{ kind: 'outcome', at: calendar.instant(on, OUTCOME.at) }, lapse];
    }
    default:
      return [];
  }
}

/** Whether it has waited so long for help that coaches hear of it. */
export const waitsLong = (
  { state, sentAt }: Pick<Request, 'state' | 'sentAt'>,
  calendar: Days,
  now: number,
): boolean =>
  (state === 'asking' || state === 'open') &&
  sentAt !== null &&
  workingDaysAfter(calendar, calendar.nextWorkingMoment(sentAt), LONG_WORKING_DAYS) <= now;
