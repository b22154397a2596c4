import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { formatMonth } from '../../../../../community/format/dates.ts';
import { type Aimed, audienceKind } from '../../../../../community/gatherings/aim.ts';
import { invitedTo, isFor } from '../../../../../community/gatherings/audience.ts';
import { formatLabel } from '../../../../../community/gatherings/formats.ts';
import type { Counts, Gathering, Answer as Said } from '../../../../../community/gatherings/gathering.ts';
import { gatheringsIn } from '../../../../../community/gatherings/store.ts';
import { allAbsences } from '../../../../../community/members/absences.ts';
import type { Locale, Member } from '../../../../../community/members/member.ts';
import { allMembers, membersWithRole } from '../../../../../community/members/members.ts';
import { type Attendance, countAttendance } from '../rules/attendance.ts';
import { participationOf } from '../rules/participation.ts';
import { longUnseen, type Presence } from '../rules/unseen.ts';
import { type Followup, followupsIn } from '../store/followups.ts';
import type { ReportData } from '../views/report.ts';
import { type Comer, loadComers } from './attendance.ts';

/** A gathering that is over, with all who had to do with it. */
export type Past = {
  gathering: Gathering;
  followup: Followup | null;
  comers: readonly Comer[];
  attendance: Attendance;
  counts: Counts;
};

/** All gatherings that are over, the newest first. */
export async function loadPastGatherings(uow: UnitOfWork): Promise<Past[]> {
  const followups = new Map((await followupsIn(uow.tx)).map((each) => [each.gatheringId, each]));
  const members = await allMembers(uow.tx);
  const past: Past[] = [];
  for (const gathering of (await gatheringsIn(uow.tx, ['over'])).reverse()) {
    const comers = await loadComers(uow, gathering, members);
    const followup = followups.get(gathering.id) ?? null;
    const count = (answer: Said) => comers.filter((comer) => comer.answer === answer).length;
    past.push({
      gathering,
      followup,
      comers,
      attendance: countAttendance(comers, followup?.cameErased),
      counts: { yes: count('yes'), maybe: count('maybe'), no: count('no'), waiting: count('waiting') },
    });
  }
  return past;
}

/** Whether what a gathering was about stays between those who were invited to it. */
export const isPrivate = ({ programme }: Pick<UnitOfWork, 'programme'>, gathering: Aimed): boolean =>
  audienceKind(programme, gathering) === 'invited';

/** Who came: as noted, or as she said where nothing was noted of anybody. */
const cameTo = ({ comers, attendance }: Past, memberId: string): boolean => {
  const comer = comers.find(({ id }) => id === memberId);
  if (!comer) return false;
  return attendance.came === null ? comer.answer === 'yes' : comer.came === true;
};

async function presences(
  uow: UnitOfWork,
  past: readonly Past[],
  eig: readonly Member[],
): Promise<Presence[]> {
  const { tx, calendar, programme } = uow;
  const invited = await invitedTo(
    tx,
    past.map(({ gathering }) => gathering.id),
  );
  const away = await allAbsences(tx);
  const dayOf = ({ gathering }: Past) => calendar.localDate(gathering.startsAt);
  return eig.map((member) => ({
    id: member.id,
    cameOn: past.filter((each) => cameTo(each, member.id)).map(dayOf),
    offeredOn: past
      .filter(({ gathering }) => isFor(member, gathering, programme, invited.get(gathering.id) ?? new Set()))
      .map(dayOf),
    away: away.get(member.id) ?? [],
  }));
}

/** All that a coach is told of the gatherings, in her language. */
export async function loadReport(uow: UnitOfWork, locale: Locale): Promise<ReportData> {
  const { calendar, programme } = uow;
  const past = await loadPastGatherings(uow);
  const eig = await membersWithRole(uow.tx, 'eig');
  const names = new Map(eig.map(({ id, name }) => [id, name]));
  const monthOf = ({ startsAt }: Gathering) => calendar.localDate(startsAt).slice(0, 7);
  // Nobody can have come before the first gathering that is known here.
  const first = past.at(-1);
  const unseen = longUnseen(await presences(uow, past, eig), {
    sinceOn: first ? calendar.localDate(first.gathering.startsAt) : programme.promotion.startsOn,
    todayOn: calendar.localDate(uow.now),
    counts: (on) => !calendar.isPause(on),
  });
  return {
    participation: participationOf(
      past.map(({ gathering, attendance }) => ({
        format: gathering.format,
        month: monthOf(gathering),
        attendance,
      })),
      programme.formats.map(({ id }) => id),
    ),
    formatName: (id) => formatLabel(programme, id, locale),
    monthName: (month) => formatMonth(month, locale),
    unseen: unseen.map(({ id, lastOn }) => ({ name: names.get(id) ?? id, lastOn })),
    topics: past
      .filter(({ gathering }) => !isPrivate(uow, gathering))
      .map(({ gathering }) => ({ gathering, format: formatLabel(programme, gathering.format, locale) })),
    closed: past.flatMap(({ gathering, followup }) =>
      (followup?.frozen?.given ?? 0) > 0 ? [gathering] : [],
    ),
  };
}
