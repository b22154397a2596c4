import type { Slot } from '../../../community/feature/slot.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';

const MINUTE_MS = 60_000;
/** Nothing is laid over these hours, when there is time before and after them. */
export const NOON = { from: '12:00', to: '14:00' } as const;

/** From when to when on which days (ISO dates, "10:00"), one meeting after the other of so many minutes. */
export type Window = { days: readonly string[]; from: string; to: string };

/** The times that a coach offers, the first first. */
export function slotsIn(
  calendar: Pick<Calendar, 'instant'>,
  { days, from, to }: Window,
  minutes: number,
): Slot[] {
  const aroundNoon = from < NOON.from && to > NOON.to;
  return [...new Set(days)].sort().flatMap((on) => {
    const parts = aroundNoon
      ? [
          [from, NOON.from],
          [NOON.to, to],
        ]
      : [[from, to]];
    return parts.flatMap(([begins = from, ends = to]) => {
      const [firstAt, untilAt] = [calendar.instant(on, begins), calendar.instant(on, ends)];
      const slots: Slot[] = [];
      for (let at = firstAt; at + minutes * MINUTE_MS <= untilAt; at += minutes * MINUTE_MS)
        slots.push({ startsAt: at, endsAt: at + minutes * MINUTE_MS });
      return slots;
    });
  });
}

/**
 * Gives each person one of the slots that suit her, so that as many as possible have one; earlier slots first. The
 * same people and slots give the same result again.
 */
export function assignSlots<Person>(
  people: readonly Person[],
  slots: readonly Slot[],
  suits: (person: Person, slot: Slot) => boolean,
): Map<Person, Slot> {
  const taken = new Map<Slot, Person>();
  const place = (person: Person, tried: Set<Slot>): boolean => {
    const open = slots.filter((slot) => !tried.has(slot) && suits(person, slot));
    // A free one first: whoever has a slot keeps it, unless somebody else has no other.
    for (const slot of [
      ...open.filter((each) => !taken.has(each)),
      ...open.filter((each) => taken.has(each)),
    ]) {
      if (tried.has(slot)) continue;
      tried.add(slot);
      const other = taken.get(slot);
      if (other === undefined || place(other, tried)) {
        taken.set(slot, person);
        return true;
      }
    }
    return false;
  };
  for (const person of people) place(person, new Set());
  return new Map([...taken].map(([slot, person]) => [person, slot]));
}
