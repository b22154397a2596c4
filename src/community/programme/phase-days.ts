import type { Calendar } from './calendar.ts';

/** What hangs on the start or the end of phases: so many working days after the one, or before the other. */
export type PhaseRhythm = {
  phase: 'start' | 'end';
  workingDays: number;
  phases?: readonly string[] | undefined;
};

export type Days = Pick<Calendar, 'isWorkingDay' | 'addWorkingDays'>;

/** The day that hangs on a phase. */
export function dayInPhase(
  { phase, workingDays }: PhaseRhythm,
  { from, to }: { from: string; to: string },
  days: Days,
): string {
  const edge = phase === 'start' ? from : to;
  const way = phase === 'start' ? 1 : -1;
  const first = days.isWorkingDay(edge) ? edge : days.addWorkingDays(edge, way);
  return days.addWorkingDays(first, way * workingDays);
}
