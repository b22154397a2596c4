import { isOnlyAlumna } from '../../community/alumni/staying.ts';
import type { UnitOfWork } from '../../community/feature/feature.ts';
import { updateMessages, withdrawQueued, writeTo } from '../../community/feature/messages/messaging.ts';
import { COACHES, type Member, mayCall } from '../../community/members/member.ts';
import { memberById } from '../../community/members/members.ts';
import { stillAsked, stillInvited } from './contributions/still-true.ts';
import { viewContextFor } from './locales/index.ts';
import { answerBy, type Testimony } from './rules.ts';
import { subjectOf } from './store.ts';
import { sentence } from './views/format.ts';
import { askMessage, endedMessage, renewalMessage } from './views/staying.ts';
import { answerMessage, endedInvitation, invitedMessage } from './views/testimony.ts';

const prefixOf = ({ id }: Pick<Testimony, 'id'>): string => `alumni/testimony/${id}/`;
const invitedKey = (testimony: Pick<Testimony, 'id'>): string => `${prefixOf(testimony)}invited`;

/** Asks those who are about to leave whether they agree to stay reachable, where no step of their departure does. */
export async function askToStay(
  uow: UnitOfWork,
  members: readonly Member[],
  lastOn: (memberId: string) => string,
): Promise<void> {
  await writeTo(uow, members, {
    kind: 'alumni/ask',
    key: ({ id }) => `alumni/ask/${lastOn(id)}/${id}`,
    message: (member) => askMessage(viewContextFor(uow, member), lastOn(member.id)),
  });
}

/** Asks somebody on a day whether what she agreed to still holds. */
export async function askRenewal(uow: UnitOfWork, member: Member, since: string, on: string): Promise<void> {
  const by = answerBy(on, uow.calendar);
  await writeTo(uow, [member], {
    kind: 'alumni/renewal',
    key: ({ id }) => `alumni/renewal/${on}/${id}`,
    still: stillAsked(member.id, on),
    message: (each) => renewalMessage(viewContextFor(uow, each), since, by),
  });
}

/** Tells her that without an answer it has ended, and is erased. */
export async function tellEnded(uow: UnitOfWork, member: Member, on: string): Promise<void> {
  await writeTo(uow, [member], {
    kind: 'alumni/ended',
    key: ({ id }) => `alumni/ended/${on}/${id}`,
    message: (each) => endedMessage(viewContextFor(uow, each), isOnlyAlumna(each)),
  });
}

/** Invites her to testify, in working hours. */
export async function invite(
  uow: UnitOfWork,
  testimony: Testimony,
  member: Member,
  coach: Member,
): Promise<void> {
  const subject = await subjectOf(uow.tx, uow.secrets, testimony.id);
  await writeTo(uow, [member], {
    kind: 'alumni/testimony',
    key: () => invitedKey(testimony),
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    still: stillInvited(testimony.id),
    message: (each) => invitedMessage(viewContextFor(uow, each), testimony, { coach: coach.name, subject }),
  });
}

/** Where she was invited, it stands as it is by now. */
export async function updateInvited(uow: UnitOfWork, testimony: Testimony): Promise<void> {
  const member = await memberById(uow.tx, testimony.memberId);
  const coach = testimony.coachId ? await memberById(uow.tx, testimony.coachId) : null;
  const subject = await subjectOf(uow.tx, uow.secrets, testimony.id);
  await updateMessages(uow, invitedKey(testimony), `${testimony.state}/${uow.now}`, () =>
    invitedMessage(viewContextFor(uow, member), testimony, { coach: coach?.name ?? null, subject }),
  );
}

/** An invitation that was not sent yet is not sent at all. */
export const withdrawInvited = (uow: UnitOfWork, testimony: Pick<Testimony, 'id'>): Promise<void> =>
  withdrawQueued(uow, invitedKey(testimony));

/** Who invited, where she is a coach still. */
async function coachOf({ tx }: UnitOfWork, { coachId }: Pick<Testimony, 'coachId'>): Promise<Member[]> {
  const coach = coachId ? await memberById(tx, coachId) : null;
  return coach?.active && mayCall(coach, COACHES) ? [coach] : [];
}

/** Tells the coach who invited what was answered. */
export async function tellCoach(uow: UnitOfWork, testimony: Testimony, member: Member): Promise<void> {
  const subject = await subjectOf(uow.tx, uow.secrets, testimony.id);
  await writeTo(uow, await coachOf(uow, testimony), {
    kind: 'alumni/answer',
    key: () => `${prefixOf(testimony)}${testimony.state}/${testimony.dayOn}/${uow.now}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    message: (each) => answerMessage(viewContextFor(uow, each), testimony, member.name, subject),
  });
}

/** An invitation is erased: what stands of it anywhere goes, with the names and what it was about. */
export async function forgetInvitation(uow: UnitOfWork, testimony: Testimony): Promise<void> {
  await withdrawQueued(uow, prefixOf(testimony));
  const localeOf = async (id: string | null) => (id === null ? null : memberById(uow.tx, id));
  const readers = [await localeOf(testimony.memberId), await localeOf(testimony.coachId)];
  await updateMessages(uow, prefixOf(testimony), uow.now, ({ memberId }) => {
    const reader = readers.find((each) => each?.id === memberId) ?? null;
    return sentence(viewContextFor(uow, reader).words.testimony.gone);
  });
}

/** The coach who counts on somebody hears that nobody comes, without a name. */
export async function tellErased(uow: UnitOfWork, testimony: Testimony): Promise<void> {
  await writeTo(uow, await coachOf(uow, testimony), {
    kind: 'alumni/answer',
    key: () => `alumni/erased/${testimony.id}`,
    notBefore: uow.calendar.nextWorkingMoment(uow.now),
    message: (each) => endedInvitation(viewContextFor(uow, each), testimony.dayOn),
  });
}
