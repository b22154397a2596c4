import { plusDays } from '../../../../../community/format/iso-dates.ts';
import type { Calendar } from '../../../../../community/programme/calendar.ts';
import { WEEKDAYS } from '../../../../../community/programme/formats-schema.ts';
import type { Programme } from '../../../../../community/programme/programme.ts';
import { occurrences, type Rhythm } from '../../../../../community/programme/recurrence.ts';

/**
 * When the pilotage of a month is asked for, and when once more of whoever was silent (epoch ms; null where a pause is
 * in between). A day off moves the day back, into the month before when it must.
 */
export type Asking = { month: string; on: string; askAt: number; remindAt: number | null };

type Settings = Pick<Programme, 'promotion' | 'pilotage'>;

/** No day moves by more. */
const MOVES_DAYS = 14;
const WEEK_DAYS = 7;

/** Those that are asked for from one day to another, of the promotion's months; none where nothing is asked. */
export function askings(
  { promotion, pilotage }: Settings,
  calendar: Calendar,
  fromOn: string,
  untilOn: string,
): Asking[] {
  if (!pilotage.asks) return [];
  const rhythm: Rhythm = {
    every: 'month',
    nth: pilotage.nth,
    weekday: WEEKDAYS.indexOf(pilotage.weekday) + 1,
  };
  const [from, until] = [later(fromOn, promotion.startsOn), earlier(untilOn, promotion.endsOn)];
  if (from > until) return [];
  return occurrences(rhythm, calendar, from, until).map(({ nominalOn, on }) => ({
    month: nominalOn.slice(0, 7),
    on,
    askAt: calendar.instant(on, pilotage.at),
    remindAt: remindedAt(calendar, on, { endsOn: promotion.endsOn, at: pilotage.at }),
  }));
}

/** A week later, or on the last working day before; not at all where a pause comes in between, or the end. */
function remindedAt(
  calendar: Calendar,
  askedOn: string,
  { endsOn, at }: { endsOn: string; at: string },
): number | null {
  let on = plusDays(askedOn, WEEK_DAYS);
  while (on > askedOn && !calendar.isPause(on) && !calendar.isWorkingDay(on)) on = plusDays(on, -1);
  return on > askedOn && on <= endsOn && !calendar.isPause(on) ? calendar.instant(on, at) : null;
}

/**
 * The months that can be filled in on a day, the one to propose first: the day's own; before it the next one, once it was
 * asked for.
 */
export function openMonths(settings: Settings, calendar: Calendar, todayOn: string): [string, ...string[]] {
  const month = todayOn.slice(0, 7);
  const ahead = askings(settings, calendar, plusDays(todayOn, -MOVES_DAYS), todayOn)
    .map((asking) => asking.month)
    .filter((asked) => asked > month);
  const [first, ...others] = [...ahead, month];
  return [first ?? month, ...others];
}

/** Whether nothing of a month came by a day though it was asked for, and once more: the word for who follows. */
export const isAwaited = (asking: Asking | undefined, now: number): boolean =>
  asking !== undefined && (asking.remindAt ?? asking.askAt) <= now;

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);
