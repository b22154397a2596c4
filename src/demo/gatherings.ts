import type { UnitOfWork } from '../community/feature/feature.ts';
import { saveAnswer } from '../community/gatherings/answers.ts';
import { note } from '../community/gatherings/attendance.ts';
import { audienceOf, invite } from '../community/gatherings/audience.ts';
import { type Format, formatOf, rhythmOf } from '../community/gatherings/formats.ts';
import type { Gathering, GatheringState } from '../community/gatherings/gathering.ts';
import { planGathering, recordGathering } from '../community/gatherings/lifecycle/lifecycle.ts';
import { milestonesOf } from '../community/gatherings/milestones.ts';
import { newGatheringId } from '../community/gatherings/new-gathering.ts';
import type { Member } from '../community/members/member.ts';
import { allMembers } from '../community/members/members.ts';
import { occurrences } from '../community/programme/recurrence.ts';
import { recordAsked } from '../features/gatherings/parts/invitations/notifications.ts';
import { isPast, remindersOf } from '../features/gatherings/parts/invitations/rules/reminders.ts';
import { recordReminders } from '../features/gatherings/parts/invitations/store.ts';
import { openedList } from '../features/gatherings/parts/questions/load.ts';
import { addSigned } from '../features/gatherings/parts/questions/store.ts';
import { cameTo, inventReply } from './coming.ts';
import { readMonth, type WrittenGathering } from './month.ts';
import { memberAt } from './people.ts';
import { sharedInGroups, topicsChosen } from './sharing.ts';
import { SUGGESTED } from './suggested.ts';

/** The gatherings of the invented promotion, as they stand when the demonstration begins. */
export async function fillGatherings(uow: UnitOfWork): Promise<void> {
  const { gatherings, proposals } = readMonth();
  const members = await allMembers(uow.tx);
  const all: Gathering[] = [];
  for (const written of gatherings) {
    for (const gathering of gatheringsFrom(uow, written, members)) {
      await recordGathering(uow.tx, gathering);
      await invite(
        uow.tx,
        gathering.id,
        written.invited.map((email) => memberAt(members, email).id),
      );
      await live(uow, gathering);
      for (const { by, text } of written.questions) {
        await openedList(uow, gathering);
        await addSigned(uow, { gatheringId: gathering.id, memberId: memberAt(members, by).id, text });
      }
      all.push(gathering);
    }
  }
  await sharedInGroups(uow, all);
  await topicsChosen(uow, all, proposals);
}

/** One, or one for each métier that has a topic. */
function gatheringsFrom(uow: UnitOfWork, written: WrittenGathering, members: readonly Member[]): Gathering[] {
  const format = formatOf(uow.programme, written.format);
  if (!format) throw new Error(`demo/month.yaml: no format ${written.format} in demo/programme.yaml`);
  const one = gatheringFrom(uow, format, written, members);
  if (written.topics === undefined) return [one];
  return Object.entries(written.topics).map(([metier, title]) => ({
    ...one,
    id: newGatheringId(),
    metier,
    title,
  }));
}

function gatheringFrom(
  { calendar, programme, now }: UnitOfWork,
  format: Format,
  written: WrittenGathering,
  members: readonly Member[],
): Gathering {
  const [on = '', time = ''] = written.starts.split('T');
  const startsAt = calendar.instant(on, time);
  const endsAt = startsAt + (written.minutes ?? format.minutes) * 60_000;
  const milestones = milestonesOf(format, calendar, startsAt);
  const rhythm = rhythmOf(format, programme);
  const occurrence = rhythm && occurrences(rhythm, calendar, on, on)[0];
  const state: GatheringState =
    endsAt <= now ? 'over' : milestones.announceAt <= now ? 'announced' : 'planned';
  return {
    ...milestones,
    id: newGatheringId(),
    format: format.id,
    metier: null,
    audience: null,
    defi: null,
    nominalOn: occurrence?.nominalOn ?? null,
    title: written.title ?? format[programme.promotion.locale],
    description: written.description ?? null,
    startsAt,
    endsAt,
    place: written.place ?? null,
    directions: written.directions ?? null,
    link: written.link ?? null,
    speaker: written.speaker ?? null,
    capacity: written.capacity ?? null,
    state,
    announcedAt: state === 'announced' ? milestones.announceAt : null,
    authorId: written.author === undefined ? null : memberAt(members, written.author).id,
    sequence: 0,
    changedAt: Math.min(milestones.announceAt, now),
  };
}

/** What has happened so far: it was announced, answered, and held. */
async function live(uow: UnitOfWork, gathering: Gathering): Promise<void> {
  if (gathering.state === 'planned') return;
  const audience = await audienceOf(uow.tx, gathering, uow.programme);
  await answered(uow, gathering, audience);
  if (gathering.state === 'over') {
    const came = audience.filter((member) => SUGGESTED.includes(member.email) || cameTo(member, gathering));
    const ids = (list: readonly Member[]) => list.map(({ id }) => id);
    await note(uow.tx, gathering.id, ids(came), true);
    // Whoever had said no, or nothing, was not expected.
    const expected = (member: Member) =>
      ['yes', 'maybe'].includes(inventReply(member, gathering)?.answer ?? 'no');
    const absent = audience.filter((member) => !came.includes(member) && expected(member));
    await note(uow.tx, gathering.id, ids(absent), false);
    return;
  }
  // What is for everybody is posted in the channel, where it is seen; the rest was written to each, earlier.
  const audienceKind = formatOf(uow.programme, gathering.format)?.audience;
  if (audienceKind === 'promotion' || audienceKind === 'groups') {
    await planGathering(uow, { ...gathering, state: 'draft', announcedAt: null });
    return;
  }
  await recordAsked(uow, gathering);
  const behind = remindersOf(gathering, uow.calendar).filter((due) => isPast(due, uow.now));
  await recordReminders(uow.tx, gathering.id, behind);
}

/** The answers that came before now, in the order in which they came, as long as there is room. */
async function answered(uow: UnitOfWork, gathering: Gathering, audience: readonly Member[]): Promise<void> {
  const isOver = gathering.state === 'over';
  const list = audience.flatMap(({ id, email }) => {
    // What is to come is left to who plays her.
    if (SUGGESTED.includes(email)) return isOver ? [{ id, answer: 'yes' as const, moment: 0 }] : [];
    const reply = inventReply({ email }, gathering);
    const at = gathering.announceAt + (reply?.moment ?? 1) * (gathering.startsAt - gathering.announceAt);
    return reply && at <= uow.now ? [{ id, ...reply }] : [];
  });
  let seats = gathering.capacity ?? Number.POSITIVE_INFINITY;
  for (const [index, { id, answer }] of list.sort((a, b) => a.moment - b.moment).entries()) {
    const waits = answer === 'yes' && seats === 0;
    if (answer === 'yes' && !waits) seats -= 1;
    await saveAnswer(uow.tx, gathering.id, {
      memberId: id,
      answer: waits ? 'waiting' : answer,
      position: index + 1,
    });
  }
}
