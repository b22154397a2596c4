import { consentsIn } from '../../community/alumni/consents.ts';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import { updateMessages, withdrawQueued, writeTo } from '../../community/feature/messages/messaging.ts';
import type { Member } from '../../community/members/member.ts';
import { allMembers, memberById } from '../../community/members/members.ts';
import { stillMeets, stillSent, stillUnderWay } from './contributions/still-true.ts';
import { notifyAtOf } from './load/meetings.ts';
import { loadWeekly } from './load/weekly.ts';
import { viewContextFor } from './locales/index.ts';
import { type Meeting, meetingUntil } from './rules/meeting.ts';
import type { Report } from './rules/report.ts';
import type { WalkKind } from './rules/walk.ts';
import { addressedMessage, takenBackMessage } from './views/report.ts';
import { farewellMessage, introducedMessage, type Weekly, weeklyMessage } from './views/weekly.ts';

const weeklyKey = (kind: WalkKind, on: string, memberId: string): string =>
  `arrival/${kind}/${on}/${memberId}`;
const reportPrefix = ({ id }: Pick<Report, 'id'>): string => `arrival/report/${id}/`;

/** Tells each of some members what this week brings. */
export async function tellWeekly(
  uow: UnitOfWork,
  members: readonly Member[],
  { kind, on, weeklyFor }: { kind: WalkKind; on: string; weeklyFor(memberId: string): Weekly },
): Promise<void> {
  await writeTo(uow, members, {
    kind: kind === 'arrival' ? 'arrival/steps' : 'arrival/leaving',
    key: ({ id }) => weeklyKey(kind, on, id),
    still: ({ id }) => stillUnderWay(id),
    message: (member) => weeklyMessage(viewContextFor(uow, member), weeklyFor(member.id)),
  });
}

/** Shows what a message told as it is by now. */
export async function updateWeekly(
  uow: UnitOfWork,
  member: Member,
  kind: WalkKind,
  on: string,
): Promise<void> {
  const weekly = await loadWeekly(uow, member, kind, on);
  await updateMessages(uow, weeklyKey(kind, on, member.id), uow.now, () =>
    weeklyMessage(viewContextFor(uow, member), weekly),
  );
}

/** Tells whoever is to be met, on the next working morning, unless the newcomer has chosen otherwise by then. */
export async function tellOther(uow: UnitOfWork, meeting: Meeting, newcomer: Member): Promise<void> {
  const other = await memberById(uow.tx, meeting.otherId);
  if (!other) return;
  const until = meetingUntil(uow.calendar, meeting.toldOn);
  await writeTo(uow, [other], {
    kind: 'arrival/meeting',
    key: ({ id }) => `arrival/meeting/${meeting.id}/${id}`,
    notBefore: notifyAtOf(uow),
    still: stillMeets(meeting.id),
    message: (member) => introducedMessage(viewContextFor(uow, member), newcomer, meeting, until),
  });
}

/** Thanks on the last day. */
export async function tellFarewell(
  uow: UnitOfWork,
  members: readonly Member[],
  lastOn: (memberId: string) => string,
): Promise<void> {
  const { calendar } = uow;
  const agreed = new Set((await consentsIn(uow.tx)).map(({ memberId }) => memberId));
  await writeTo(uow, members, {
    kind: 'arrival/farewell',
    key: ({ id }) => `arrival/farewell/${lastOn(id)}/${id}`,
    still: ({ id }) => stillUnderWay(id),
    message: (member) => {
      const until = calendar.instant(calendar.addWorkingDays(lastOn(member.id), 1), '00:00');
      const first = member.name.split(' ')[0] ?? member.name;
      return farewellMessage(viewContextFor(uow, member), first, { until, stays: agreed.has(member.id) });
    },
  });
}

/** Tells those whom a report is for that it is there. */
export async function tellReaders(
  uow: UnitOfWork,
  id: string,
  author: Member,
  readers: readonly Member[],
): Promise<void> {
  await writeTo(uow, readers, {
    kind: 'arrival/report',
    key: (reader) => `${reportPrefix({ id })}${reader.id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillSent(id),
    message: (reader) => addressedMessage(viewContextFor(uow, reader), id, author.name),
  });
}

/** The other is not told of a meeting that was not told yet. */
export const dismissOther = (uow: UnitOfWork, { id }: Pick<Meeting, 'id'>): Promise<void> =>
  withdrawQueued(uow, `arrival/meeting/${id}/`);

/** Where they were told, that it was taken back; who was not told yet is not told at all. */
export async function tellTakenBack(uow: UnitOfWork, report: Pick<Report, 'id'>): Promise<void> {
  await withdrawQueued(uow, reportPrefix(report));
  const members = new Map((await allMembers(uow.tx)).map((member) => [member.id, member]));
  await updateMessages(uow, reportPrefix(report), uow.now, ({ memberId }) =>
    takenBackMessage(viewContextFor(uow, members.get(memberId ?? '') ?? null)),
  );
}
