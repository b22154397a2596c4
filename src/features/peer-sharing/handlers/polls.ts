import type { House, Work } from '../../../community/feature/feature.ts';
import { formatOf } from '../../../community/gatherings/formats.ts';
import type { Gathering, GatheringEvent } from '../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';
import { membersWithRole } from '../../../community/members/members.ts';
import {
  type Open,
  tellClosed,
  tellCoaches,
  tellOpening,
  tellProgress,
  tellResult,
} from '../notifications.ts';
import { type Choice, chosenTopic, countVotes, type Group, mayChoose, type Poll } from '../rules/polls.ts';
import { askBefore, closingBefore, timesExtended, timesFrom } from '../rules/schedule.ts';
import { choosingOf, freezeCounts, openPollOf, pollOf, savePoll } from '../store/polls.ts';
import { coachesView, nothingChosenView } from '../views/results.ts';
import { applyTopic, hasNext, limitOf, nextPlanned } from './next-gathering.ts';

const HOUR_MS = 60 * 60_000;
/** Of a gathering that ended longer ago, a coach opens the vote if it is still worth it. */
const NEWS_MS = 14 * 24 * HOUR_MS;

/** The group that a gathering is of; null when its format does not bring a métier together. */
export function groupOf({ programme }: Pick<House, 'programme'>, gathering: Gathering): Group | null {
  const { format, metier } = gathering;
  return formatOf(programme, format)?.audience === 'metier' && metier !== null ? { format, metier } : null;
}

/** The EIG of a métier, by name; those who are away today left out on demand. */
export async function peersOf(work: Work, { metier }: Group, which: 'all' | 'here'): Promise<Member[]> {
  const away = which === 'here' ? await awayOn(work.tx, work.calendar.localDate(work.now)) : new Set();
  const members = await membersWithRole(work.tx, 'eig');
  return members.filter((member) => mayChoose(member, { metier }) && !away.has(member.id));
}

/** A poll with all that is known of it. */
export async function readPoll(work: Work, poll: Poll): Promise<Open | null> {
  const gathering = await gatheringById(work.tx, poll.gatheringId);
  const group = gathering && groupOf(work, gathering);
  if (!gathering || !group) return null;
  return { poll, gathering, group, choosing: await choosingOf(work.tx, poll.gatheringId) };
}

export type Opening = { opened: Poll } | { refused: 'no-group' | 'already' | 'nobody' };

/** Opens the vote of a gathering's group, and tells it; now, or in working hours when it comes late. */
export async function openPoll(work: Work, gathering: Gathering, notBefore: number): Promise<Opening> {
  const { tx, calendar, now } = work;
  const group = groupOf(work, gathering);
  if (!group) return { refused: 'no-group' };
  if ((await pollOf(tx, gathering.id)) || (await openPollOf(tx, group))) return { refused: 'already' };
  if ((await peersOf(work, group, 'all')).length === 0) return { refused: 'nobody' };
  const times = timesFrom(calendar, now, await limitOf(work, group));
  const poll: Poll = { gatheringId: gathering.id, ...times, state: 'open', chosenId: null, edition: 0 };
  await savePoll(tx, poll);
  const open: Open = { poll, gathering, group, choosing: { topics: [], votes: [] } };
  await tellOpening(work, open, await peersOf(work, group, 'here'), notBefore);
  return { opened: poll };
}

/** Shows a change of the vote to those who vote. */
export async function pollChanged(work: Work, poll: Poll): Promise<Poll> {
  const changed = { ...poll, edition: poll.edition + 1 };
  await savePoll(work.tx, changed);
  const open = await readPoll(work, changed);
  if (open) await tellProgress(work, open);
  return changed;
}

/** Two working days more; null when the next gathering leaves no room for them. */
export async function extendPoll(work: Work, { poll, group }: Open): Promise<Poll | null> {
  const limitAt = await limitOf(work, group);
  const times = timesExtended(work.calendar, work.now, poll.closesAt, limitAt);
  return times && pollChanged(work, { ...poll, ...times });
}

/** Closes a vote: counts frozen, buttons gone, the result told, and the next gathering given its title. */
export async function closePoll(work: Work, open: Open): Promise<Choice | null> {
  const { tx, now } = work;
  const { group, choosing } = open;
  const choice = chosenTopic(choosing);
  const poll: Poll = {
    ...open.poll,
    askAt: null,
    closesAt: Math.min(open.poll.closesAt, now),
    state: 'closed',
    chosenId: choice?.topic.id ?? null,
    edition: open.poll.edition + 1,
  };
  await savePoll(tx, poll);
  const counts = countVotes(choosing).map(({ topic, count }) => ({ topicId: topic.id, count }));
  await freezeCounts(tx, poll.gatheringId, counts);
  const closed = { ...open, poll };
  await tellClosed(work, closed, choice);
  if (choice === null) {
    const next = await nextPlanned(work, group);
    await tellCoaches(work, poll, (voice) => nothingChosenView(voice, group, next));
    return null;
  }
  const outcome = await applyTopic(work, group, choice.topic);
  await tellResult(work, closed, await peersOf(work, group, 'here'), choice, outcome);
  await tellCoaches(work, poll, (voice) => coachesView(voice, group, choice, outcome));
  return choice;
}

/** A gathering's end opens the vote; one that is planned or moved may make it close earlier. */
export async function hear(work: Work, event: GatheringEvent): Promise<void> {
  const { gathering } = event;
  const group = groupOf(work, gathering);
  if (!group) return;
  if (event.kind === 'over') {
    const lateMs = work.now - gathering.endsAt;
    if (lateMs > NEWS_MS || !(await hasNext(work, group))) return;
    const isLate = lateMs > HOUR_MS;
    await openPoll(work, gathering, isLate ? work.calendar.nextWorkingMoment(work.now) : work.now);
  }
  if (event.kind === 'planned' || event.kind === 'changed') await pullBack(work, group);
}

async function pullBack(work: Work, group: Group): Promise<void> {
  const poll = await openPollOf(work.tx, group);
  if (!poll) return;
  const limitAt = await limitOf(work, group);
  const closesAt = closingBefore(work.calendar, work.now, poll.closesAt, limitAt);
  if (closesAt >= poll.closesAt) return;
  const askAt = poll.askAt === null ? null : askBefore(work.calendar, work.now, closesAt);
  await pollChanged(work, { ...poll, askAt, closesAt });
}
