import type { AppContext } from '../../../community/feature/feature.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';
import { nextRoundAfter, type PlannedRound, plannedRounds } from '../rules/schedule.ts';

// A plan takes some ten milliseconds of calendar, and stays the same while Magellan runs.
export const plans = new WeakMap<Calendar, readonly PlannedRound[]>();

/** All rounds of the promotion, worked out when first asked for. */
export function planOf({
  programme,
  calendar,
}: Pick<AppContext, 'programme' | 'calendar'>): readonly PlannedRound[] {
  const plan = plans.get(calendar) ?? plannedRounds(programme.meteo, calendar, programme.promotion);
  plans.set(calendar, plan);
  return plan;
}

/** When the next round opens, null when none is left. */
export const nextOpening = (
  context: Pick<AppContext, 'programme' | 'calendar'>,
  now: number,
): number | null => nextRoundAfter(planOf(context), now)?.opensAt ?? null;
