import type { Call, Kept, Work } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { pollChanged } from '../handlers/polls.ts';
import { voiceFor } from '../locales/index.ts';
import { withdrawable } from '../rules/polls.ts';
import { eraseTraces, tracesOf, votesIn } from '../store/past-topics.ts';
import { choosingOf, openPolls, removeTopic } from '../store/polls.ts';
import { keptTitles } from '../views/personal-data.ts';

/** The topics that she proposed, and her votes while they are open, in words. */
export async function kept(call: Call): Promise<Kept[]> {
  const { proposed, votes } = await tracesOf(call.tx, call.member.id);
  const voice = voiceFor(call, call.member);
  const words = voice.words.kept;
  const list: Kept[] = [];
  if (proposed.length > 0)
    list.push({ label: words.topics, detail: words.topicsDetail(keptTitles(voice, proposed)) });
  if (votes.length > 0)
    list.push({ label: words.votes, detail: words.votesDetail(keptTitles(voice, votes)) });
  return list;
}

export async function exportOf({ tx }: Work, member: Member): Promise<Record<string, unknown>> {
  const { proposed, votes } = await tracesOf(tx, member.id);
  return {
    topics: proposed.map(({ title, gatheringId }) => ({ title, gathering: gatheringId })),
    openVotes: votes.map(({ title }) => title),
  };
}

/**
 * Her votes go; so do the topics of open votes that she alone is for. The others are the group's: they stay,
 * without her name. What is closed holds no vote any more, and stays as it was counted.
 */
export async function release(work: Work, member: Member): Promise<void> {
  const { tx } = work;
  const voted = new Set(await votesIn(tx, member.id));
  const open = await openPolls(tx);
  const alone = new Map<string, string[]>();
  for (const { gatheringId } of open)
    alone.set(
      gatheringId,
      withdrawable(await choosingOf(tx, gatheringId), member.id).map(({ id }) => id),
    );
  for (const id of [...alone.values()].flat()) await removeTopic(tx, id);
  await eraseTraces(tx, member.id);
  for (const poll of open)
    if (voted.has(poll.gatheringId) || alone.get(poll.gatheringId)?.length) await pollChanged(work, poll);
}
