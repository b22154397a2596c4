import type { Calendar } from '../../community/programme/calendar.ts';

/** When what was agreed ends, on the promotion's clocks. */
const AT = '09:00';
/** So many may leave for one morning; of more, an administrator decides: a directory may be at fault. */
export const MAX_AT_ONCE = 3;

/** When what was agreed with somebody ends who is gone now: at nine on the next working day. */
export const endsAt = (calendar: Pick<Calendar, 'instant' | 'addWorkingDays' | 'localDate'>, now: number) =>
  calendar.instant(calendar.addWorkingDays(calendar.localDate(now), 1), AT);
