import type { UnitOfWork } from '../../../community/feature/feature.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';
import { nextRoundAfter, type PlannedRound, plannedRounds } from '../rules/schedule.ts';

// A plan takes some ten milliseconds of calendar, and stays the same as long as that does.
export const plans = new WeakMap<Calendar, readonly PlannedRound[]>();

/** All rounds of the promotion, worked out when first asked for. */
export function planOf({
  programme,
  calendar,
}: Pick<UnitOfWork, 'programme' | 'calendar'>): readonly PlannedRound[] {
  const plan =
    plans.get(calendar) ??
    plannedRounds(programme.meteo, calendar, { ...programme.promotion, pauses: calendar.pauses });
  plans.set(calendar, plan);
  return plan;
}

/** When the next round opens, null when none is left. */
export const nextOpening = (
  context: Pick<UnitOfWork, 'programme' | 'calendar'>,
  now: number,
): number | null => nextRoundAfter(planOf(context), now)?.opensAt ?? null;
