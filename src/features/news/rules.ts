import type { UnitOfWork } from '../../community/feature/feature.ts';
import { plusDays, weekdayOf } from '../../community/format/iso-dates.ts';

/** How long each of the three may be: read in a channel, by people who have others to read. */
export const MAX_WORDS = 280;

/** The parts of a défi's news, in the order in which they are asked for. */
export const PARTS = ['victory', 'hard', 'need'] as const;
export type Part = (typeof PARTS)[number];

/** What a défi tells the whole promotion, in one gazette. `monday` (an ISO date) is the week in which that appears. */
export type News = {
  id: string;
  defi: string;
  monday: string;
  /** Who wrote it last; null once her name is erased. */
  authorId: string | null;
} & Record<Part, string | null>;

/** One gazette: until when its news can be written and changed, and when it is posted (epoch ms). */
export type Edition = { monday: string; closesAt: number; postsAt: number };

const CLOSES = '09:00';
const POSTS = '09:30';

type Calendar = Pick<UnitOfWork['calendar'], 'localDate' | 'instant' | 'nextWorkingMoment'>;

/** The gazette of a week; on its first working day, and null where it has none. */
export function editionOf(calendar: Calendar, monday: string): Edition | null {
  const on = calendar.localDate(calendar.nextWorkingMoment(calendar.instant(monday, '00:00')));
  if (on >= plusDays(monday, 7)) return null;
  return { monday, closesAt: calendar.instant(on, CLOSES), postsAt: calendar.instant(on, POSTS) };
}

/** So many weeks are looked through for one that has a gazette: a pause of a summer is shorter. */
const MOST_WEEKS = 30;

/** The first gazette that is not closed at an instant, no earlier than a Monday; null when the promotion is over. */
export function nextEdition(
  { calendar, programme }: Pick<UnitOfWork, 'calendar' | 'programme'>,
  at: number,
  notBefore = '',
): Edition | null {
  const today = calendar.localDate(at);
  let monday = plusDays(today, 1 - weekdayOf(today));
  if (notBefore > monday) monday = notBefore;
  for (let week = 0; week < MOST_WEEKS; week += 1) {
    const edition = editionOf(calendar, plusDays(monday, 7 * week));
    if (edition && calendar.localDate(edition.postsAt) > programme.promotion.endsOn) return null;
    if (edition && edition.closesAt > at) return edition;
  }
  return null;
}

/** When the gazette before this one was posted: what is new is new since then. */
export function previousAt(calendar: Calendar, monday: string): number {
  for (let week = 1; week < MOST_WEEKS; week += 1) {
    const before = editionOf(calendar, plusDays(monday, -7 * week));
    if (before) return before.postsAt;
  }
  return calendar.instant(plusDays(monday, -7), POSTS);
}

/** A défi is read of once a fortnight: the earliest Monday after its last news; '' when it has given none. */
export const earliestAfter = (lastMonday: string | null): string =>
  lastMonday === null ? '' : plusDays(lastMonday, 14);

/** Whether anything is said. */
export const saysSomething = (said: Record<Part, string | null>): boolean =>
  PARTS.some((part) => said[part] !== null);
