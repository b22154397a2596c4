import { plusDays } from '../../../../community/format/iso-dates.ts';
import type { Calendar } from '../../../../community/programme/calendar.ts';

/** How long it may be, in UTF-16 units: one or two lines. */
export const MAX_INTENTION = 300;
/** After so many days she is asked again; so many more, and it is erased. */
const ASKED_AFTER_DAYS = 30;
const KEPT_AFTER_DAYS = 60;
/** In the morning, as the programme's other questions. */
export const ASKED_AT = '09:30';
/** The question makes sense for so long; after that it is left out. */
export const NEWS_MS = 7 * 24 * 60 * 60_000;

/** What somebody means to apply after a gathering. */
export type Intention = { id: string; gatheringId: string; memberId: string; text: string };

/** When she is asked what became of it, and the first day on which it is no longer kept. */
export function schedule(
  { localDate, instant, nextWorkingMoment }: Pick<Calendar, 'localDate' | 'instant' | 'nextWorkingMoment'>,
  now: number,
): { askAt: number; eraseOn: string } {
  const on = plusDays(localDate(now), ASKED_AFTER_DAYS);
  return { askAt: nextWorkingMoment(instant(on, ASKED_AT)), eraseOn: plusDays(on, KEPT_AFTER_DAYS) };
}
