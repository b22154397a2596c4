import { type Candidate, choose } from '../../../community/matching/choose.ts';
import type { Member } from '../../../community/members/member.ts';
import type { Calendar } from '../../../community/programme/calendar.ts';
import { countedDay } from '../../../community/programme/steps.ts';

/**
 * - `proposed`: she was named; `met`: they have talked; `passed`: she asked for somebody else;
 * - `later`: not now; `declined`: the other cannot.
 */
export type MeetingState = 'proposed' | 'met' | 'passed' | 'later' | 'declined';

/** Why these two: another métier, another défi, that the other was EIG before, and was asked for nothing lately. */
export type MeetingReason = 'metier' | 'defi' | 'rested' | 'alumni';

export type Meeting = {
  id: string;
  memberId: string;
  otherId: string;
  state: MeetingState;
  toldOn: string;
  at: number;
  reasons: MeetingReason[];
};

/** From the first day on, for four weeks: three fit into three, and one may be put off. */
const [FROM_DAY, UNTIL_DAY] = [0, 27];

/** Whether a meeting may be proposed to somebody on a day: some are left, and she is new still. */
export function meetingIsDue(
  meetings: readonly Pick<Meeting, 'state'>[],
  most: number,
  { anchorOn, todayOn }: { anchorOn: string; todayOn: string },
  calendar: Parameters<typeof countedDay>[2],
): boolean {
  const used = meetings.filter(({ state }) => state === 'proposed' || state === 'met').length;
  const isNew =
    countedDay(anchorOn, FROM_DAY, calendar) <= todayOn &&
    todayOn <= countedDay(anchorOn, UNTIL_DAY, calendar);
  return used < most && isNew;
}

/** Whom to meet makes sense for so many working days after both were told. */
const SERVES_WORKING_DAYS = 10;

/** From when on nothing more is pressed about a meeting of which she was told on a day (epoch ms). */
export const meetingUntil = (
  { instant, addWorkingDays }: Pick<Calendar, 'instant' | 'addWorkingDays'>,
  toldOn: string,
): number => instant(addWorkingDays(toldOn, SERVES_WORKING_DAYS), '00:00');

/** Somebody whom a newcomer could meet: how often she was asked for something lately, and whether she can be now. */
export type Acquaintance = Pick<Member, 'id' | 'metier' | 'defi'> & {
  lately: number;
  available: boolean;
  room: boolean;
  /** She was EIG before, and agreed to meet newcomers. */
  alumni?: boolean;
};

type Newcomer = Pick<Member, 'id' | 'metier' | 'defi'>;

/**
 * Whom a newcomer meets: somebody of another défi and, where there is one, of another métier; first of métiers and
 * défis that she has met nobody of, then whoever was asked for least; equals by lot (`draw`). Each is proposed to her
 * once, and one alumna at most. Null when nobody can be asked.
 */
export function chooseMeeting(
  newcomer: Newcomer,
  people: readonly Acquaintance[],
  met: readonly (Newcomer & { alumni?: boolean })[],
  draw: string,
): { id: string; reasons: MeetingReason[] } | null {
  const known = new Set(met.map(({ id }) => id));
  const hadAlumni = met.some(({ alumni }) => alumni === true);
  const others = people.filter(
    ({ id, defi, alumni }) =>
      id !== newcomer.id && !known.has(id) && (alumni ? !hadAlumni : defi !== newcomer.defi),
  );
  const isOtherMetier = ({ metier }: Pick<Member, 'metier'>) => metier !== newcomer.metier;
  const metiers = new Set(met.map(({ metier }) => metier));
  const defis = new Set(met.map(({ defi }) => defi));
  const candidates = (from: readonly Acquaintance[]): Candidate[] =>
    from.map(({ id, metier, defi, lately, available, room }) => ({
      ...{ id, defi, available, room, declared: null, helped: 0, declined: 0 },
      load: [lately, metiers.has(metier) ? 1 : 0, defis.has(defi) ? 1 : 0],
    }));
  const sought = { field: null, defi: newcomer.defi, draw };
  const [chosen = choose(candidates(others), sought, 1)[0]] = choose(
    candidates(others.filter(isOtherMetier)),
    sought,
    1,
  );
  const person = people.find(({ id }) => id === chosen?.id);
  if (!person) return null;
  const reasons: MeetingReason[] = [
    ...(isOtherMetier(person) ? (['metier'] as const) : []),
    person.alumni ? 'alumni' : 'defi',
    ...(person.lately === 0 ? (['rested'] as const) : []),
  ];
  return { id: person.id, reasons };
}
