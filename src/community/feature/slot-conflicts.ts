import { timeIn } from '../format/time-zone.ts';
import { absencesOf } from '../members/absences.ts';
import type { Member } from '../members/member.ts';
import { DAY_BEGINS, DAY_ENDS } from '../members/night.ts';
import type { AgendaEntry } from './agenda.ts';
import type { UnitOfWork } from './feature.ts';
import { type Obstacle, overlaps, type Slot } from './slot.ts';

/** A slot that somebody proposes or takes; `except` names the agenda entries that it would replace. */
type Proposed = {
  member: Member;
  other: Member | null;
  slot: Slot;
  anyway: boolean;
  except?: readonly string[];
};

const DAY_MS = 24 * 60 * 60_000;

/** The first entry of a member's agenda at each of these slots, by the slot's start; cancelled ones do not count. */
async function entriesAt(
  uow: UnitOfWork,
  member: Member,
  slots: readonly Slot[],
  counts: (entry: AgendaEntry) => boolean,
): Promise<Map<number, AgendaEntry>> {
  if (slots.length === 0) return new Map();
  // What began the day before may still last.
  const fromAt = Math.min(...slots.map(({ startsAt }) => startsAt)) - DAY_MS;
  const untilAt = Math.max(...slots.map(({ endsAt }) => endsAt));
  const agenda = await uow.contributions.agenda(uow, member, { fromAt, untilAt });
  const entries = agenda.filter((entry) => entry.state !== 'cancelled' && counts(entry));
  return new Map(
    slots.flatMap((slot) => {
      const entry = entries.find((each) => overlaps(each, slot));
      return entry ? [[slot.startsAt, entry] as const] : [];
    }),
  );
}

const titles = (entries: ReadonlyMap<number, AgendaEntry>): Map<number, string> =>
  new Map([...entries].map(([startsAt, { title }]) => [startsAt, title]));

/** What a member has in her agenda at each of these slots, invitations that she has not accepted included. */
export const clashesAt = async (
  uow: UnitOfWork,
  member: Member,
  slots: readonly Slot[],
  except: readonly string[] = [],
): Promise<Map<number, string>> =>
  titles(await entriesAt(uow, member, slots, ({ id }) => !except.includes(id)));

/** What a member has booked or promised at each of these slots: where she is taken. */
export const bookedAt = async (
  uow: UnitOfWork,
  member: Member,
  slots: readonly Slot[],
  except: readonly string[] = [],
): Promise<Map<number, string>> =>
  titles(
    await entriesAt(
      uow,
      member,
      slots,
      ({ id, commitment }) => commitment !== undefined && !except.includes(id),
    ),
  );

/** Of these instants, those on whose day a member is away. */
export async function awayAmong(
  { tx, calendar, now }: UnitOfWork,
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

function isNight({ calendar }: UnitOfWork, { timeZone }: Member, { startsAt, endsAt }: Slot): boolean {
  const zone = timeZone ?? calendar.timeZone;
  const from = timeIn(zone, startsAt);
  const to = timeIn(zone, endsAt);
  return from < DAY_BEGINS || from >= DAY_ENDS || to > DAY_ENDS || to < from;
}

/** What stands against a slot for whoever proposes or takes it herself: the gravest first, null when nothing does. */
export async function obstacleOf(
  uow: UnitOfWork,
  member: Member,
  slot: Slot,
  except: readonly string[] = [],
): Promise<Obstacle | null> {
  const title = (await bookedAt(uow, member, [slot], except)).get(slot.startsAt);
  if (title !== undefined) return { kind: 'booked', title };
  if ((await awayAmong(uow, member.id, [slot.startsAt])).size > 0) return { kind: 'absent' };
  if (isNight(uow, member, slot)) return { kind: 'night' };
  return uow.calendar.isWorkingDay(uow.calendar.localDate(slot.startsAt)) ? null : { kind: 'day-off' };
}

/**
 * Whether a slot suits somebody else. Why it does not is hers alone: it is said in the same words whatever the
 * cause, and only to whoever proposes that very slot.
 */
export async function suits(
  uow: UnitOfWork,
  other: Member,
  slot: Slot,
  except: readonly string[] = [],
): Promise<boolean> {
  if ((await bookedAt(uow, other, [slot], except)).size > 0) return false;
  return (await awayAmong(uow, other.id, [slot.startsAt])).size === 0;
}

/**
 * Why a slot cannot be proposed or taken, of the two who would meet: `hers` is what stands against it in the
 * agenda of whoever acts, unless she keeps it `anyway`; null when nothing does.
 */
export async function slotFault(
  uow: UnitOfWork,
  { member, other, slot, anyway, except }: Proposed,
): Promise<{ hers: Obstacle } | 'does-not-suit' | null> {
  const hers = await obstacleOf(uow, member, slot, except);
  if (hers && (hers.kind === 'booked' || !anyway)) return { hers };
  return other && !(await suits(uow, other, slot, except)) ? 'does-not-suit' : null;
}
