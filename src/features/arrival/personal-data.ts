import type {
  ActorContext,
  Erasure,
  PersonalData,
  PersonalDataItem,
  UnitOfWork,
} from '../../community/feature/feature.ts';
import { formatMoment } from '../../community/format/dates.ts';
import type { Member } from '../../community/members/member.ts';
import { memberById } from '../../community/members/members.ts';
import { viewContextFor } from './locales/index.ts';
import { dismissOther, tellTakenBack, updateWeekly } from './notifications.ts';
import { forgetMeeting, meetingsOf, meetingsWith } from './store/meetings.ts';
import { openReport, readings, reportsFor, reportsOf } from './store/reports.ts';
import { pathsOf, progressOf } from './store/steps.ts';

const isoOf = (at: number): string => new Date(at).toISOString();

async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, member } = context;
  const view = viewContextFor(context, member);
  const { kept, overview } = view.words;
  const steps = await progressOf(tx, member.id);
  const meetings = await meetingsOf(tx, member.id);
  const { length: sent } = await reportsOf(tx, member.id);
  const done = steps.filter(({ doneOn }) => doneOn !== null).length;
  return [
    ...(steps.length === 0 ? [] : [{ label: kept.steps, detail: kept.stepsDetail(done) }]),
    ...(meetings.length === 0
      ? []
      : [{ label: kept.meetings, detail: kept.meetingsDetail(meetings.length) }]),
    ...(await readings.describe(tx, member.id, sent, {
      kept,
      line: ({ reader, readAt }) =>
        kept.reading(reader ?? overview.someone, formatMoment(readAt, view.timeZone, view.locale)),
    })),
  ];
}

async function exportPersonalData(
  { tx, secrets }: UnitOfWork,
  member: Member,
): Promise<Record<string, unknown>> {
  const reports = [];
  for (const { id, at } of await reportsOf(tx, member.id))
    reports.push({ at: isoOf(at), ...(await openReport(tx, secrets, id)) });
  return {
    begunByACoachOn: (await pathsOf(tx, [member.id])).get(member.id) ?? null,
    steps: (await progressOf(tx, member.id)).map(({ walk, step, toldOn, doneOn }) => ({
      walk,
      step,
      toldOn,
      doneOn,
    })),
    meetings: (await meetingsOf(tx, member.id)).map(({ state, at }) => ({ state, at: isoOf(at) })),
    reports,
    reportsForYou: (await reportsFor(tx, member.id)).length,
    ...(await readings.exportOf(tx, member.id)),
  };
}

/**
 * Where her reports were told of, that they are no longer there; whom she was to meet is not told any more, and those
 * who were to meet her read her name no longer.
 */
async function release(uow: UnitOfWork, member: Member, _how: Erasure): Promise<void> {
  for (const meeting of await meetingsOf(uow.tx, member.id)) await dismissOther(uow, meeting);
  for (const { id, memberId, toldOn } of await meetingsWith(uow.tx, member.id)) {
    await forgetMeeting(uow.tx, id);
    const newcomer = await memberById(uow.tx, memberId);
    if (newcomer?.active) await updateWeekly(uow, newcomer, 'arrival', toldOn);
  }
  for (const report of await reportsOf(uow.tx, member.id)) await tellTakenBack(uow, report);
}

export const personalData: PersonalData = {
  categories: [
    {
      id: 'steps',
      label: {
        fr: 'les étapes de votre accueil et de votre départ, et où vous en êtes',
        en: 'the steps of your arrival and departure, and where you stand',
      },
      rows: [
        { table: 'arrival_steps', column: 'memberId', erased: 'deleted' },
        { table: 'arrival_paths', column: 'memberId', erased: 'deleted' },
      ],
    },
    {
      id: 'meetings',
      label: {
        fr: 'les rencontres proposées à votre arrivée, ou à d’autres avec vous',
        en: 'the people you were proposed to meet on arrival, or who were to meet you',
      },
      rows: [
        { table: 'arrival_meetings', column: 'memberId', erased: 'deleted' },
        { table: 'arrival_meetings', column: 'otherId', erased: 'deleted' },
      ],
    },
    {
      id: 'reports',
      label: {
        fr: 'vos rapports d’étonnement, à qui ils étaient adressés et qui les a lus',
        en: 'your astonishment reports, whom they were for, and who read them',
      },
      rows: [
        { table: 'arrival_reports', column: 'memberId', erased: 'deleted' },
        { table: 'arrival_report_readers', column: 'authorId', erased: 'deleted' },
        { table: 'arrival_readings', column: 'authorId', erased: 'deleted' },
      ],
    },
    {
      id: 'read',
      label: {
        fr: 'votre nom sous les rapports que vous avez lus, et sous les étapes que vous avez confirmées',
        en: 'your name under the reports that you read, and the steps that you confirmed',
      },
      rows: [
        { table: 'arrival_readings', column: 'readerId', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'arrival_steps', column: 'byId', erased: 'unnamed', leaving: 'unnamed' },
        { table: 'arrival_paths', column: 'byId', erased: 'unnamed', leaving: 'unnamed' },
      ],
    },
    {
      id: 'addressed',
      label: {
        fr: 'que des rapports vous sont adressés, tant que leurs auteur·es les gardent',
        en: 'that reports are addressed to you, for as long as their authors keep them',
      },
      rows: [{ table: 'arrival_report_readers', column: 'readerId', erased: 'stays' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
