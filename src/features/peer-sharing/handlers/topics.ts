import { type Answer, whisper } from '../../../chat/answer.ts';
import type { ActorContext, HomeSection } from '../../../community/feature/feature.ts';
import { viewContextFor } from '../locales/index.ts';
import type { Open } from '../notifications.ts';
import { type Group, takesVotes, voteOf } from '../rules/polls.ts';
import { chosenTopics } from '../store/past-topics.ts';
import { openPollOf } from '../store/polls.ts';
import { groupLabel } from '../views/format.ts';
import { nothingView, pastView } from '../views/past.ts';
import { homeBlocks } from '../views/receipts.ts';
import { groupsIn, overviewFor } from './coaching.ts';
import { readPoll } from './polls.ts';
import { ownVoteView } from './voting.ts';

const ownGroups = (context: ActorContext): Group[] =>
  groupsIn(context).filter(({ metier }) => metier === context.member.metier);

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

/** `/rencontre sujets`: the open vote of her métier, or what it chose before; all groups, for coaches. */
export async function showTopics(context: ActorContext): Promise<Answer> {
  const { member, tx } = context;
  const view = viewContextFor(context, member);
  if (member.roles.includes('coach')) return overviewFor(context);
  const { metier } = member;
  if (metier === null) return whisper(nothingView(view, 'noMetier'));
  if (ownGroups(context).length === 0) return whisper(nothingView(view, 'noFormat'));
  const open = await ownPoll(context);
  if (open) return whisper(ownVoteView(context, open));
  return whisper(
    pastView(
      view,
      metier,
      (await chosenTopics(tx)).filter((chosen) => chosen.metier === metier),
    ),
  );
}

/** What awaits her: a vote in which she has no voice yet. */
export async function home(context: ActorContext): Promise<HomeSection | null> {
  const { member } = context;
  if (!member.roles.includes('eig')) return null;
  const open = await ownPoll(context);
  if (!open || voteOf(open.choosing, member.id) !== null) return null;
  const view = viewContextFor(context, member);
  const { gatheringId, closesAt } = open.poll;
  return { order: 30, blocks: homeBlocks(view, groupLabel(view, open.group), gatheringId, closesAt) };
}
