import { randomUUID } from 'node:crypto';
import { nightly } from '../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import { awayOn } from '../../community/members/absences.ts';
import type { Member } from '../../community/members/member.ts';
import { allMembers } from '../../community/members/members.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { coachesOf } from './access.ts';
import { meetingChooser } from './load/meetings.ts';
import { loadProgress } from './load/progress.ts';
import { todayOf, walksOf } from './load/walks.ts';
import { shownMeeting, weeklyOf } from './load/weekly.ts';
import { tellFarewell, tellOther, tellWeekly } from './notifications.ts';
import { type Meeting, meetingIsDue } from './rules/meeting.ts';
import { KEPT_DAYS } from './rules/report.ts';
import {
  byMember,
  dueOf,
  isNotifiedThisWeek,
  isUnderWay,
  STEPS_A_WEEK,
  type Walk,
  type WalkKind,
} from './rules/walk.ts';
import { addMeeting, forgetMeetingsBefore, meetingsOf } from './store/meetings.ts';
import { forgetReportsBefore } from './store/reports.ts';
import { forgetStepsBefore, recordNotified } from './store/steps.ts';
import type { Weekly } from './views/weekly.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** For so many days it is kept what somebody was told and has done. */
const STEPS_KEPT_DAYS = 365;

/** On each working day, those are told who have something due, and have not heard of their steps this week. */
export const stepsJob = (context: AppContext): Job<UnitOfWork> => ({
  id: 'arrival/steps',
  about: 'tells those who arrive or leave of their next steps, and thanks those whose last day it is',
  logLevel: 'debug',
  catchUp: { withinMs: 8 * HOUR_MS },
  async next(after, tx) {
    const { promotion, arrival } = context.programme;
    const calendar = await context.calendarIn(tx);
    const todayOn = calendar.localDate(after);
    const earliest = promotion.preparesFrom ?? promotion.startsOn;
    let on = todayOn < earliest ? earliest : todayOn;
    if (!calendar.isWorkingDay(on) || calendar.instant(on, arrival.at) <= after)
      on = calendar.addWorkingDays(on, 1);
    return on > promotion.endsOn ? null : calendar.instant(on, arrival.at);
  },
  async run(uow) {
    const members = (await allMembers(uow.tx)).filter(({ active }) => active);
    const walkOf = await walksOf(uow, members);
    await tellThoseWith(uow, members, (id) => walkOf(id).arrival);
    await tellThoseWith(uow, members, (id) => walkOf(id).departure);
    await thankThoseWhoLeave(uow, members, (id) => walkOf(id).departure);
  },
});

/** Tells each member of what is due in one of her walks: a meeting and a step, or two steps. */
async function tellThoseWith(
  uow: UnitOfWork,
  members: readonly Member[],
  walkOf: (memberId: string) => Walk,
): Promise<void> {
  const { tx, calendar, programme } = uow;
  const todayOn = todayOf(uow);
  const under = members.filter(({ id }) => isUnderWay(walkOf(id), todayOn));
  if (under.length === 0) return;
  const away = await awayOn(tx, todayOn);
  const [progressFor, meetingsFor] = [byMember(await loadProgress(uow)), byMember(await meetingsOf(tx))];
  const [coachFor, byId] = [coachesOf(members), new Map(members.map((each) => [each.id, each]))];
  const choose = await chooser(uow, members);
  const told: { memberId: string; walk: WalkKind; step: string }[] = [];
  const weekly = new Map<string, Weekly>();
  const introduced: { meeting: Meeting; newcomer: Member }[] = [];
  for (const member of under) {
    const walk = walkOf(member.id);
    const isExpected = walk.kind === 'arrival' && todayOn < walk.anchorOn;
    if (away.has(member.id) && !isExpected) continue;
    const [own, met] = [progressFor(member.id), meetingsFor(member.id)];
    if (
      isNotifiedThisWeek(
        [...own, ...met].map(({ toldOn }) => toldOn),
        todayOn,
      )
    )
      continue;
    const wantsMeeting =
      walk.kind === 'arrival' &&
      meetingIsDue(met, programme.arrival.meetings, { anchorOn: walk.anchorOn, todayOn }, calendar) &&
      member.roles.includes('eig');
    const chosen = wantsMeeting ? await choose(member) : null;
    const meeting: Meeting | null = chosen && {
      ...{ id: randomUUID(), memberId: member.id, toldOn: todayOn, at: uow.now, state: 'proposed' },
      ...chosen,
    };
    const ofWalk = own.filter((each) => each.walk === walk.kind);
    const due = dueOf(walk, ofWalk, todayOn, meeting ? STEPS_A_WEEK - 1 : STEPS_A_WEEK);
    if (due.length === 0 && meeting === null) continue;
    const rows = due.map(({ step }) => ({ memberId: member.id, walk: walk.kind, step: step.id }));
    told.push(...rows);
    if (meeting) introduced.push({ meeting, newcomer: member });
    weekly.set(
      member.id,
      weeklyOf(uow, walk, {
        on: todayOn,
        progress: rows.map(({ step }) => ({ step, toldOn: todayOn, doneOn: null, byId: null })),
        meeting: meeting && shownMeeting(meeting, byId.get(meeting.otherId)),
        confirmer: coachFor(member)?.name ?? null,
      }),
    );
  }
  await recordNotified(tx, told, todayOn);
  const readers = under.filter(({ id }) => weekly.has(id));
  const [first] = readers;
  if (first)
    await tellWeekly(uow, readers, {
      kind: walkOf(first.id).kind,
      on: todayOn,
      weeklyFor: (id) => weekly.get(id) as Weekly,
    });
  for (const { meeting, newcomer } of introduced) {
    await addMeeting(tx, meeting);
    await tellOther(uow, meeting, newcomer);
  }
}

/** Looks for people to meet only once somebody is to meet one. */
async function chooser(uow: UnitOfWork, members: readonly Member[]) {
  let made: Awaited<ReturnType<typeof meetingChooser>> | null = null;
  return async (newcomer: Member) => {
    made ??= await meetingChooser(uow, members);
    return made(newcomer);
  };
}

/** Those who leave are thanked on their last working day. */
async function thankThoseWhoLeave(
  uow: UnitOfWork,
  members: readonly Member[],
  walkOf: (memberId: string) => Walk,
): Promise<void> {
  const todayOn = todayOf(uow);
  const next = uow.calendar.addWorkingDays(todayOn, 1);
  const leaving = members.filter(({ id }) => {
    const { anchorOn, steps } = walkOf(id);
    return steps.length > 0 && todayOn <= anchorOn && anchorOn < next;
  });
  if (leaving.length > 0) await tellFarewell(uow, leaving, (id) => walkOf(id).anchorOn);
}

/** Erases what has been kept for long enough. */
export const sweepJob = (context: AppContext): Job<UnitOfWork> =>
  nightly(context, {
    id: 'arrival/sweep',
    about: 'erases steps, meetings and astonishment reports that were kept for long enough',
    catchUp: { withinMs: 7 * DAY_MS },
    async run({ tx, now, calendar, log, forgetOrder }) {
      await forgetStepsBefore(tx, plusDays(calendar.localDate(now), -STEPS_KEPT_DAYS));
      await forgetMeetingsBefore(tx, now - STEPS_KEPT_DAYS * DAY_MS);
      const reports = await forgetReportsBefore(tx, now - KEPT_DAYS * DAY_MS);
      if (reports === 0) return;
      log.info({ event: 'retention.erased', reports }, 'astonishment reports were erased');
      forgetOrder();
    },
  });
