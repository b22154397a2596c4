import { unaskedSince } from '../../../engine/outbox/counts.ts';
import {
  makePart,
  putOff,
  type Waiting,
  type WholeNow,
  waitingFor,
  wholeOf,
} from '../../../engine/outbox/parts.ts';
import { plusDays } from '../../format/iso-dates.ts';
import type { Member } from '../../members/member.ts';
import { membersWithRole } from '../../members/members.ts';
import { weeklyReaders } from '../../members/preferences.ts';
import { weekOf } from '../../programme/weeks.ts';
import type { UnitOfWork } from '../feature.ts';
import { weekKey } from './gathered.ts';
import { isUnasked, type MessageKind, mayBeJoined } from './message-kinds.ts';
import { countsFor, isSponsor, placedInMonth } from './sponsors-envelope.ts';

/** How many unasked messages one person gets in one week, over all features. */
export const UNASKED_A_WEEK = 2;

/** So many Mondays further on a message waits for room, at most. */
const WAITS_WEEKS = 2;

/** What leaves within so long of another message to the same person is one message with it. */
const TOGETHER_MS = 60 * 60_000;

/** So many parts a gathered message has at most: each has room for a line and a button on every platform. */
const MOST_PARTS = 14;

/** What repeats what was said, or is found by command as well: without room it is left out, others wait for a Monday. */
const LEFT_OUT: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'meteo/reminder',
  'peer-sharing/reminder',
  'gatherings/preparation',
  'mentoring/after',
  'peer-feedback/reminder',
  'defi/pilotage-again',
]);

/** What would be lost by waiting, and is not held back then. */
const INVITATIONS: ReadonlySet<MessageKind> = new Set<MessageKind>([
  'gatherings/invitation',
  'one-to-one/invitation',
]);

/** When a message is to leave, and from when on it would say nothing any more (epoch ms; null for no end). */
export type Wanted = { at: number; until: number | null };

/** When a message leaves; and the key of the gathered one of which it is a part, with what that one is. */
export type Placed = { at: number; whole: Whole | null };

/** A gathered message; `isNew` when it has to be made first. */
export type Whole = { key: string; about: MessageKind; unasked: boolean; isNew: boolean };

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
  const weekly = await weeklyReaders(uow.tx);
  const room = memberIds.filter((id) => !weekly.has(id) && filled(id, week) < UNASKED_A_WEEK);
  const sponsors = new Set((await membersWithRole(uow.tx, 'sponsor')).filter(isSponsor).map(({ id }) => id));
  const ofMonth = room.filter((id) => sponsors.has(id));
  if (ofMonth.length === 0) return new Set(room);
  const inMonth = await placedInMonth(uow, 'gatherings/nudge', ofMonth, uow.now);
  const now = { at: uow.now, until: null };
  return new Set(room.filter((id) => !sponsors.has(id) || inMonth(id, now) === uow.now));
}

/** What already waits to leave to some members, by member: another message may be put with it. */
async function loadWaiting(
  uow: UnitOfWork,
  memberIds: readonly string[],
  range: { fromAt: number; untilAt: number },
): Promise<Map<string, Waiting[]>> {
  const waiting = new Map<string, Waiting[]>();
  for (const post of await waitingFor(uow.tx, memberIds, range))
    waiting.set(post.memberId, [...(waiting.get(post.memberId) ?? []), post]);
  return waiting;
}

/**
 * Whether a message can leave with one that waits, at the later of both times: it is within an hour of the first,
 * nothing in it would be over, and what she is owed leaves when it must.
 */
function isJoinable(kind: MessageKind, { at, until }: Wanted, other: Waiting): boolean {
  const leavesAt = Math.max(other.dueAt, at);
  return (
    other.about !== null &&
    mayBeJoined(other.about as MessageKind) &&
    Math.abs(other.dueAt - at) < TOGETHER_MS &&
    leavesAt - other.firstDueAt < TOGETHER_MS &&
    (other.isUnasked || leavesAt === other.dueAt) &&
    (isUnasked(kind) || leavesAt === at) &&
    leavesAt < (other.endsAt ?? Number.POSITIVE_INFINITY) &&
    leavesAt < (until ?? Number.POSITIVE_INFINITY) &&
    other.parts < MOST_PARTS
  );
}

/**
 * Where a message goes that leaves within an hour of another to the same person: into one with it, at the later of
 * both times. Null when there is no other.
 */
async function joinWaiting(
  uow: UnitOfWork,
  kind: MessageKind,
  wanted: Wanted,
  waiting: readonly Waiting[],
): Promise<Placed | null> {
  const other = waiting.find((each) => isJoinable(kind, wanted, each));
  if (!other) return null;
  const leavesAt = Math.max(other.dueAt, wanted.at);
  const whole = {
    about: 'welcome/together' as const,
    // What she is owed would have come by itself: what goes with it is no message more.
    unasked: isUnasked(kind) && other.isUnasked,
  };
  if (other.isGathered) {
    await putOff(uow.tx, other.key, { dueAt: leavesAt, unasked: whole.unasked });
    return { at: leavesAt, whole: { ...whole, key: other.key, isNew: false } };
  }
  const key = `together/${other.seq}`;
  await makePart(uow.tx, other, key);
  return { at: leavesAt, whole: { ...whole, key, isNew: true } };
}

/**
 * Where each of some members' message goes: as wanted; with another that leaves at the same time; or, when her week
 * is full or she wants no more than that, into the one of a Monday morning ("Votre semaine"), which counts once. Null
 * for what is left out. What would be lost by waiting, and is an invitation, is not held back.
 */
export async function placedInEnvelope(
  uow: UnitOfWork,
  kind: MessageKind,
  wanted: ReadonlyMap<string, Wanted>,
  members: readonly Member[],
): Promise<(memberId: string) => Promise<Placed | null>> {
  const ofMonth = new Set(
    members.filter((member) => isSponsor(member) && countsFor(kind, member)).map(({ id }) => id),
  );
  const others = new Map([...wanted].filter(([id]) => !ofMonth.has(id)));
  const placeOther = others.size === 0 ? null : await placedInWeek(uow, kind, others);
  if (ofMonth.size === 0) return placeOther ?? (async () => null);
  const times = [...ofMonth].map((id) => wanted.get(id)?.at ?? uow.now);
  const inMonth = await placedInMonth(uow, kind, [...ofMonth], Math.min(uow.now, ...times));
  return async (memberId) => {
    if (!ofMonth.has(memberId)) return placeOther?.(memberId) ?? null;
    const at = inMonth(memberId, wanted.get(memberId) ?? { at: uow.now, until: null });
    return at === null ? null : { at, whole: null };
  };
}

/** The same for those who get so many a week. */
async function placedInWeek(
  uow: UnitOfWork,
  kind: MessageKind,
  wanted: ReadonlyMap<string, Wanted>,
): Promise<(memberId: string) => Promise<Placed | null>> {
  const timeOf = (memberId: string): Wanted => wanted.get(memberId) ?? { at: uow.now, until: null };
  if (!mayBeJoined(kind)) return async (memberId) => ({ at: timeOf(memberId).at, whole: null });
  const times = [...wanted.values()].map(({ at }) => at);
  const memberIds = [...wanted.keys()];
  const filled = await loadFilled(uow, memberIds, Math.min(uow.now, ...times));
  const waiting = await loadWaiting(uow, memberIds, {
    fromAt: Math.min(...times) - TOGETHER_MS,
    untilAt: Math.max(...times) + TOGETHER_MS,
  });
  const { calendar } = uow;
  const weekly = isUnasked(kind) ? await weeklyReaders(uow.tx) : new Set();
  return async (memberId) => {
    const { at, until } = timeOf(memberId);
    const joined = await joinWaiting(uow, kind, { at, until }, waiting.get(memberId) ?? []);
    if (joined) return joined;
    const week = weekOf(calendar, at);
    const hasRoom = !weekly.has(memberId) && filled(memberId, week) < UNASKED_A_WEEK;
    if (!isUnasked(kind) || hasRoom) return { at, whole: null };
    if (LEFT_OUT.has(kind)) return null;
    for (let ahead = 1; ahead <= WAITS_WEEKS; ahead += 1) {
      const monday = plusDays(week, 7 * ahead);
      const morning = calendar.nextWorkingMoment(calendar.instant(monday, '00:00'));
      if (until !== null && morning >= until) break;
      const whole = { key: weekKey(monday, memberId), about: 'welcome/week' as const, unasked: true };
      const there = await wholeOf(uow.tx, whole.key);
      // One that is full, or has begun to leave, takes nothing more.
      if (there !== null && !isOpen(there)) continue;
      const isThere = there !== null;
      if (isThere || weekly.has(memberId) || filled(memberId, monday) < UNASKED_A_WEEK)
        return { at: morning, whole: { ...whole, isNew: !isThere } };
    }
    return INVITATIONS.has(kind) ? { at, whole: null } : null;
  };
}

/** Whether a gathered message takes another part: it has room, and has not begun to leave. */
const isOpen = (whole: WholeNow): boolean => whole.state === 'queued' && whole.parts < MOST_PARTS;
