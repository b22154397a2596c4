import { plusDays } from '../../../community/format/iso-dates.ts';
import { type Format, rhythmOf } from '../../../community/gatherings/formats.ts';
import type { Absence, Member } from '../../../community/members/member.ts';
import { isThere } from '../../../community/members/roster/line.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';
import type { Programme } from '../../../community/programme/programme.ts';
import { occurrences } from '../../../community/programme/recurrence.ts';
import { follows, type Meeting } from './meeting.ts';

/** Coaches are shown a month's meetings from so many days before the day that the rhythm names. */
const OPENS_DAYS = 21;

/** One month's meetings of a format: they are proposed until `untilOn`, its last day. */
export type Edition = { ref: string; format: Format; nominalOn: string; on: string; untilOn: string };

export const editionRef = ({ format, nominalOn }: { format: string; nominalOn: string }): string =>
  `${format}.${nominalOn}`;

const monthEnd = (on: string): string =>
  plusDays(`${plusDays(`${on.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);

/** What coaches plan now, the first first: the months whose day is near, and the current one until it is over. */
export function editionsOn(
  programme: Pick<Programme, 'formats' | 'promotion'>,
  calendar: Calendar,
  todayOn: string,
): Edition[] {
  const { startsOn, endsOn } = programme.promotion;
  const monthOn = `${todayOn.slice(0, 7)}-01`;
  const fromOn = monthOn < startsOn ? startsOn : monthOn;
  const nearOn = plusDays(todayOn, OPENS_DAYS);
  return programme.formats
    .flatMap((format) => {
      const rhythm = format.oneToOne === true && format.closed !== true ? rhythmOf(format, programme) : null;
      if (rhythm === null) return [];
      return occurrences(rhythm, calendar, fromOn, nearOn < endsOn ? nearOn : endsOn).map(
        ({ nominalOn, on }): Edition => {
          const lastOn = monthEnd(nominalOn);
          const untilOn = lastOn < endsOn ? lastOn : endsOn;
          return { ref: editionRef({ format: format.id, nominalOn }), format, nominalOn, on, untilOn };
        },
      );
    })
    .filter(({ untilOn }) => untilOn >= todayOn)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

type Person = Pick<Member, 'id' | 'arrivesOn' | 'leavesOn'>;
type Days = Pick<Absence, 'fromOn' | 'toOn'>;

/** Whether somebody is there, and not away, on one working day at least, from a day until another. */
export function isThereBetween(
  person: Person,
  absences: readonly Days[],
  { fromOn, untilOn }: { fromOn: string; untilOn: string },
  calendar: Pick<Calendar, 'isWorkingDay'>,
): boolean {
  const isAway = (on: string) => absences.some((each) => each.fromOn <= on && on <= each.toOn);
  for (let on = fromOn; on <= untilOn; on = plusDays(on, 1))
    if (calendar.isWorkingDay(on) && isThere(person, on) && !isAway(on)) return true;
  return false;
}

/**
 * Of the EIG whom a coach follows, those with whom nothing is planned for an edition. One whom she cancelled, or who
 * passes this month, is not asked again; one whose former coach left is.
 */
export const dueAmong = <Eig extends Pick<Member, 'id' | 'coachEmail' | 'active'>>(
  coach: Pick<Member, 'id' | 'email' | 'roles'>,
  everyone: readonly Eig[],
  meetings: readonly Meeting[],
): Eig[] =>
  everyone.filter(
    (eig) =>
      eig.active &&
      follows(coach, eig) &&
      !meetings.some(
        ({ memberId, coachId, state }) =>
          memberId === eig.id && state !== 'draft' && (state !== 'cancelled' || coachId === coach.id),
      ),
  );
