import type { UnitOfWork } from '../../community/feature/feature.ts';
import { updateMessages, withdrawQueued, writeTo } from '../../community/feature/messages/messaging.ts';
import type { Member } from '../../community/members/member.ts';
import { stillAgreed } from './contributions/still-true.ts';
import { named } from './load.ts';
import { viewContextFor } from './locales/index.ts';
import type { Meeting } from './rules/meeting.ts';
import { type Change, changeMessage, invitationMessage, sentence } from './views.ts';

const prefix = ({ id }: Pick<Meeting, 'id'>): string => `one-to-one/${id}/`;

/** Tells each EIG of her time: one message, in working hours. */
export async function invite(
  uow: UnitOfWork,
  meetings: readonly Meeting[],
  everyone: readonly Member[],
): Promise<void> {
  const notBefore = uow.calendar.nextWorkingMoment(uow.now);
  for (const meeting of meetings)
    await writeTo(
      uow,
      everyone.filter(({ id }) => id === meeting.memberId),
      {
        kind: 'one-to-one/invitation',
        key: () => `${prefix(meeting)}invitation`,
        message: (eig) => invitationMessage(viewContextFor(uow, eig), named(meeting, 'eig', everyone)),
        notBefore,
        expiresAt: meeting.startsAt,
        still: stillAgreed(meeting),
      },
    );
}

/** Tells the other of the two what has changed; what was sent before about it is put right, or loses its buttons. */
export async function tellChange(
  uow: UnitOfWork,
  change: Change,
  {
    meeting,
    before,
    to,
    everyone,
  }: { meeting: Meeting; before: Meeting; to: Member; everyone: readonly Member[] },
): Promise<void> {
  await updateInvitation(uow, meeting, everyone);
  if (!to.active) return;
  const side = to.id === meeting.memberId ? 'eig' : 'coach';
  await writeTo(uow, [to], {
    kind: 'one-to-one/change',
    key: () => `${prefix(meeting)}${change}/${meeting.sequence}`,
    message: () =>
      changeMessage(viewContextFor(uow, to), change, {
        meeting: named(meeting, side, everyone),
        before,
        side,
      }),
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    expiresAt: meeting.endsAt,
  });
}

/** Wherever either was written to of it: that it is no longer kept, and nobody's name. */
export async function forgetMessages(
  uow: UnitOfWork,
  meeting: Pick<Meeting, 'id'>,
  everyone: readonly Member[],
): Promise<void> {
  await withdrawQueued(uow, prefix(meeting));
  await updateMessages(uow, prefix(meeting), `forgotten/${uow.now}`, ({ memberId }) => {
    const reader = everyone.find(({ id }) => id === memberId);
    return sentence(viewContextFor(uow, reader).words.told.forgotten);
  });
}

/** The invitation says what is true now: the time that it has, or that it has none. */
export async function updateInvitation(
  uow: UnitOfWork,
  meeting: Meeting,
  everyone: readonly Member[],
): Promise<void> {
  const eig = everyone.find(({ id }) => id === meeting.memberId);
  const view = viewContextFor(uow, eig);
  await updateMessages(uow, `${prefix(meeting)}invitation`, meeting.sequence, () =>
    meeting.state === 'agreed'
      ? invitationMessage(view, named(meeting, 'eig', everyone))
      : sentence(view.words.told.over),
  );
}
