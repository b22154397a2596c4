import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import type { Call, House, Press } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringById, gatheringsIn } from '../../../community/gatherings/store.ts';
import { voiceFor } from '../locales/index.ts';
import type { Open } from '../notifications.ts';
import { type Chosen, countVotes, type Group, takesVotes } from '../rules/polls.ts';
import { chosenTopics } from '../store/past-topics.ts';
import { openPollOf, pollOf } from '../store/polls.ts';
import { confirmView, groupValue, groupView, overview, type Seen } from '../views/coaching.ts';
import { untilOf } from '../views/format.ts';
import { refusalView } from '../views/receipts.ts';
import { closePoll, extendPoll, groupOf, openPoll, peersOf, readPoll } from './polls.ts';

/** A gathering this long ago is no longer worth a vote. */
const WORTH_MS = 60 * 24 * 60 * 60_000;

/** Every métier, in each format that brings métiers together. */
export const groupsIn = ({ programme }: Pick<House, 'programme'>): Group[] =>
  programme.formats
    .filter(({ audience }) => audience === 'metier')
    .flatMap(({ id }) => programme.metiers.map((metier) => ({ format: id, metier: metier.id })));

const isOf =
  ({ format, metier }: Group) =>
  (other: { format: string; metier: string | null }): boolean =>
    other.format === format && other.metier === metier;

async function seenOf(call: Call, group: Group, all: readonly Chosen[]): Promise<Seen> {
  const poll = await openPollOf(call.tx, group);
  const open = poll && (await readPoll(call, poll));
  const { poll: read, choosing } = open ?? {};
  return {
    group,
    open: read && choosing ? { ...read, counted: countVotes(choosing) } : null,
    chosen: all.filter(isOf(group)),
  };
}

/** All groups, for a coach. */
export async function overviewFor(call: Call): Promise<Answer> {
  const all = await chosenTopics(call.tx);
  const seen: Seen[] = [];
  for (const group of groupsIn(call)) seen.push(await seenOf(call, group, all));
  return whisper(overview(voiceFor(call, call.member), seen));
}

/** The group's last gathering, over or cancelled, when no vote was opened for it, and none is open. */
async function openableOf({ tx, now }: Call, group: Group): Promise<Gathering | null> {
  if (await openPollOf(tx, group)) return null;
  const last = (await gatheringsIn(tx, ['over', 'cancelled'])).filter(isOf(group)).at(-1);
  if (!last || last.startsAt < now - WORTH_MS || (await pollOf(tx, last.id))) return null;
  return last;
}

async function groupMessage(call: Call, group: Group, happened?: string) {
  const seen = await seenOf(call, group, await chosenTopics(call.tx, group));
  const members = (await peersOf(call, group, 'all')).length;
  const openable = await openableOf(call, group);
  const more = { members, openable, ...(happened === undefined ? {} : { happened }) };
  return groupView(voiceFor(call, call.member), seen, more);
}

const coachPress = (handle: Press['handle']): Press => ({ who: ['coach'], handle });

/** Does something with a poll that is open; what a coach pressed stands in her whispers alone. */
const onPoll = (then: (call: Call, open: Open) => Promise<Answer>): Press =>
  coachPress(async (call) => {
    const poll = await pollOf(call.tx, call.ref);
    const open = poll && (await readPoll(call, poll));
    if (!open) return whisper(refusalView(voiceFor(call, call.member), 'noPoll'));
    if (takesVotes(open.poll, call.now)) return then(call, open);
    return replace(await groupMessage(call, open.group, wordsFor(call).notOpen));
  });

const wordsFor = (call: Call) => voiceFor(call, call.member).words.ofGroup;

export const coachingPresses: Record<string, Press> = {
  'peer-sharing/group': coachPress(async (call) => {
    const group = groupsIn(call).find((each) => groupValue(each) === call.value);
    return group ? replace(await groupMessage(call, group)) : overviewFor(call);
  }),

  'peer-sharing/open': coachPress(async (call) => {
    const gathering = await gatheringById(call.tx, call.ref);
    const group = gathering && groupOf(call, gathering);
    if (!gathering || !group) return overviewFor(call);
    if ((await openableOf(call, group))?.id !== gathering.id)
      return replace(await groupMessage(call, group, wordsFor(call).notOpenable));
    const opening = await openPoll(call, gathering, call.now);
    const said =
      'refused' in opening
        ? wordsFor(call).nobody
        : wordsFor(call).opened(untilOf(voiceFor(call, call.member), opening.opened.closesAt));
    return replace(await groupMessage(call, group, said));
  }),

  'peer-sharing/extend': onPoll(async (call, open) => {
    const later = await extendPoll(call, open);
    const words = wordsFor(call);
    const said = later ? words.extended(untilOf(voiceFor(call, call.member), later.closesAt)) : words.noRoom;
    return replace(await groupMessage(call, open.group, said));
  }),

  'peer-sharing/close': onPoll(async (call, { group, poll }) =>
    replace(confirmView(voiceFor(call, call.member), group, poll.gatheringId)),
  ),

  'peer-sharing/keep-open': onPoll(async (call, { group }) => replace(await groupMessage(call, group))),

  'peer-sharing/close-now': onPoll(async (call, open) => {
    const choice = await closePoll(call, open);
    const { closed, closedEmpty } = wordsFor(call);
    return replace(await groupMessage(call, open.group, choice ? closed : closedEmpty));
  }),
};
