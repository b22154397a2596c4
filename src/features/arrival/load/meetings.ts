import { meetingAlumni } from '../../../community/alumni/consents.ts';
import { isAlumna } from '../../../community/alumni/staying.ts';
import type { UnitOfWork } from '../../../community/feature/feature.ts';
import { withRoom } from '../../../community/feature/messages/envelope.ts';
import { askedLately } from '../../../community/matching/asked-lately.ts';
import { pausedOn } from '../../../community/matching/pauses.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';
import { drawing } from '../rules/drawing.ts';
import { type Acquaintance, chooseMeeting, type Meeting } from '../rules/meeting.ts';
import { meetingsOf } from '../store/meetings.ts';

/** When the other hears of a meeting: on the next morning, so that she is spared what is changed at once. */
export const notifyAtOf = ({ calendar, now }: Pick<UnitOfWork, 'calendar' | 'now'>): number =>
  calendar.instant(calendar.addWorkingDays(calendar.localDate(now), 1), '10:00');

type Asked = Member & { lately: number };

/** Chooses meetings one after the other: whoever is chosen for one has been asked once more for the next. */
export async function meetingChooser(
  uow: UnitOfWork,
  members: readonly Member[],
): Promise<(newcomer: Member) => Promise<Pick<Meeting, 'otherId' | 'reasons'> | null>> {
  const { tx, calendar } = uow;
  const at = { ...uow, now: notifyAtOf(uow) };
  const on = calendar.localDate(at.now);
  const [away, paused, lately] = [await awayOn(tx, on), await pausedOn(tx, on), await askedLately(uow)];
  const meets = await meetingAlumni(tx);
  const isMeeting = (member: Member) => isAlumna(member) && meets.has(member.id);
  const others = members.filter(
    (member) => member.active && (member.roles.includes('eig') || isMeeting(member)),
  );
  const room = await withRoom(
    at,
    others.map(({ id }) => id),
  );
  // Whoever cannot be asked is never chosen.
  const drawn = drawing(
    others
      .filter(({ id }) => !away.has(id) && !paused.has(id) && room.has(id))
      .map((member) => ({ ...member, lately: lately.get(member.id) ?? 0 })),
  );
  const given = new Map<string, number>();
  const byId = new Map(members.map((member) => [member.id, member]));
  return async (newcomer) => {
    // Neither her coach nor a porteur is met this way.
    const isOwn = ({ email, roles, defi }: Member) =>
      email.toLowerCase() === newcomer.coachEmail?.toLowerCase() ||
      (roles.includes('porteur') && defi === newcomer.defi);
    const acquaintances = (people: readonly Asked[]): Acquaintance[] =>
      people
        .filter((person) => !isOwn(person))
        .map((person) => ({
          ...{ id: person.id, metier: person.metier, defi: person.defi, alumni: isMeeting(person) },
          ...{ lately: person.lately + (given.get(person.id) ?? 0), available: true, room: true },
        }));
    const before = await meetingsOf(tx, newcomer.id);
    const met = before.flatMap(({ otherId, state }) => {
      const other = state === 'later' ? undefined : byId.get(otherId);
      return other ? [{ ...other, alumni: isMeeting(other) }] : [];
    });
    const among = (people: readonly Asked[]) =>
      chooseMeeting(newcomer, acquaintances(people), met, `${newcomer.id}/${before.length}`);
    const chosen = among(drawn.draw()) ?? (drawn.isPart ? among(drawn.people) : null);
    if (chosen === null) return null;
    drawn.pass(byId.get(chosen.id)?.metier ?? null);
    given.set(chosen.id, (given.get(chosen.id) ?? 0) + 1);
    return { otherId: chosen.id, reasons: chosen.reasons };
  };
}
