import type { UnitOfWork } from '../../community/feature/feature.ts';
import type { Slot } from '../../community/feature/slot.ts';
import { awayAmong, bookedAt } from '../../community/feature/slot-conflicts.ts';
import { allAbsences } from '../../community/members/absences.ts';
import type { Member } from '../../community/members/member.ts';
import { allMembers } from '../../community/members/members.ts';
import { isThere } from '../../community/members/roster/line.ts';
import { dueAmong, type Edition, editionsOn, isThereBetween } from './rules/editions.ts';
import { follows, type Meeting, type Offered } from './rules/meeting.ts';
import { meetingsOf, slotsOf } from './store.ts';
import type { Month, Named } from './views.ts';

/** How agendas name a meeting. */
export const entryId = (id: string): string => `one-to-one/${id}`;

export const todayOf = ({ calendar, now }: Pick<UnitOfWork, 'calendar' | 'now'>): string =>
  calendar.localDate(now);

/** What is planned now; nothing where the programme has no such format. */
export const openEditions = (uow: UnitOfWork): Edition[] =>
  editionsOn(uow.programme, uow.calendar, todayOf(uow));

export const editionOf = (uow: UnitOfWork, ref: string): Edition | null =>
  openEditions(uow).find((edition) => edition.ref === ref) ?? null;

/** The edition as its rows name it. */
export const keyOf = ({ format, nominalOn }: Edition) => ({ format: format.id, nominalOn });

/** Active EIG, by name. */
export const eigOf = (everyone: readonly Member[]): Member[] =>
  everyone.filter(({ active, roles }) => active && roles.includes('eig'));

/**
 * What a coach has of an edition, drafts included, and with whom she has still to plan it. Whoever is away for all that
 * is left of it is left out, and nothing says why: an absence is told to nobody.
 */
export async function planOf(
  uow: UnitOfWork,
  coach: Member,
  edition: Edition,
  everyone: readonly Member[],
): Promise<{ own: Meeting[]; due: Member[] }> {
  const meetings = await meetingsOf(uow.tx, keyOf(edition));
  const absences = await allAbsences(uow.tx);
  const range = { fromOn: todayOf(uow), untilOn: edition.untilOn };
  return {
    own: meetings.filter(({ coachId }) => coachId === coach.id),
    due: dueAmong(coach, eigOf(everyone), meetings).filter((each) =>
      isThereBetween(each, absences.get(each.id) ?? [], range, uow.calendar),
    ),
  };
}

/** A meeting with the name of the other of the two. */
export const named = (meeting: Meeting, side: 'eig' | 'coach', everyone: readonly Member[]): Named => {
  const other = side === 'eig' ? meeting.coachId : meeting.memberId;
  return { ...meeting, name: everyone.find(({ id }) => id === other)?.name ?? null };
};

/** What a coach sees of each month that is planned now. */
export async function monthsOf(
  uow: UnitOfWork,
  coach: Member,
  everyone: readonly Member[],
): Promise<Month[]> {
  const months: Month[] = [];
  for (const edition of openEditions(uow)) {
    const { own, due } = await planOf(uow, coach, edition, everyone);
    const meetings = own
      .filter(({ state }) => state !== 'draft')
      .map((meeting) => named(meeting, 'coach', everyone));
    if (meetings.length + due.length > 0)
      months.push({ edition, meetings, due: due.map(({ name }) => name) });
  }
  return months;
}

/** The EIG whom no active coach follows. */
export function withoutCoach(everyone: readonly Member[]): Member[] {
  const coaches = everyone.filter(({ active, roles }) => active && roles.includes('coach'));
  return eigOf(everyone).filter((eig) => !coaches.some((coach) => follows(coach, eig)));
}

/** Whether somebody could be there at each of these slots: on a day on which she is there, with nothing booked then. */
export async function suitsAt(
  uow: UnitOfWork,
  member: Member,
  slots: readonly Slot[],
): Promise<(slot: Slot) => boolean> {
  const booked = await bookedAt(uow, member, slots);
  const away = await awayAmong(
    uow,
    member.id,
    slots.map(({ startsAt }) => startsAt),
  );
  return ({ startsAt }) =>
    isThere(member, uow.calendar.localDate(startsAt)) && !away.has(startsAt) && !booked.has(startsAt);
}

/** The times of its coach that are free still and suit the EIG, for one that she would move. */
export async function otherSlots(
  uow: UnitOfWork,
  meeting: Meeting,
  { eig, coach }: { eig: Member; coach: Member },
): Promise<Offered[]> {
  const { format, nominalOn, startsAt } = meeting;
  const slots = await slotsOf(uow.tx, { format, nominalOn, coachId: coach.id }, uow.now);
  const [hers, coachs] = [await suitsAt(uow, eig, slots), await suitsAt(uow, coach, slots)];
  return slots.filter((slot) => slot.startsAt !== startsAt && hers(slot) && coachs(slot));
}

/** Everybody, with what a handler looks for among them. */
export const everybody = (uow: Pick<UnitOfWork, 'tx'>): Promise<Member[]> => allMembers(uow.tx);
