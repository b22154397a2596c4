import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { writeTo } from '../../../../../community/feature/messages/messaging.ts';
import { audienceKind } from '../../../../../community/gatherings/aim.ts';
import { answersTo } from '../../../../../community/gatherings/answers.ts';
import { invitedTo, isFor } from '../../../../../community/gatherings/audience.ts';
import type { Gathering, GatheringEvent } from '../../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { allMembers } from '../../../../../community/members/members.ts';
import { viewContextFor } from '../../../locales/invitations.ts';
import { giveFreeSeats, letOthersGo } from '../handlers/seating.ts';
import {
  announce,
  askEach,
  closeAnnouncement,
  directlyAsked,
  ownAnswerIn,
  refreshAll,
} from '../notifications.ts';
import { isPast, remindersOf } from '../rules/reminders.ts';
import { recordReminders } from '../store.ts';
import { cancelledMessage, changedFacts, changedMessage, restoredMessage } from '../views/changes.ts';
import { stillAhead } from './still-true.ts';

/** Handles gathering events: announces, tells of changes, cancellations, and of what takes place after all. */
export async function onGatheringEvent(uow: UnitOfWork, event: GatheringEvent): Promise<void> {
  switch (event.kind) {
    case 'announced':
      return announce(uow, event.gathering);
    case 'changed':
      return notifyChange(uow, event.gathering, event.before);
    case 'cancelled':
      return notifyCancellation(uow, event.gathering, event.word ?? null);
    case 'restored':
      return notifyRestoration(uow, event.gathering);
    case 'over':
      return closeAnnouncement(uow, event.gathering);
    case 'planned':
    case 'answered':
      return;
  }
}

/** Those who had answered are told: their answers stand. Where each is asked anew, that tells her. */
async function notifyRestoration(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  await giveFreeSeats(uow, gathering);
  if (gathering.announcedAt === null || uow.now >= gathering.startsAt) return;
  const asked = gathering.state === 'announced' ? await directlyAsked(uow, gathering) : [];
  const askedAgain = new Set(asked.map(({ id }) => id));
  const answers = await answersTo(uow.tx, gathering.id);
  const told = (await concerned(uow, gathering)).filter(({ id }) => !askedAgain.has(id));
  await writeTo(uow, told, {
    kind: 'gatherings/change',
    key: ({ id }) => `gatherings/${gathering.id}/restored/${gathering.sequence}-${gathering.changedAt}/${id}`,
    still: stillAhead(gathering),
    message: (member) =>
      restoredMessage(viewContextFor(uow, member), gathering, ownAnswerIn(answers, member.id)),
  });
}

async function notifyChange(uow: UnitOfWork, gathering: Gathering, before: Gathering): Promise<void> {
  if (gathering.state === 'draft' || uow.now >= gathering.startsAt) return;
  if (before.state === 'announced') {
    await skipPassedReminders(uow, gathering, before);
    await letOthersGo(uow, gathering);
    await refreshAll(uow, gathering);
    await askEach(uow, gathering);
  }
  await giveFreeSeats(uow, gathering);
  if (changedFacts(viewContextFor(uow), gathering, before).length === 0) return;
  const answers = await answersTo(uow.tx, gathering.id);
  await writeTo(uow, await concerned(uow, gathering), {
    kind: 'gatherings/change',
    key: ({ id }) => `gatherings/${gathering.id}/changed/${gathering.sequence}-${gathering.changedAt}/${id}`,
    still: stillAhead(gathering),
    message: (member) =>
      changedMessage(viewContextFor(uow, member), gathering, before, ownAnswerIn(answers, member.id)),
  });
}

/** A gathering that was moved is not reminded of at times that have passed already. */
async function skipPassedReminders(uow: UnitOfWork, gathering: Gathering, before: Gathering): Promise<void> {
  const known = new Set(remindersOf(before, uow.calendar).map(({ kind, at }) => `${kind}/${at}`));
  const passed = remindersOf(gathering, uow.calendar).filter(
    (due) => !known.has(`${due.kind}/${due.at}`) && isPast(due, uow.now),
  );
  await recordReminders(uow.tx, gathering.id, passed);
}

async function notifyCancellation(uow: UnitOfWork, gathering: Gathering, word: string | null): Promise<void> {
  await closeAnnouncement(uow, gathering, word);
  await writeTo(uow, await concerned(uow, gathering), {
    kind: 'gatherings/change',
    key: ({ id }) =>
      `gatherings/${gathering.id}/cancelled/${gathering.sequence}-${gathering.changedAt}/${id}`,
    message: (member) => cancelledMessage(viewContextFor(uow, member), gathering, word),
  });
}

/**
 * Those who come, may come or wait; and those who were invited by name, once they know of it; as long as it is for them.
 */
async function concerned(uow: UnitOfWork, gathering: Gathering): Promise<Member[]> {
  const { tx, programme } = uow;
  const answers = await answersTo(tx, gathering.id);
  const ids = new Set(answers.filter(({ answer }) => answer !== 'no').map(({ memberId }) => memberId));
  const invited = (await invitedTo(tx, [gathering.id])).get(gathering.id) ?? new Set<string>();
  if (audienceKind(programme, gathering) === 'invited' && gathering.announcedAt !== null)
    for (const id of invited) ids.add(id);
  return (await allMembers(tx)).filter(
    (member) => member.active && ids.has(member.id) && isFor(member, gathering, programme, invited),
  );
}
