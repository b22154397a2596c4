import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext, HomeSection } from '../../../community/feature/feature.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Open } from '../notifications.ts';
import { type Group, mayChoose, takesVotes, voteOf } from '../rules/polls.ts';
import { chosenTopics } from '../store/past-topics.ts';
import { openPollOf } from '../store/polls.ts';
import { groupLabel } from '../views/format.ts';
import { nothingView, pastView } from '../views/past.ts';
import { homeBlocks } from '../views/receipts.ts';
import { groupsIn, isOf, overviewFor } from './coaching.ts';
import { readPoll } from './polls.ts';
import { ownVoteView } from './voting.ts';

const ownGroups = (context: ActorContext): Group[] =>
  groupsIn(context).filter((group) => mayChoose(context.programme, context.member, group));

/** The vote that awaits her, or else another that is open. */
async function ownPoll(context: ActorContext): Promise<Open | null> {
  const found: Open[] = [];
  for (const group of ownGroups(context)) {
    const poll = await openPollOf(context.tx, group);
    const open = poll && takesVotes(poll, context.now) ? await readPoll(context, poll) : null;
    if (open) found.push(open);
  }
  return found.find(({ choosing }) => voteOf(choosing, context.member.id) === null) ?? found[0] ?? null;
}

/** `/rencontre sujets`: the open vote of her group, or what it chose before; all groups, for coaches. */
export async function showTopics(context: ActorContext): Promise<Answer> {
  const { member, tx } = context;
  const view = viewContextFor(context, member);
  if (member.roles.includes('coach')) return overviewFor(context);
  const [first, ...others] = ownGroups(context);
  if (!first) {
    const lacks = member.roles.includes('eig') && member.metier === null;
    return whisper(nothingView(view, lacks ? 'noMetier' : 'noFormat'));
  }
  const open = await ownPoll(context);
  if (open) return whisper(ownVoteView(context, open));
  return whisper(
    pastView(
      view,
      first,
      (await chosenTopics(tx)).filter((chosen) => [first, ...others].some(isOf(chosen))),
    ),
  );
}

/** What awaits her: a vote in which she has no voice yet. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { member } = context;
  const open = await ownPoll(context);
  if (!open || voteOf(open.choosing, member.id) !== null) return null;
  const view = viewContextFor(context, member);
  const { gatheringId, closesAt } = open.poll;
  return { order: 30, blocks: homeBlocks(view, groupLabel(view, open.group), gatheringId, closesAt) };
}
