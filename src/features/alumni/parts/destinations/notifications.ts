import type { Survey } from '../../../../community/alumni/destination.ts';
import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { updateMessages, writeTo } from '../../../../community/feature/messages/messaging.ts';
import { plusDays } from '../../../../community/format/iso-dates.ts';
import type { Member } from '../../../../community/members/member.ts';
import { membersByIds } from '../../../../community/members/members.ts';
import { viewContextFor } from '../../locales/index.ts';
import { stillAskedIn } from './contributions.ts';
import { closedMessage, questionMessage } from './views.ts';

const prefixOf = ({ id }: Pick<Survey, 'id'>): string => `alumni/destination/${id}/`;

/** Asks, once; where her week has no room for it before it is closed, not at all. */
export async function askWhere(
  uow: UnitOfWork,
  survey: Survey,
  closesOn: string,
  members: readonly Member[],
): Promise<void> {
  await writeTo(uow, members, {
    kind: 'alumni/destination',
    key: ({ id }) => `${prefixOf(survey)}${id}`,
    expiresAt: uow.calendar.instant(plusDays(closesOn, 1), '00:00'),
    still: ({ id }) => stillAskedIn(survey.id, id),
    message: (member) => questionMessage(viewContextFor(uow, member), survey, closesOn),
  });
}

/** It is closed: so say the messages of all who were asked, whether they answered or not. */
export async function retireQuestions(
  uow: UnitOfWork,
  survey: Pick<Survey, 'id'>,
  memberIds: readonly string[],
): Promise<void> {
  const members = memberIds.length === 0 ? [] : await membersByIds(uow.tx, memberIds);
  const readers = new Map(members.map((member) => [member.id, member]));
  await updateMessages(uow, prefixOf(survey), 'closed', ({ memberId }) =>
    closedMessage(viewContextFor(uow, readers.get(memberId ?? '') ?? null)),
  );
}
