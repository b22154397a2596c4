import type { UnitOfWork } from '../../../../../community/feature/feature.ts';
import { writeTo } from '../../../../../community/feature/messaging.ts';
import { answersTo } from '../../../../../community/gatherings/answers.ts';
import { invitedTo } from '../../../../../community/gatherings/audience.ts';
import { formatOf } from '../../../../../community/gatherings/formats.ts';
import type { Gathering, GatheringEvent } from '../../../../../community/gatherings/gathering.ts';
import type { Member } from '../../../../../community/members/member.ts';
import { allMembers } from '../../../../../community/members/members.ts';
import { viewContextFor } from '../../../locales/invitations.ts';
import { giveFreeSeats, vacate } from '../handlers/seating.ts';
import {
  announce,
  askEach,
  channelFor,
  closeAnnouncement,
  noLongerAsked,
  ownAnswerIn,
  refreshAll,
} from '../notifications.ts';
import { isPast, remindersOf } from '../rules/reminders.ts';
import { announcedAmong, announcedAtOf, recordReminders } from '../store.ts';
import { withdrawnMessage } from '../views/announcement.ts';
import { cancelledMessage, changedFacts, changedMessage, restoredMessage } from '../views/changes.ts';

/** Handles gathering events: announces what is planned late, tells of changes and cancellations. */
export async function onGatheringEvent(uow: UnitOfWork, event: GatheringEvent): Promise<void> {
  switch (event.kind) {
    case 'planned':
      return onPlanned(uow, event.gathering);
    case 'changed':
      return notifyChange(uow, event.gathering, event.before);
    case 'cancelled':
      return notifyCancellation(uow, event.gathering, event.word ?? null);
    case 'over':
      return closeAnnouncement(uow, event.gathering);
    case 'answered':
      return;
  }
}

/** One that was cancelled and is planned again is told to those who had answered: their answers stand. */
async function onPlanned(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const cancelledBefore = (await announcedAtOf(uow.tx, gathering.id)) !== null;
  await announceIfDue(uow, gathering);
  await giveFreeSeats(uow, gathering);
  const askedAgain = gathering.announceAt <= uow.now && channelFor(uow, gathering) === null;
  if (!cancelledBefore || askedAgain || uow.now >= gathering.startsAt) return;
  const answers = await answersTo(uow.tx, gathering.id);
  await writeTo(uow, await concerned(uow, gathering), {
    key: ({ id }) => `gatherings/${gathering.id}/restored/${gathering.sequence}-${gathering.changedAt}/${id}`,
    message: (member) =>
      restoredMessage(viewContextFor(uow, member), gathering, ownAnswerIn(answers, member.id)),
  });
}

/** At its lead time, or at once when it was planned later than that; never once it has begun. */
export async function announceIfDue(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const { state, announceAt, startsAt } = gathering;
  if (state === 'planned' && announceAt <= uow.now && uow.now < startsAt) await announce(uow, gathering);
}

async function notifyChange(uow: UnitOfWork, gathering: Gathering, before: Gathering): Promise<void> {
  if (gathering.state === 'draft' || uow.now >= gathering.startsAt) return;
  if (gathering.state === 'announced') {
    await skipPassedReminders(uow, gathering, before);
    await notifyUninvited(uow, gathering);
    await refreshAll(uow, gathering);
    await askEach(uow, gathering);
  } else await announceIfDue(uow, gathering);
  await giveFreeSeats(uow, gathering);
  if (changedFacts(viewContextFor(uow), gathering, before).length === 0) return;
  const answers = await answersTo(uow.tx, gathering.id);
  await writeTo(uow, await concerned(uow, gathering), {
    key: ({ id }) => `gatherings/${gathering.id}/changed/${gathering.sequence}-${gathering.changedAt}/${id}`,
    message: (member) =>
      changedMessage(viewContextFor(uow, member), gathering, before, ownAnswerIn(answers, member.id)),
  });
}

/** Whoever was invited by name, and no longer is, is told once, and gives her seat. */
async function notifyUninvited(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  const left = await noLongerAsked(uow, gathering);
  const answers = await answersTo(uow.tx, gathering.id);
  for (const { memberId, answer } of answers)
    if (left.some(({ id }) => id === memberId))
      await vacate(uow, { gatheringId: gathering.id, memberId, answer });
  await writeTo(uow, left, {
    key: ({ id }) => `gatherings/${gathering.id}/withdrawn/${id}`,
    message: (member) => withdrawnMessage(viewContextFor(uow, member), gathering),
  });
}

/** A gathering that was moved is not reminded of at times that have passed already. */
async function skipPassedReminders(uow: UnitOfWork, gathering: Gathering, before: Gathering): Promise<void> {
  const known = new Set(remindersOf(before, uow.calendar).map(({ kind, at }) => `${kind}/${at}`));
  const passed = remindersOf(gathering, uow.calendar).filter(
    (due) => !known.has(`${due.kind}/${due.at}`) && isPast(due, uow.now),
  );
  await recordReminders(
    uow.tx,
    gathering.id,
    passed.map(({ kind, at }) => ({ what: kind, at })),
  );
}

async function notifyCancellation(uow: UnitOfWork, gathering: Gathering, word: string | null): Promise<void> {
  await closeAnnouncement(uow, gathering, word);
  await writeTo(uow, await concerned(uow, gathering), {
    key: ({ id }) =>
      `gatherings/${gathering.id}/cancelled/${gathering.sequence}-${gathering.changedAt}/${id}`,
    message: (member) => cancelledMessage(viewContextFor(uow, member), gathering, word),
  });
}

/** Those who come, may come or wait; and those who were invited by name, once they know of it. */
async function concerned(uow: UnitOfWork, gathering: Gathering): Promise<Member[]> {
  const answers = await answersTo(uow.tx, gathering.id);
  const ids = new Set(answers.filter(({ answer }) => answer !== 'no').map(({ memberId }) => memberId));
  const byName = formatOf(uow.programme, gathering.format)?.audience === 'invited';
  const known = (await announcedAmong(uow.tx, [gathering.id])).has(gathering.id);
  if (byName && known)
    for (const id of (await invitedTo(uow.tx, [gathering.id])).get(gathering.id) ?? []) ids.add(id);
  return (await allMembers(uow.tx)).filter(({ id, active }) => active && ids.has(id));
}
