import { unaskedSince } from '../../engine/outbox/counts.ts';
import { plusDays } from '../format/iso-dates.ts';
import type { UnitOfWork } from './feature.ts';
import { isUnasked, type MessageKind } from './message-kinds.ts';
import { weekOf } from './weeks.ts';

/** How many unasked messages one person gets in one week, over all features. */
export const UNASKED_A_WEEK = 2;

/** So many Mondays further on a message waits for room, at most. */
const WAITS_WEEKS = 2;

/** What repeats what was said, or is found by command as well: without room it is left out, others wait for a Monday. */
const LEFT_OUT: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'meteo/reminder',
  'peer-sharing/reminder',
  'gatherings/preparation',
  'mentoring/after',
]);

/** When a message is to leave, and from when on it would say nothing any more (epoch ms; null for no end). */
export type Wanted = { at: number; until: number | null };

type Filled = (memberId: string, week: string) => number;

async function loadFilled(uow: UnitOfWork, memberIds: readonly string[], at: number): Promise<Filled> {
  const { tx, calendar } = uow;
  const counts = new Map<string, number>();
  const since = calendar.instant(weekOf(calendar, at), '00:00');
  for (const { memberId, dueAt } of await unaskedSince(tx, memberIds, since)) {
    const key = `${memberId} ${weekOf(calendar, dueAt)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (memberId, week) => counts.get(`${memberId} ${week}`) ?? 0;
}

/** Those of some members who have room this week: they can be asked, where others would have to wait. */
export async function withRoom(uow: UnitOfWork, memberIds: readonly string[]): Promise<Set<string>> {
  const filled = await loadFilled(uow, memberIds, uow.now);
  const week = weekOf(uow.calendar, uow.now);
  return new Set(memberIds.filter((id) => filled(id, week) < UNASKED_A_WEEK));
}

/**
 * When each of some members can be written to: as wanted, or, when her week is full, on a Monday morning that has
 * room; null for what is left out. What would be lost by waiting, and is an invitation, is not held back.
 */
export async function timesInEnvelope(
  uow: UnitOfWork,
  kind: MessageKind,
  wanted: ReadonlyMap<string, Wanted>,
): Promise<(memberId: string) => number | null> {
  const timeOf = (memberId: string): Wanted => wanted.get(memberId) ?? { at: uow.now, until: null };
  if (!isUnasked(kind)) return (memberId) => timeOf(memberId).at;
  const earliest = Math.min(uow.now, ...[...wanted.values()].map(({ at }) => at));
  const filled = await loadFilled(uow, [...wanted.keys()], earliest);
  const { calendar } = uow;
  const hasRoom = (memberId: string, week: string) => filled(memberId, week) < UNASKED_A_WEEK;
  return (memberId) => {
    const { at, until } = timeOf(memberId);
    const week = weekOf(calendar, at);
    if (hasRoom(memberId, week)) return at;
    if (LEFT_OUT.has(kind)) return null;
    for (let ahead = 1; ahead <= WAITS_WEEKS; ahead += 1) {
      const monday = plusDays(week, 7 * ahead);
      const morning = calendar.nextWorkingMoment(calendar.instant(monday, '00:00'));
      if (until !== null && morning >= until) break;
      if (hasRoom(memberId, monday)) return morning;
    }
    return kind === 'gatherings/invitation' ? at : null;
  };
}
