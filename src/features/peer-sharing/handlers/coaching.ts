import { type Answer, replace, whisper } from '../../../chat/answer.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, AppContext, PressContext } from '../../../community/feature/feature.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import { gatheringById, gatheringsIn } from '../../../community/gatherings/store.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Open } from '../notifications.ts';
import { type Chosen, countVotes, type Group, hasTopics, takesVotes } from '../rules/polls.ts';
import { chosenTopics } from '../store/past-topics.ts';
import { openPollOf, pollOf } from '../store/polls.ts';
import { confirmView, type GroupData, groupValue, groupView, overview } from '../views/coaching.ts';
import { untilOf } from '../views/format.ts';
import { refusalView } from '../views/receipts.ts';
import { closePoll, extendPoll, groupOf, openPoll, peersOf, readPoll } from './polls.ts';

/** A gathering this long ago is no longer worth a vote. */
const WORTH_MS = 60 * 24 * 60 * 60_000;

/** Every métier, in each format that brings métiers together; and those of each other format that has topics. */
export const groupsIn = ({ programme }: Pick<AppContext, 'programme'>): Group[] =>
  programme.formats
    .filter(hasTopics)
    .flatMap(({ id, audience }): Group[] =>
      audience === 'metier'
        ? programme.metiers.map((metier) => ({ format: id, metier: metier.id }))
        : [{ format: id, metier: null }],
    );

export const isOf =
  ({ format, metier }: Group) =>
  (other: { format: string; metier: string | null }): boolean =>
    other.format === format && other.metier === metier;

async function loadGroup(context: ActorContext, group: Group, all: readonly Chosen[]): Promise<GroupData> {
  const poll = await openPollOf(context.tx, group);
  const open = poll && (await readPoll(context, poll));
  const { poll: read, choosing } = open ?? {};
  return {
    group,
    open: read && choosing ? { ...read, counted: countVotes(choosing) } : null,
    chosen: all.filter(isOf(group)),
  };
}

/** All groups, for a coach. */
export async function overviewFor(context: ActorContext): Promise<Answer> {
  const all = await chosenTopics(context.tx);
  const seen: GroupData[] = [];
  for (const group of groupsIn(context)) seen.push(await loadGroup(context, group, all));
  return whisper(overview(viewContextFor(context, context.member), seen));
}

/** The group's last gathering, over or cancelled, when no vote was opened for it, and none is open. */
async function openableOf({ tx, now }: ActorContext, group: Group): Promise<Gathering | null> {
  if (await openPollOf(tx, group)) return null;
  const last = (await gatheringsIn(tx, ['over', 'cancelled'])).filter(isOf(group)).at(-1);
  if (!last || last.startsAt < now - WORTH_MS || (await pollOf(tx, last.id))) return null;
  return last;
}

async function groupMessage(context: ActorContext, group: Group, happened?: string) {
  const seen = await loadGroup(context, group, await chosenTopics(context.tx, group));
  const members = (await peersOf(context, group, 'all')).length;
  const openable = await openableOf(context, group);
  const more = { members, openable, ...(happened === undefined ? {} : { happened }) };
  return groupView(viewContextFor(context, context.member), seen, more);
}

/** Presses about a vote that is open; what a coach pressed stands in her whispers alone. */
export const onPoll = actionsOn<Open, object>(async (context) => {
  const poll = await pollOf(context.tx, context.ref);
  const open = poll && (await readPoll(context, poll));
  if (!open) return { refused: whisper(refusalView(viewContextFor(context, context.member), 'noPoll')) };
  if (takesVotes(open.poll, context.now)) return { row: open };
  return { refused: replace(await groupMessage(context, open.group, wordsFor(context).notOpen)) };
});

const wordsFor = (context: ActorContext) => viewContextFor(context, context.member).words.ofGroup;

export async function group(context: PressContext): Promise<Answer> {
  const group = groupsIn(context).find((each) => groupValue(each) === context.value);
  return group ? replace(await groupMessage(context, group)) : overviewFor(context);
}

export async function open(context: PressContext): Promise<Answer> {
  const gathering = await gatheringById(context.tx, context.ref);
  const group = gathering && groupOf(context, gathering);
  if (!gathering || !group) return overviewFor(context);
  if ((await openableOf(context, group))?.id !== gathering.id)
    return replace(await groupMessage(context, group, wordsFor(context).notOpenable));
  const opening = await openPoll(context, gathering, context.now);
  const said =
    'refused' in opening
      ? wordsFor(context).nobody
      : wordsFor(context).opened(untilOf(viewContextFor(context, context.member), opening.opened.closesAt));
  return replace(await groupMessage(context, group, said));
}

export async function extend(context: PressContext, open: Open): Promise<Answer> {
  const later = await extendPoll(context, open);
  const words = wordsFor(context);
  const said = later
    ? words.extended(untilOf(viewContextFor(context, context.member), later.closesAt))
    : words.noRoom;
  return replace(await groupMessage(context, open.group, said));
}

export async function close(context: PressContext, { group, poll }: Open): Promise<Answer> {
  return replace(confirmView(viewContextFor(context, context.member), group, poll.gatheringId));
}

export async function keepOpen(context: PressContext, { group }: Open): Promise<Answer> {
  return replace(await groupMessage(context, group));
}

export async function closeNow(context: PressContext, open: Open): Promise<Answer> {
  const choice = await closePoll(context, open);
  const { closed, closedEmpty } = wordsFor(context);
  return replace(await groupMessage(context, open.group, choice ? closed : closedEmpty));
}
