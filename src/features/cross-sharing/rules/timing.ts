import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';

/** When members hear of their group if no coach has sent it: on the working day before. */
const NOTIFY_AT = '09:30';
/** What coaches have at least to look at the groups. */
const LOOKING_MS = 2 * 60 * 60_000;

/** When the groups are sent by themselves. */
export function notifyAtOf({ startsAt, prepareAt }: Gathering, calendar: Calendar): number {
  const at = calendar.instant(calendar.previousWorkingDay(calendar.localDate(startsAt)), NOTIFY_AT);
  return at > prepareAt ? at : Math.min(prepareAt + LOOKING_MS, startsAt);
}

/** When something about a gathering may be said: in working hours, unless it is about to begin. */
export const sendAtOf = ({ startingSoonAt }: Gathering, calendar: Calendar, now: number): number =>
  Math.max(now, Math.min(calendar.nextWorkingMoment(now), startingSoonAt));
