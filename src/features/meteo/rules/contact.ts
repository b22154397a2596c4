import { type StateOf, stateMachine } from '../../../community/feature/state-machine.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';

/** `take`, `finish`: by a coach; taken back by who asked, it is there no more. */
export const contactStates = stateMachine(
  'A request to talk to a coach',
  {
    open: 'a coach was told, or all of them; it is told once more when nobody takes it',
    taken: 'a coach sees to it',
    done: 'they have talked, or a coach says so',
  },
  { open: { take: 'taken', finish: 'done' }, taken: { finish: 'done' }, done: {} },
);

/** Where a request stands, by the instants that are kept of it. */
export const contactState = ({
  takenAt,
  doneAt,
}: {
  takenAt: number | null;
  doneAt: number | null;
}): StateOf<typeof contactStates> => (doneAt !== null ? 'done' : takenAt !== null ? 'taken' : 'open');

/** A coach who could be told of a request, and how many that nobody has taken are with her already. */
export type Reachable = { id: string; name: string; open: number };

/**
 * Who is told of a request to talk: her own coach when she is there, else another who has not been told yet,
 * the one with the fewest that wait; null when all coaches are to be told, in their channel.
 */
export function coachToNotify(
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
