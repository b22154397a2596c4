import { unaskedSince } from '../../../engine/outbox/counts.ts';
import { plusMonths } from '../../format/iso-dates.ts';
import type { Member } from '../../members/member.ts';
import type { UnitOfWork } from '../feature.ts';
import { isUnasked, type MessageKind } from './message-kinds.ts';

/**
 * How many messages a sponsor gets in one month, over all features. Only what answers what she did herself, and a
 * change or a cancellation of what she was told, comes beside.
 */
export const SPONSOR_A_MONTH = 2;

/** So many months further on a message waits for room, at most. */
const WAITS_MONTHS = 2;

/** What reminds of what she accepted: of a sponsor it counts too, and is left out where there is no room. */
const REMINDERS: ReadonlySet<MessageKind> = new Set<MessageKind>(['gatherings/eve', 'gatherings/soon']);

/** Whether a message counts in the envelope of whoever gets it. */
export const countsFor = (kind: MessageKind, member: Pick<Member, 'roles'>): boolean =>
  isUnasked(kind) || (isSponsor(member) && REMINDERS.has(kind));

/** A sponsor who is nothing else. */
export const isSponsor = ({ roles }: Pick<Member, 'roles'>): boolean =>
  roles.length > 0 && roles.every((role) => role === 'sponsor');

/** When a message can be sent to somebody within a month's messages; null when it is left out. */
export type InTheMonth = (memberId: string, wanted: { at: number; until: number | null }) => number | null;

/** Where sponsors' messages of one kind go: at their time, at the beginning of a month with room, or nowhere. */
export async function placedInMonth(
  uow: UnitOfWork,
  kind: MessageKind,
  memberIds: readonly string[],
  earliestAt: number,
): Promise<InTheMonth> {
  const { calendar, tx } = uow;
  const monthOf = (at: number): string => calendar.localDate(at).slice(0, 7);
  const since = calendar.instant(`${monthOf(earliestAt)}-01`, '00:00');
  const counts = new Map<string, number>();
  for (const { memberId, dueAt } of await unaskedSince(tx, memberIds, since)) {
    const key = `${memberId} ${monthOf(dueAt)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const hasRoom = (memberId: string, at: number): boolean =>
    (counts.get(`${memberId} ${monthOf(at)}`) ?? 0) < SPONSOR_A_MONTH;
  return (memberId, { at, until }) => {
    if (hasRoom(memberId, at)) return at;
    if (REMINDERS.has(kind)) return null;
    for (let ahead = 1; ahead <= WAITS_MONTHS; ahead += 1) {
      const firstOn = `${plusMonths(monthOf(at), ahead)}-01`;
      const morning = calendar.nextWorkingMoment(calendar.instant(firstOn, '00:00'));
      if (until !== null && morning >= until) return null;
      if (hasRoom(memberId, morning)) return morning;
    }
    return null;
  };
}
