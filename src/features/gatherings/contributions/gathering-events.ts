import type { Work } from '../../../community/feature/feature.ts';
import { writeTo } from '../../../community/feature/messaging.ts';
import { answersTo } from '../../../community/gatherings/answers.ts';
import { invitedTo } from '../../../community/gatherings/audience.ts';
import { formatOf } from '../../../community/gatherings/formats.ts';
import type { Gathering, GatheringEvent } from '../../../community/gatherings/gathering.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import { giveFreeSeats, vacate } from '../handlers/seating.ts';
import { voiceFor } from '../locales/index.ts';
import {
  announce,
  askEach,
  channelFor,
  closeAnnouncement,
  noLongerAsked,
  ownAnswerIn,
  refreshAll,
} from '../notifications.ts';
import { isBehind, remindersOf } from '../rules/reminders.ts';
import { announcedAmong, announcedAtOf, noteTold } from '../store.ts';
import { withdrawnMessage } from '../views/announcement.ts';
import { cancelledMessage, changedFacts, changedMessage, restoredMessage } from '../views/changes.ts';

/** Hears what becomes of gatherings: announces what is planned late, tells of changes and cancellations. */
export async function hear(work: Work, event: GatheringEvent): Promise<void> {
  switch (event.kind) {
    case 'planned':
      return hearPlanned(work, event.gathering);
    case 'changed':
      return tellChange(work, event.gathering, event.before);
    case 'cancelled':
      return tellCancellation(work, event.gathering, event.word ?? null);
    case 'over':
      return closeAnnouncement(work, event.gathering);
    case 'answered':
      return;
  }
}

/** One that was cancelled and is planned again is told to those who had answered: their answers stand. */
async function hearPlanned(work: Work, gathering: Gathering): Promise<void> {
  const cancelledBefore = (await announcedAtOf(work.tx, gathering.id)) !== null;
  await announceIfDue(work, gathering);
  await giveFreeSeats(work, gathering);
  const askedAgain = gathering.announceAt <= work.now && channelFor(work, gathering) === null;
  if (!cancelledBefore || askedAgain || work.now >= gathering.startsAt) return;
  const answers = await answersTo(work.tx, gathering.id);
  await writeTo(work, await concerned(work, gathering), {
    key: ({ id }) => `gatherings/${gathering.id}/restored/${gathering.sequence}-${gathering.changedAt}/${id}`,
    message: (member) => restoredMessage(voiceFor(work, member), gathering, ownAnswerIn(answers, member.id)),
  });
}

/** At its lead time, or at once when it was planned later than that; never once it has begun. */
export async function announceIfDue(work: Work, gathering: Gathering): Promise<void> {
  const { state, announceAt, startsAt } = gathering;
  if (state === 'planned' && announceAt <= work.now && work.now < startsAt) await announce(work, gathering);
}

async function tellChange(work: Work, gathering: Gathering, before: Gathering): Promise<void> {
  if (gathering.state === 'draft' || work.now >= gathering.startsAt) return;
  if (gathering.state === 'announced') {
    await leaveOutWhatPassed(work, gathering, before);
    await takeLeave(work, gathering);
    await refreshAll(work, gathering);
    await askEach(work, gathering);
  } else await announceIfDue(work, gathering);
  await giveFreeSeats(work, gathering);
  if (changedFacts(voiceFor(work), gathering, before).length === 0) return;
  const answers = await answersTo(work.tx, gathering.id);
  await writeTo(work, await concerned(work, gathering), {
    key: ({ id }) => `gatherings/${gathering.id}/changed/${gathering.sequence}-${gathering.changedAt}/${id}`,
    message: (member) =>
      changedMessage(voiceFor(work, member), gathering, before, ownAnswerIn(answers, member.id)),
  });
}

/** Whoever was invited by name, and no longer is, is told once, and gives her seat. */
async function takeLeave(work: Work, gathering: Gathering): Promise<void> {
  const left = await noLongerAsked(work, gathering);
  const answers = await answersTo(work.tx, gathering.id);
  for (const { memberId, answer } of answers)
    if (left.some(({ id }) => id === memberId))
      await vacate(work, { gatheringId: gathering.id, memberId, answer });
  await writeTo(work, left, {
    key: ({ id }) => `gatherings/${gathering.id}/withdrawn/${id}`,
    message: (member) => withdrawnMessage(voiceFor(work, member), gathering),
  });
}

/** A gathering that was moved is not reminded of at times that have passed already. */
async function leaveOutWhatPassed(work: Work, gathering: Gathering, before: Gathering): Promise<void> {
  const known = new Set(remindersOf(before, work.calendar).map(({ kind, at }) => `${kind}/${at}`));
  const passed = remindersOf(gathering, work.calendar).filter(
    (due) => !known.has(`${due.kind}/${due.at}`) && isBehind(due, work.now),
  );
  await noteTold(
    work.tx,
    gathering.id,
    passed.map(({ kind, at }) => ({ what: kind, at })),
  );
}

async function tellCancellation(work: Work, gathering: Gathering, word: string | null): Promise<void> {
  await closeAnnouncement(work, gathering, word);
  await writeTo(work, await concerned(work, gathering), {
    key: ({ id }) =>
      `gatherings/${gathering.id}/cancelled/${gathering.sequence}-${gathering.changedAt}/${id}`,
    message: (member) => cancelledMessage(voiceFor(work, member), gathering, word),
  });
}

/** Those who come, may come or wait; and those who were invited by name, once they know of it. */
async function concerned(work: Work, gathering: Gathering): Promise<Member[]> {
  const answers = await answersTo(work.tx, gathering.id);
  const ids = new Set(answers.filter(({ answer }) => answer !== 'no').map(({ memberId }) => memberId));
  const byName = formatOf(work.programme, gathering.format)?.audience === 'invited';
  const known = (await announcedAmong(work.tx, [gathering.id])).has(gathering.id);
  if (byName && known)
    for (const id of (await invitedTo(work.tx, [gathering.id])).get(gathering.id) ?? []) ids.add(id);
  return (await allMembers(work.tx)).filter(({ id, active }) => active && ids.has(id));
}
