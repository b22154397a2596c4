import type { UnitOfWork } from '../../../../community/feature/feature.ts';
import { updateMessages, writeTo } from '../../../../community/feature/messages/messaging.ts';
import type { Gathering } from '../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../community/members/member.ts';
import { viewContextFor } from '../../locales/evaluation.ts';
import { stillAhead } from '../invitations/contributions/still-true.ts';
import { teamOf } from './load.ts';
import { askMessage, filledMessage, reportedMessage } from './views.ts';

/** Once, a working day before it is due, where nobody has filled it in: each of the team, within her week. */
export async function askForDossier(uow: UnitOfWork, gathering: Gathering, dueAt: number): Promise<void> {
  await writeTo(uow, await teamOf(uow, gathering, { sponsor: false }), {
    kind: 'gatherings/dossier',
    key: ({ id }) => `gatherings/${gathering.id}/dossier/${dueAt}/${id}`,
    expiresAt: gathering.startsAt,
    still: stillAhead(gathering),
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    message: (member) => askMessage(viewContextFor(uow, member), gathering, dueAt),
  });
}

/** It is filled in: nobody else is kept waiting by what was asked. */
export async function settleAsked(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const team = new Map<string, Member>(
    (await teamOf(uow, gathering, { sponsor: false })).map((member) => [member.id, member]),
  );
  await updateMessages(uow, `gatherings/${gathering.id}/dossier/`, 'filled', ({ memberId }) =>
    filledMessage(viewContextFor(uow, team.get(memberId ?? '')), gathering),
  );
}

/** The défi and its sponsor hear once that there is a report; what is changed of it later, they read there. */
export async function tellReport(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  await writeTo(uow, await teamOf(uow, gathering, { sponsor: true }), {
    kind: 'gatherings/report',
    key: ({ id }) => `gatherings/${gathering.id}/report/${id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    message: (member) => reportedMessage(viewContextFor(uow, member), gathering),
  });
}
