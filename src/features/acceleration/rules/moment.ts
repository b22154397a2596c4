import type { Calendar } from '../../../community/programme/calendar.ts';
import type { Promotion } from '../../../community/programme/programme.ts';

const MINUTE_MS = 60_000;
export const MIN_MINUTES = 15;

/** A moment as it was typed: an ISO day, a time "14:30", minutes. */
export type Typed = { date: string; time: string; minutes: number };

export type Moment = { startsAt: number; endsAt: number };
export type MomentRefusal = { refused: 'past' | 'outside' | 'tooLong' };

/** Whether an hour can take place then: to come, within the promotion, no longer than wished. */
export function decideMoment(
  { date, time, minutes }: Typed,
  wished: number,
  {
    calendar,
    promotion,
    now,
  }: { calendar: Calendar; promotion: Pick<Promotion, 'startsOn' | 'endsOn'>; now: number },
): Moment | MomentRefusal {
  if (minutes > wished) return { refused: 'tooLong' };
  if (date < promotion.startsOn || date > promotion.endsOn) return { refused: 'outside' };
  const startsAt = calendar.instant(date, time);
  if (startsAt <= now) return { refused: 'past' };
  return { startsAt, endsAt: startsAt + minutes * MINUTE_MS };
}
