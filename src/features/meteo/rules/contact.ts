import type { Calendar } from '../../../community/programme/calendar.ts';

/** A coach who could be told of a request, and how many that nobody has taken are with her already. */
export type Reachable = { id: string; name: string; open: number };

/**
 * Who is told of a request to talk: her own coach when she is there, else another who has not been told yet,
 * the one with the fewest that wait; null when all coaches are to be told, in their channel.
 */
export function whoIsTold(
  there: readonly Reachable[],
  ownId: string | null,
  told: ReadonlySet<string>,
): string | null {
  const left = there.filter(({ id }) => !told.has(id));
  const own = left.find(({ id }) => id === ownId);
  if (own) return own.id;
  const [first] = [...left].sort((a, b) => a.open - b.open || (a.name < b.name ? -1 : 1));
  return first?.id ?? null;
}

/** When a request that nobody has taken is told once more: a working day later, in working hours. */
export function repeatAt(
  {
    localDate,
    addWorkingDays,
    instant,
    nextWorkingMoment,
  }: Pick<Calendar, 'localDate' | 'addWorkingDays' | 'instant' | 'nextWorkingMoment'>,
  now: number,
): number {
  const on = localDate(now);
  const sinceMidnight = now - instant(on, '00:00');
  return nextWorkingMoment(instant(addWorkingDays(on, 1), '00:00') + sinceMidnight);
}
