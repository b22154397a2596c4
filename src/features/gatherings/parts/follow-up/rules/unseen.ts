import { plusDays } from '../../../../../community/format/iso-dates.ts';

/** So many days without coming to anything, and coaches are told: six weeks. */
export const UNSEEN_DAYS = 42;

type Period = { fromOn: string; toOn: string };

/**
 * One EIG: the days on which she came to something, those on which something that she could have come to took
 * place, and her absences. Days are ISO dates.
 */
export type Presence = {
  id: string;
  cameOn: readonly string[];
  offeredOn: readonly string[];
  away: readonly Period[];
};

/** `lastOn`: the last day on which she came to something, null when she never did. */
export type Unseen = { id: string; lastOn: string | null };

/**
 * Those who came to nothing for six weeks, though something took place for them meanwhile. Days away are not
 * counted, nor are those on which nothing happens (`counts` tells which ones do). The longest first.
 */
export function longUnseen(
  people: readonly Presence[],
  { sinceOn, todayOn, counts }: { sinceOn: string; todayOn: string; counts(on: string): boolean },
): Unseen[] {
  return people
    .filter((person) => isLongUnseen(person, lastOf(person) ?? plusDays(sinceOn, -1)))
    .map((person) => ({ id: person.id, lastOn: lastOf(person) }))
    .sort((a, b) => (a.lastOn ?? '').localeCompare(b.lastOn ?? '') || a.id.localeCompare(b.id));

  function isLongUnseen(person: Presence, afterOn: string): boolean {
    const isAway = (on: string) => person.away.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
    if (!person.offeredOn.some((on) => on > afterOn && on <= todayOn && !isAway(on))) return false;
    let days = 0;
    for (let on = plusDays(afterOn, 1); on <= todayOn && days < UNSEEN_DAYS; on = plusDays(on, 1))
      if (counts(on) && !isAway(on)) days += 1;
    return days >= UNSEEN_DAYS;
  }
}

const lastOf = ({ cameOn }: Presence): string | null =>
  cameOn.reduce<string | null>((last, on) => (last === null || on > last ? on : last), null);
