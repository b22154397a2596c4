import { plusDays, weekdayOf } from '../../../../community/format/iso-dates.ts';
import type { Article } from '../../../../community/programme/charter-schema.ts';
import type { Programme } from '../../../../community/programme/programme.ts';
import { occurrences } from '../../../../community/programme/recurrence.ts';

/** One situation for the promotion's channel, on a day (ISO date); what coaches changed of it this once, or null. */
export type Edition = {
  postsOn: string;
  /** The value or practice of which it is, and which of its situations. */
  article: string;
  number: number;
  situation: string | null;
  act: string | null;
  /** Counts changes, so that two coaches don't undo each other's. */
  version: number;
  skipped: boolean;
  postedAt: number | null;
  /** Whether it led to the whole charter. */
  withCharter: boolean;
  /** How many tried it, once its fortnight is over. */
  tried: number | null;
};

/** Two of them are at least so many days apart. */
const FORTNIGHT_DAYS = 14;
/** The charter itself comes back once in so many days, at most. */
const CHARTER_DAYS = 91;
/** For so many days it is counted who tries it. */
export const COUNTED_DAYS = 14;

type Settings = Pick<Programme, 'charter' | 'meteo' | 'promotion'>;
type Days = Parameters<typeof occurrences>[1];

/**
 * The days on which a situation may be posted, in order: on its weekday, once a round of the météo has closed and before
 * the next one opens, as their rhythm has it. One on a day off is left out, not moved.
 */
export function practiceDays({ charter, meteo, promotion }: Settings, calendar: Days): string[] {
  const { post, weekday } = charter.fortnightly;
  if (!post) return [];
  const rhythm = { every: 'weeks', weeks: meteo.everyWeeks, anchorOn: meteo.anchor } as const;
  const opens = occurrences(rhythm, calendar, promotion.startsOn, promotion.endsOn).map(({ on }) => on);
  const days: string[] = [];
  opens.slice(0, -1).forEach((on, index) => {
    const closesOn = calendar.addWorkingDays(on, meteo.closes.workingDays);
    const nextOn = opens[index + 1] ?? on;
    let day = plusDays(closesOn, 1);
    day = plusDays(day, (weekday - weekdayOf(day) + 7) % 7);
    for (; day < nextOn; day = plusDays(day, 7)) {
      const last = days.at(-1);
      const isApart = last === undefined || plusDays(last, FORTNIGHT_DAYS) <= day;
      if (isApart && calendar.isWorkingDay(day)) days.push(day);
    }
  });
  return days;
}

/** Practices and values by turns, as a programme lists them. */
function byTurns({ practices, values }: Programme['charter']): Article[] {
  const length = Math.max(practices.length, values.length);
  return Array.from({ length }, (_, index) => [practices[index], values[index]])
    .flat()
    .flatMap((article) => article ?? []);
}

/** Whose turn it is: what was posted least often, and of it the situation after the last one; null where there are none. */
export function turnOf(
  charter: Programme['charter'],
  posted: readonly Pick<Edition, 'article'>[],
): Pick<Edition, 'article' | 'number'> | null {
  const times = ({ id }: Article) => posted.filter(({ article }) => article === id).length;
  const [next] = byTurns(charter)
    .filter(({ fr }) => fr.situations.length > 0)
    .map((article) => ({ article, times: times(article) }))
    .sort((a, b) => a.times - b.times);
  return next ? { article: next.article.id, number: next.times % next.article.fr.situations.length } : null;
}

/** Whether the whole charter is led to this time: it has not been for three months. */
export function leadsToCharter(
  postsOn: string,
  posted: readonly Pick<Edition, 'postsOn' | 'withCharter'>[],
): boolean {
  const since = plusDays(postsOn, -CHARTER_DAYS);
  return !posted.some((each) => each.withCharter && each.postsOn > since);
}

/** Until when (ISO date) it is counted who tries it. */
export const countedUntil = (postsOn: string): string => plusDays(postsOn, COUNTED_DAYS);

/** How many try it, where it may be told: from so many up. */
export const shownCount = (tried: number, least: number): number | null => (tried >= least ? tried : null);

/** What is said in a language: as coaches changed it this once, or as programme.yaml has it; null when it has it no more. */
export function textsOf(
  { charter }: Pick<Programme, 'charter'>,
  { article, number, situation, act }: Edition,
  locale: 'fr' | 'en',
): { name: string; says: string; situation: string; act: string } | null {
  const found = [...charter.practices, ...charter.values].find(({ id }) => id === article)?.[locale];
  const said = situation ?? found?.situations[number % (found.situations.length || 1)];
  if (!found || said === undefined) return null;
  return { name: found.name, says: found.says, situation: said, act: act ?? found.act };
}

/** What a form is about: an edition as it was when the form was opened. */
export const refOf = ({ postsOn, version }: Pick<Edition, 'postsOn' | 'version'>): string =>
  `${postsOn}/${version}`;

export function readRef(ref: string): Pick<Edition, 'postsOn' | 'version'> {
  const [postsOn = '', version = ''] = ref.split('/');
  return { postsOn, version: Number(version) };
}
