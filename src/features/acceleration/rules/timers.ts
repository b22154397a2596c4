import { plusDays } from '../../../community/format/iso-dates.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';
import type { Offset } from '../../../community/programme/programme.ts';
import type { Request } from './request.ts';

/** What the clock brings to a request. */
export const TIMER_KINDS = [
  'leave',
  'ask',
  'overdue',
  'lapse',
  'prepare',
  'remind',
  'over',
  'follow',
] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

export type Timer = { kind: TimerKind; at: number };

const MORNING = '10:00';
/** Before it leaves, coaches have until the next working day. */
const REVIEW: Offset = { workingDays: 1, at: MORNING };
const REMIND: Offset = { workingDays: 1, at: MORNING };
const PREPARE: Offset = { workingDays: 2, at: MORNING };

/** `endsOn` is the promotion's last day: nothing is due after it. */
export type PlanSettings = { askAgain: Offset; tooLong: Offset; followUpWeeks: number; endsOn: string };

/** So many working days after an instant, at a time. */
export const after = (calendar: Calendar, at: number, { workingDays, at: time }: Offset): number =>
  calendar.instant(calendar.addWorkingDays(calendar.localDate(at), workingDays), time);

const before = (calendar: Calendar, at: number, { workingDays, at: time }: Offset): number =>
  calendar.instant(calendar.addWorkingDays(calendar.localDate(at), -workingDays), time);

/** Some weeks after an instant, on a working day of the promotion: the last one, when it ends before. */
function weeksAfter(calendar: Calendar, at: number, weeks: number, endsOn: string): number {
  const after = plusDays(calendar.localDate(at), weeks * 7);
  const on = after < endsOn ? after : endsOn;
  return calendar.instant(calendar.isWorkingDay(on) ? on : calendar.addWorkingDays(on, -1), MORNING);
}

/** All that is due of a request in the state that it has just reached; what is behind already is left out. */
export function timersFor(
  request: Request,
  calendar: Calendar,
  settings: PlanSettings,
  now: number,
): Timer[] {
  const { state, startsAt, endsAt, sentAt } = request;
  const overdue = (): Timer[] =>
    sentAt === null ? [] : [{ kind: 'overdue', at: after(calendar, sentAt, settings.tooLong) }];
  const timers = (): Timer[] => {
    switch (state) {
      case 'review':
        return [{ kind: 'leave', at: after(calendar, now, REVIEW) }, ...overdue()];
      case 'searching':
        return [{ kind: 'ask', at: after(calendar, now, settings.askAgain) }, ...overdue()];
      case 'commented':
      case 'unanswered':
        return overdue();
      case 'proposed':
        return startsAt === null ? overdue() : [{ kind: 'lapse', at: startsAt }, ...overdue()];
      case 'granted':
        return startsAt === null || endsAt === null
          ? []
          : [
              { kind: 'prepare', at: before(calendar, startsAt, PREPARE) },
              { kind: 'remind', at: before(calendar, startsAt, REMIND) },
              { kind: 'over', at: endsAt },
            ];
      case 'done':
        return request.texts.followUp === null
          ? [
              {
                kind: 'follow',
                at: weeksAfter(calendar, endsAt ?? now, settings.followUpWeeks, settings.endsOn),
              },
            ]
          : [];
      default:
        return [];
    }
  };
  return timers().filter(({ at }) => at > now && calendar.localDate(at) <= settings.endsOn);
}
