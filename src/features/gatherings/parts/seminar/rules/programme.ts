import type { Slot } from '../../../../../community/feature/slot.ts';
import { bareWords } from '../../../../../community/format/words.ts';

/** The one that is going on, the first to end first; otherwise the next to begin. */
export const currentOf = <Each extends Slot>(all: readonly Each[], now: number): Each | null => {
  const left = all.filter(({ endsAt }) => endsAt > now);
  const going = left.filter(({ startsAt }) => startsAt <= now).sort((a, b) => a.endsAt - b.endsAt);
  return going[0] ?? left.sort((a, b) => a.startsAt - b.startsAt)[0] ?? null;
};

/** Whether somebody is there: it is for everybody who comes, or she has a place. */
export const isHers = ({
  capacity,
  own,
}: {
  capacity: number | null;
  own: 'yes' | 'waiting' | null;
}): boolean => capacity === null || own === 'yes';

type Shown = Slot & { capacity: number | null; own: 'yes' | 'waiting' | null };

/**
 * What goes on now, and what begins next, all that begins together: hers, where she is somewhere; else all there is to
 * choose from. Sequences are given the first first.
 */
export function nowAndNext<Each extends Shown>(
  all: readonly Each[],
  now: number,
): { now: Each[]; next: Each[] } {
  const hersAmong = (some: readonly Each[]): Each[] => {
    const hers = some.filter(isHers);
    return hers.length > 0 ? hers : [...some];
  };
  const going = all.filter(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  const ahead = all.filter(({ startsAt }) => startsAt > now);
  const first = ahead[0]?.startsAt;
  return {
    now: hersAmong(going),
    next: hersAmong(ahead.filter(({ startsAt }) => startsAt === first)),
  };
}

/** Pages of so many at most, each of one day; `dayOf` tells an ISO date. */
export function dayPages<Each extends Slot>(
  all: readonly Each[],
  dayOf: (each: Each) => string,
  size: number,
): Each[][] {
  const pages: Each[][] = [];
  for (const each of all) {
    const last = pages.at(-1);
    const [first] = last ?? [];
    if (last && first && last.length < size && dayOf(first) === dayOf(each)) last.push(each);
    else pages.push([each]);
  }
  return pages;
}

/** Whether somebody speaks in it, alone or with others: her name is there, however it is written. */
export const isSpokenBy = ({ speaker }: { speaker: string | null }, name: string): boolean =>
  speaker !== null && bareWords(name) !== '' && ` ${bareWords(speaker)} `.includes(` ${bareWords(name)} `);
