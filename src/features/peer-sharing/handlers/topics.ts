import { type Answer, whisper } from '../../../chat/answer.ts';
import type { Call, HomeSection } from '../../../community/feature/feature.ts';
import { voiceFor } from '../locales/index.ts';
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

const ownGroups = (call: Call): Group[] =>
  groupsIn(call).filter(({ metier }) => metier === call.member.metier);

/** The vote that awaits her, or else another that is open. */
async function ownPoll(call: Call): Promise<Open | null> {
  const found: Open[] = [];
  for (const group of ownGroups(call)) {
    const poll = await openPollOf(call.tx, group);
    const open = poll && takesVotes(poll, call.now) ? await readPoll(call, poll) : null;
    if (open) found.push(open);
  }
  return found.find(({ choosing }) => voteOf(choosing, call.member.id) === null) ?? found[0] ?? null;
}

/** `/rencontre sujets`: the open vote of her métier, or what it chose before; all groups, for coaches. */
export async function showTopics(call: Call): Promise<Answer> {
  const { member, tx } = call;
  const voice = voiceFor(call, member);
  if (member.roles.includes('coach')) return overviewFor(call);
  const { metier } = member;
  if (metier === null) return whisper(nothingView(voice, 'noMetier'));
  if (ownGroups(call).length === 0) return whisper(nothingView(voice, 'noFormat'));
  const open = await ownPoll(call);
  if (open) return whisper(ownVoteView(call, open));
  return whisper(
    pastView(
      voice,
      metier,
      (await chosenTopics(tx)).filter((chosen) => chosen.metier === metier),
    ),
  );
}

/** What awaits her: a vote in which she has no voice yet. */
export async function home(call: Call): Promise<HomeSection | null> {
  const { member } = call;
  if (!member.roles.includes('eig')) return null;
  const open = await ownPoll(call);
  if (!open || voteOf(open.choosing, member.id) !== null) return null;
  const voice = voiceFor(call, member);
  const { gatheringId, closesAt } = open.poll;
  return { order: 30, blocks: homeBlocks(voice, groupLabel(voice, open.group), gatheringId, closesAt) };
}
