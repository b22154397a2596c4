import type { UnitOfWork } from '../../community/feature/feature.ts';
import { overlaps, type Slot } from '../../community/feature/slot.ts';
import { timeIn } from '../../community/format/time-zone.ts';
import type { Cycle } from './rules/cycle.ts';
import { daysOfCycle } from './rules/schedule.ts';
import { plannedOf } from './store/sessions.ts';

const MINUTE_MS = 60_000;

/** How agendas name a session. */
export const entryId = (sessionId: string): string => `mentoring/${sessionId}`;

/** The sessions that a cycle would have, the first of them at an instant. */
export function timesOfCycle(
  { calendar, programme }: Pick<UnitOfWork, 'calendar' | 'programme'>,
  minutes: number,
  firstAt: number,
): Slot[] {
  const time = timeIn(calendar.timeZone, firstAt);
  const { endsOn } = programme.promotion;
  return daysOfCycle(calendar.localDate(firstAt), endsOn, programme.mentoring, calendar).map((on) => {
    const startsAt = calendar.instant(on, time);
    return { startsAt, endsAt: startsAt + minutes * MINUTE_MS };
  });
}

/** Of some first times, those at which a whole cycle can still be laid with its coach. */
export async function freeFirsts(
  uow: UnitOfWork,
  { coachId, minutes }: Pick<Cycle, 'coachId' | 'minutes'>,
  firsts: readonly number[],
): Promise<number[]> {
  if (coachId === null) return [];
  const planned = await plannedOf(uow.tx, coachId);
  return firsts.filter((firstAt) => {
    const times = timesOfCycle(uow, minutes, firstAt);
    return (
      firstAt > uow.now &&
      times.length > 0 &&
      !planned.some((session) => times.some((time) => overlaps(session, time)))
    );
  });
}
