import type { UnitOfWork } from '../../community/feature/feature.ts';
import { updateMessages, withdrawQueued, writeTo } from '../../community/feature/messages/messaging.ts';
import type { Member } from '../../community/members/member.ts';
import { memberById } from '../../community/members/members.ts';
import { stillStands } from './contributions/still-true.ts';
import { viewContextFor } from './locales/index.ts';
import { type Report, stateOf } from './rules.ts';
import { addressedMessage, outcomeMessage, takenBackMessage } from './views/report.ts';

const prefix = ({ id }: Pick<Report, 'id'>): string => `charter/report/${id}/`;

/** Tells the one whom a report is for that it is there: a chat keeps neither what it says, nor whose it is. */
export async function tellReader(uow: UnitOfWork, id: string, reader: Member): Promise<void> {
  await writeTo(uow, [reader], {
    kind: 'charter/report',
    key: () => `${prefix({ id })}sent`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillStands(id, 'sent'),
    message: (member) => addressedMessage(viewContextFor(uow, member), id),
  });
}

/** Tells its author where it stands by now. */
export async function tellAuthor(uow: UnitOfWork, report: Report, reader: Member): Promise<void> {
  const author = await memberById(uow.tx, report.authorId);
  const state = stateOf(report);
  if (!author?.active || state === 'sent') return;
  await writeTo(uow, [author], {
    kind: 'charter/outcome',
    key: () => `charter/outcome/${report.id}/${state}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillStands(report.id, state),
    message: (member) => outcomeMessage(viewContextFor(uow, member), state, reader.name),
  });
}

/** Where its reader was told, that it is there no more; who was not told yet is not told at all. */
export async function tellTakenBack(uow: UnitOfWork, report: Pick<Report, 'id' | 'readerId'>): Promise<void> {
  await withdrawQueued(uow, prefix(report));
  const reader = report.readerId === null ? null : await memberById(uow.tx, report.readerId);
  await updateMessages(uow, prefix(report), uow.now, () => takenBackMessage(viewContextFor(uow, reader)));
}
