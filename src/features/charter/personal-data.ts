import type {
  ActorContext,
  Erasure,
  PersonalData,
  PersonalDataItem,
  UnitOfWork,
} from '../../community/feature/feature.ts';
import { formatMoment } from '../../community/format/dates.ts';
import type { Member } from '../../community/members/member.ts';
import { viewContextFor } from './locales/index.ts';
import { tellTakenBack } from './notifications.ts';
import { stateOf } from './rules.ts';
import { openReport, readings, reportsFor, reportsOf } from './store.ts';

const isoOf = (at: number): string => new Date(at).toISOString();

async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { tx, member } = context;
  const view = viewContextFor(context, member);
  const { kept, report } = view.words;
  const { length: sent } = await reportsOf(tx, member.id);
  return readings.describe(tx, member.id, sent, {
    kept,
    line: ({ reader, readAt }) =>
      report.readBy(reader ?? report.someone, formatMoment(readAt, view.timeZone, view.locale)),
  });
}

async function exportPersonalData(
  { tx, secrets }: UnitOfWork,
  member: Member,
): Promise<Record<string, unknown>> {
  const reports = [];
  for (const report of await reportsOf(tx, member.id))
    reports.push({
      ...{ at: isoOf(report.at), state: stateOf(report) },
      ...(await openReport(tx, secrets, report.id)),
    });
  return {
    reports,
    reportsForYou: (await reportsFor(tx, member.id)).length,
    ...(await readings.exportOf(tx, member.id)),
  };
}

/** Where her reports were told of, that they are no longer there. */
async function release(uow: UnitOfWork, member: Member, _how: Erasure): Promise<void> {
  for (const report of await reportsOf(uow.tx, member.id)) await tellTakenBack(uow, report);
}

export const personalData: PersonalData = {
  categories: [
    {
      id: 'reports',
      label: {
        fr: 'les problèmes de conduite que vous avez signalés, et qui les a lus',
        en: 'the conduct problems that you reported, and who read them',
      },
      rows: [
        { table: 'charter_reports', column: 'memberId', erased: 'deleted' },
        { table: 'charter_readings', column: 'authorId', erased: 'deleted' },
      ],
    },
    {
      id: 'read',
      label: {
        fr: 'votre nom sous les signalements que vous avez lus',
        en: 'your name under the reports of conduct problems that you read',
      },
      rows: [{ table: 'charter_readings', column: 'readerId', erased: 'unnamed', leaving: 'unnamed' }],
    },
    {
      id: 'addressed',
      label: {
        fr: 'que des signalements vous sont adressés, tant que leurs auteur·es les gardent',
        en: 'that reports of conduct problems are addressed to you, for as long as their authors keep them',
      },
      rows: [{ table: 'charter_reports', column: 'readerId', erased: 'stays', leaving: 'unnamed' }],
    },
  ],
  describe: describePersonalData,
  exportData: exportPersonalData,
  release,
};
