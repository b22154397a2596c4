import { sendAtOf } from '../../../community/feature/due.ts';
import type { AppContext, UnitOfWork } from '../../../community/feature/feature.ts';
import { formatOf } from '../../../community/gatherings/formats.ts';
import type { Gathering, GatheringEvent } from '../../../community/gatherings/gathering.ts';
import { gatheringById } from '../../../community/gatherings/store.ts';
import { awayOn } from '../../../community/members/absences.ts';
import type { Member } from '../../../community/members/member.ts';
import { allMembers } from '../../../community/members/members.ts';
import {
  type CoachesNews,
  notifyClosed,
  notifyCoaches,
  notifyOpening,
  type Open,
  updateCounts,
} from '../notifications.ts';
import {
  type Choice,
  chosenTopic,
  countVotes,
  type Group,
  hasTopics,
  mayChoose,
  type Poll,
} from '../rules/polls.ts';
import { askBefore, closingBefore, timesExtended, timesFrom } from '../rules/schedule.ts';
import { choosingOf, freezeCounts, openPollOf, pollOf, savePoll } from '../store/polls.ts';
import { coachesView, nothingChosenView } from '../views/results.ts';
import { applyTopic, hasNext, limitOf, nextPlanned } from './next-gathering.ts';

const VOTE_AFTER_MS = 60 * 60_000;

const HOUR_MS = 60 * 60_000;
/** Of a gathering that ended longer ago, a coach opens the vote if it is still worth it. */
const NEWS_MS = 14 * 24 * HOUR_MS;

/** The group that a gathering is of; null when its format has no topics, or a coach chose whom it is for. */
export function groupOf({ programme }: Pick<AppContext, 'programme'>, gathering: Gathering): Group | null {
  const { format: id, metier, audience, defi } = gathering;
  const format = formatOf(programme, id);
  if (format === null || !hasTopics(format) || audience !== null || defi !== null) return null;
  return format.audience === 'metier' && metier === null ? null : { format: id, metier };
}

/** Those of a group, by name; those who are away today left out on demand. */
export async function peersOf(uow: UnitOfWork, group: Group, which: 'all' | 'here'): Promise<Member[]> {
  const away = which === 'here' ? await awayOn(uow.tx, uow.calendar.localDate(uow.now)) : new Set();
  const members = await allMembers(uow.tx);
  return members.filter(
    (member) => member.active && mayChoose(uow.programme, member, group) && !away.has(member.id),
  );
}

/** A poll with all that is known of it. */
export async function readPoll(uow: UnitOfWork, poll: Poll): Promise<Open | null> {
  const gathering = await gatheringById(uow.tx, poll.gatheringId);
  const group = gathering && groupOf(uow, gathering);
  if (!gathering || !group) return null;
  return { poll, gathering, group, choosing: await choosingOf(uow.tx, poll.gatheringId) };
}

export type Opening = { opened: Poll } | { refused: 'no-group' | 'already' | 'nobody' };

/** Opens the vote of a gathering's group, and tells it; now, or in working hours when it comes late. */
export async function openPoll(uow: UnitOfWork, gathering: Gathering, notBefore: number): Promise<Opening> {
  const { tx, calendar, now } = uow;
  const group = groupOf(uow, gathering);
  if (!group) return { refused: 'no-group' };
  if ((await pollOf(tx, gathering.id)) || (await openPollOf(tx, group))) return { refused: 'already' };
  if ((await peersOf(uow, group, 'all')).length === 0) return { refused: 'nobody' };
  const times = timesFrom(calendar, now, await limitOf(uow, group));
  const poll: Poll = { gatheringId: gathering.id, ...times, state: 'open', chosenId: null, edition: 0 };
  await savePoll(tx, poll);
  const open: Open = { poll, gathering, group, choosing: { topics: [], votes: [] } };
  const sendAt = notBefore < poll.closesAt ? notBefore : now;
  await notifyOpening(uow, open, await peersOf(uow, group, 'here'), sendAt);
  return { opened: poll };
}

/** Shows a change of the vote to those who vote. */
export async function pollChanged(uow: UnitOfWork, poll: Poll): Promise<Poll> {
  const changed = { ...poll, edition: poll.edition + 1 };
  await savePoll(uow.tx, changed);
  const open = await readPoll(uow, changed);
  if (open) await updateCounts(uow, open);
  return changed;
}

/** Two working days more; null when the next gathering leaves no room for them. */
export async function extendPoll(uow: UnitOfWork, { poll, group }: Open): Promise<Poll | null> {
  const limitAt = await limitOf(uow, group);
  const times = timesExtended(uow.calendar, uow.now, poll.closesAt, limitAt);
  return times && pollChanged(uow, { ...poll, ...times });
}

/** Closes a vote: counts frozen, buttons gone, the result told, and the next gathering given its title. */
export async function closePoll(
  uow: UnitOfWork,
  open: Open,
  /** Coaches are told with others, by whoever closes them together. */
  together?: CoachesNews[],
): Promise<Choice | null> {
  const tell = async (news: CoachesNews['view']) => {
    if (together) together.push({ poll: open.poll, view: news });
    else await notifyCoaches(uow, [{ poll: open.poll, view: news }]);
  };
  const { tx, now } = uow;
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
  const peers = await peersOf(uow, group, 'here');
  if (choice === null) {
    await notifyClosed(uow, closed, peers, null);
    const next = await nextPlanned(uow, group);
    await tell((view) => nothingChosenView(view, group, next));
    return null;
  }
  const outcome = await applyTopic(uow, group, choice.topic);
  await notifyClosed(uow, closed, peers, { choice, outcome });
  await tell((view) => coachesView(view, group, choice, outcome));
  return choice;
}

/** A gathering's end opens the vote; one that is planned or moved may make it close earlier. */
export async function onGatheringEvent(uow: UnitOfWork, event: GatheringEvent): Promise<void> {
  const { gathering } = event;
  const group = groupOf(uow, gathering);
  if (!group) return;
  if (event.kind === 'over') {
    const lateMs = uow.now - gathering.endsAt;
    if (lateMs > NEWS_MS || !(await hasNext(uow, group))) return;
    // An hour on, so that it is one message with the thanks for coming.
    await openPoll(
      uow,
      gathering,
      Math.max(sendAtOf(uow, gathering.endsAt), gathering.endsAt + VOTE_AFTER_MS),
    );
  }
  if (event.kind === 'planned' || event.kind === 'changed') await pullBack(uow, group);
}

async function pullBack(uow: UnitOfWork, group: Group): Promise<void> {
  const poll = await openPollOf(uow.tx, group);
  if (!poll) return;
  const limitAt = await limitOf(uow, group);
  const closesAt = closingBefore(uow.calendar, uow.now, poll.closesAt, limitAt);
  if (closesAt >= poll.closesAt) return;
  const askAt = poll.askAt === null ? null : askBefore(uow.calendar, uow.now, closesAt);
  await pollChanged(uow, { ...poll, askAt, closesAt });
}
