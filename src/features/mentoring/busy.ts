import { absencesOf } from '../../community/absences.ts';
import type { Work } from '../../community/feature.ts';
import type { Member } from '../../community/member.ts';
import { timeIn } from '../../community/zone.ts';
import { type Cycle, overlaps } from './rules/cycle.ts';
import { daysOfCycle } from './rules/laying.ts';
import { plannedOf } from './store/sessions.ts';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

export type Stretch = { startsAt: number; endsAt: number };

/** How agendas name a session. */
export const entryId = (sessionId: string): string => `mentoring/${sessionId}`;

/**
 * What a member already has at each of these times: the title of the first that clashes, by the time's start.
 * The entries named in `except` don't count.
 */
export async function clashesOf(
  work: Work,
  member: Member,
  times: readonly Stretch[],
  except: readonly string[] = [],
): Promise<Map<number, string>> {
  if (times.length === 0) return new Map();
  // What began the day before may still last.
  const fromAt = Math.min(...times.map(({ startsAt }) => startsAt)) - DAY_MS;
  const untilAt = Math.max(...times.map(({ endsAt }) => endsAt));
  const entries = (await work.contributions.agenda(work, member, { fromAt, untilAt })).filter(
    ({ id, state }) => state !== 'cancelled' && !except.includes(id),
  );
  const clashes = new Map<number, string>();
  for (const time of times) {
    const entry = entries.find((each) => overlaps(each, time));
    if (entry) clashes.set(time.startsAt, entry.title);
  }
  return clashes;
}

/** Of these instants, those on whose day a member is away. */
export async function awayAmong(
  { tx, calendar, now }: Work,
  memberId: string,
  instants: readonly number[],
): Promise<Set<number>> {
  const absences = await absencesOf(tx, memberId, calendar.localDate(now));
  return new Set(
    instants.filter((at) => {
      const on = calendar.localDate(at);
      return absences.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
    }),
  );
}

/** The sessions that a cycle would have, the first of them at an instant. */
export function timesOfCycle(
  { calendar, programme }: Pick<Work, 'calendar' | 'programme'>,
  minutes: number,
  firstAt: number,
): Stretch[] {
  const time = timeIn(calendar.timeZone, firstAt);
  const { endsOn } = programme.promotion;
  return daysOfCycle(calendar.localDate(firstAt), endsOn, programme.mentoring, calendar).map((on) => {
    const startsAt = calendar.instant(on, time);
    return { startsAt, endsAt: startsAt + minutes * MINUTE_MS };
  });
}

/** Whether a coach has no other session during any of these times. */
export async function isFree({ tx }: Work, coachId: string, times: readonly Stretch[], exceptId?: string) {
  const planned = (await plannedOf(tx, coachId)).filter(({ id }) => id !== exceptId);
  return !planned.some((session) => times.some((time) => overlaps(session, time)));
}

/** Of some first times, those at which a whole cycle can still be laid with its coach. */
export async function freeFirsts(
  work: Work,
  { coachId, minutes }: Pick<Cycle, 'coachId' | 'minutes'>,
  firsts: readonly number[],
): Promise<number[]> {
  if (coachId === null) return [];
  const planned = await plannedOf(work.tx, coachId);
  return firsts.filter((firstAt) => {
    const times = timesOfCycle(work, minutes, firstAt);
    return (
      firstAt > work.now &&
      times.length > 0 &&
      !planned.some((session) => times.some((time) => overlaps(session, time)))
    );
  });
}
