import type { Work } from '../community/feature/feature.ts';
import { keepAnswer } from '../community/gatherings/answers.ts';
import { note } from '../community/gatherings/attendance.ts';
import { audienceOf, invite } from '../community/gatherings/audience.ts';
import { type Format, formatOf, rhythmOf } from '../community/gatherings/formats.ts';
import type { Gathering, GatheringState } from '../community/gatherings/gathering.ts';
import { milestonesOf } from '../community/gatherings/milestones.ts';
import { newGatheringId, saveGathering } from '../community/gatherings/store.ts';
import type { Member } from '../community/members/member.ts';
import { allMembers } from '../community/members/members.ts';
import { occurrences } from '../community/programme/recurrence.ts';
import { isBehind, remindersOf } from '../features/gatherings/rules/reminders.ts';
import { noteTold } from '../features/gatherings/store.ts';
import { cameTo, inventReply } from './coming.ts';
import { readMonth, type WrittenGathering } from './month.ts';
import { memberAt } from './people.ts';
import { sharedInGroups, topicsChosen } from './sharing.ts';
import { SUGGESTED } from './suggested.ts';

/** The gatherings of the invented promotion, as they stand when the demonstration begins. */
export async function fillGatherings(work: Work): Promise<void> {
  const { gatherings, proposals } = readMonth();
  const members = await allMembers(work.tx);
  const all: Gathering[] = [];
  for (const written of gatherings) {
    for (const gathering of gatheringsFrom(work, written, members)) {
      await saveGathering(work.tx, gathering);
      await invite(
        work.tx,
        gathering.id,
        written.invited.map((email) => memberAt(members, email).id),
      );
      await live(work, gathering);
      all.push(gathering);
    }
  }
  await sharedInGroups(work, all);
  await topicsChosen(work, all, proposals);
}

/** One, or one for each métier that has a topic. */
function gatheringsFrom(work: Work, written: WrittenGathering, members: readonly Member[]): Gathering[] {
  const format = formatOf(work.programme, written.format);
  if (!format) throw new Error(`demo/month.yaml: no format ${written.format} in demo/programme.yaml`);
  const one = gatheringFrom(work, format, written, members);
  if (written.topics === undefined) return [one];
  return Object.entries(written.topics).map(([metier, title]) => ({
    ...one,
    id: newGatheringId(),
    metier,
    title,
  }));
}

function gatheringFrom(
  { calendar, programme, now }: Work,
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
    authorId: written.author === undefined ? null : memberAt(members, written.author).id,
    sequence: 0,
    changedAt: Math.min(milestones.announceAt, now),
  };
}

/** What has happened so far: it was announced, answered, and held. */
async function live(work: Work, gathering: Gathering): Promise<void> {
  if (gathering.state === 'planned') return;
  const audience = await audienceOf(work.tx, gathering, work.programme);
  await answered(work, gathering, audience);
  if (gathering.state === 'over') {
    const came = audience.filter((member) => SUGGESTED.includes(member.email) || cameTo(member, gathering));
    const ids = (list: readonly Member[]) => list.map(({ id }) => id);
    await note(work.tx, gathering.id, ids(came), true);
    await note(work.tx, gathering.id, ids(audience.filter((member) => !came.includes(member))), false);
    return;
  }
  // What is for everybody is posted in the channel, where it is seen; the rest was written to each, earlier.
  const audienceKind = formatOf(work.programme, gathering.format)?.audience;
  if (audienceKind === 'promotion' || audienceKind === 'groups') {
    const planned: Gathering = { ...gathering, state: 'planned' };
    await saveGathering(work.tx, planned);
    await work.contributions.gathering(work, { kind: 'planned', gathering: planned });
    return;
  }
  const behind = remindersOf(gathering, work.calendar).filter((due) => isBehind(due, work.now));
  await noteTold(work.tx, gathering.id, [
    { what: 'announced', at: gathering.announceAt },
    ...behind.map(({ kind, at }) => ({ what: kind, at })),
  ]);
}

/** The answers that came before now, in the order in which they came, as long as there is room. */
async function answered(work: Work, gathering: Gathering, audience: readonly Member[]): Promise<void> {
  const isOver = gathering.state === 'over';
  const list = audience.flatMap(({ id, email }) => {
    // What is to come is left to who plays her.
    if (SUGGESTED.includes(email)) return isOver ? [{ id, answer: 'yes' as const, moment: 0 }] : [];
    const reply = inventReply({ email }, gathering);
    const at = gathering.announceAt + (reply?.moment ?? 1) * (gathering.startsAt - gathering.announceAt);
    return reply && at <= work.now ? [{ id, ...reply }] : [];
  });
  let seats = gathering.capacity ?? Number.POSITIVE_INFINITY;
  for (const [line, { id, answer }] of list.sort((a, b) => a.moment - b.moment).entries()) {
    const waits = answer === 'yes' && seats === 0;
    if (answer === 'yes' && !waits) seats -= 1;
    await keepAnswer(work.tx, gathering.id, {
      memberId: id,
      answer: waits ? 'waiting' : answer,
      line: line + 1,
    });
  }
}
