import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';
import { nextRoundAfter, type PlannedRound, plannedRounds } from '../rules/schedule.ts';

// A plan takes some ten milliseconds of calendar, and stays the same as long as that does.
const plans = new WeakMap<Calendar, Map<string, readonly PlannedRound[]>>();

/** All rounds of the promotion, worked out when first asked for. */
export function planOf({
  programme: { meteo, promotion },
  calendar,
}: Pick<UnitOfWork, 'programme' | 'calendar'>): readonly PlannedRound[] {
  const made = plans.get(calendar) ?? new Map<string, readonly PlannedRound[]>();
  plans.set(calendar, made);
  const key = JSON.stringify([meteo, promotion.startsOn, promotion.endsOn]);
  const plan = made.get(key) ?? plannedRounds(meteo, calendar, { ...promotion, pauses: calendar.pauses });
  made.set(key, plan);
  return plan;
}

/** When the next round opens, null when none is left. */
export const nextOpening = (
  context: Pick<UnitOfWork, 'programme' | 'calendar'>,
  now: number,
): number | null => nextRoundAfter(planOf(context), now)?.opensAt ?? null;
