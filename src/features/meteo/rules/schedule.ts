import { plusDays } from '../../../community/format/iso-dates.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';
import type { MeteoSettings, Offset, Promotion } from '../../../community/programme/programme.ts';
import { type Occurrence, occurrences } from '../../../community/programme/recurrence.ts';

/**
 * One round of the météo as the calendar foresees it; instants in epoch milliseconds. `key` is the date that
 * the rhythm names, even when the round opens before it: it stays when holidays or pauses change.
 */
export type PlannedRound = {
  number: number;
  key: string;
  opensAt: number;
  remindAts: number[];
  closesAt: number;
  digestAt: number;
};

/** When the promotion is, and its pauses: those that were added in the chat as well. */
type Term = Pick<Promotion, 'startsOn' | 'endsOn'> & Pick<Calendar, 'pauses'>;

/** What no step of a round may go beyond: its last day, and the next opening. */
type Bound = { lastOn: string; nextOn: string | null; nextAt: string };

/**
 * All rounds of a promotion, in order. A round that lands on a weekend or a holiday opens on the last working
 * day before; all its steps are counted in working days from there, so that they move together. In a pause no
 * round opens. What would come after a pause, the next opening or the promotion's end is pulled back before
 * it; a reminder that then no longer lies between opening and closing is dropped, and a round that would last
 * less than a working day is not opened.
 */
export function plannedRounds(settings: MeteoSettings, calendar: Calendar, promotion: Term): PlannedRound[] {
  const rhythm = { every: 'weeks', weeks: settings.everyWeeks, anchorOn: settings.anchor } as const;
  const openings = occurrences(rhythm, calendar, promotion.startsOn, promotion.endsOn);
  const rounds: PlannedRound[] = [];
  openings.forEach((opening, index) => {
    const bound: Bound = {
      lastOn: dayBeforePause(promotion, opening.on),
      nextOn: openings[index + 1]?.on ?? null,
      nextAt: settings.at,
    };
    const round = planRound(settings, calendar, opening, bound);
    if (round !== null) rounds.push({ number: rounds.length + 1, ...round });
  });
  return rounds;
}

/** The first round that opens strictly after an instant; null when there is none. */
export const nextRoundAfter = (rounds: readonly PlannedRound[], at: number): PlannedRound | null =>
  rounds.find((round) => round.opensAt > at) ?? null;

function planRound(
  settings: MeteoSettings,
  calendar: Calendar,
  { nominalOn, on }: Occurrence,
  bound: Bound,
): Omit<PlannedRound, 'number'> | null {
  const opensAt = calendar.instant(on, settings.at);
  const closesAt = stepAt(settings.closes, on, calendar, bound).at;
  if (closesAt < calendar.instant(calendar.addWorkingDays(on, 1), settings.at)) return null;

  const remindAts: number[] = [];
  for (const reminder of settings.reminders) {
    const { at, pulledBack } = stepAt(reminder, on, calendar, bound);
    const last = remindAts.at(-1);
    // Pulled back onto the day of another, it would only be one reminder too many.
    const tooMany =
      last !== undefined &&
      (at <= last || (pulledBack && calendar.localDate(last) === calendar.localDate(at)));
    if (opensAt < at && at < closesAt && !tooMany) remindAts.push(at);
  }
  const digestAt = Math.max(closesAt, stepAt(settings.digest, on, calendar, bound).at);
  return { key: nominalOn, opensAt, remindAts, closesAt, digestAt };
}

function stepAt(step: Offset, openedOn: string, calendar: Calendar, { lastOn, nextOn, nextAt }: Bound) {
  const plannedOn = calendar.addWorkingDays(openedOn, step.workingDays);
  const beyond = (on: string) =>
    on > lastOn || (nextOn !== null && (on > nextOn || (on === nextOn && step.at > nextAt)));
  let on = plannedOn;
  while (on > openedOn && beyond(on)) on = calendar.previousWorkingDay(on);
  return { at: calendar.instant(on, step.at), pulledBack: on < plannedOn };
}

/** The last day, from `on`, before the next pause or the promotion's end. */
function dayBeforePause({ endsOn, pauses }: Term, on: string): string {
  const lastDays = pauses.filter((pause) => pause.from > on).map((pause) => plusDays(pause.from, -1));
  return [endsOn, ...lastDays].sort()[0] ?? endsOn;
}
