import type { ActorContext, PersonalDataItem, UnitOfWork } from '../../../community/feature/feature.ts';
import type { Member } from '../../../community/members/member.ts';
import { pollChanged } from '../handlers/polls.ts';
import { viewContextFor } from '../locales/index.ts';
import { withdrawable } from '../rules/polls.ts';
import { eraseTraces, tracesOf, votesIn } from '../store/past-topics.ts';
import { choosingOf, openPolls, removeTopic } from '../store/polls.ts';
import { listTitles } from '../views/personal-data.ts';

/** The topics that she proposed, and her votes while they are open, in words. */
export async function describePersonalData(context: ActorContext): Promise<PersonalDataItem[]> {
  const { proposed, votes } = await tracesOf(context.tx, context.member.id);
  const view = viewContextFor(context, context.member);
  const words = view.words.kept;
  const list: PersonalDataItem[] = [];
  if (proposed.length > 0)
    list.push({ label: words.topics, detail: words.topicsDetail(listTitles(view, proposed)) });
  if (votes.length > 0) list.push({ label: words.votes, detail: words.votesDetail(listTitles(view, votes)) });
  return list;
}

export async function exportPersonalData(
  { tx }: UnitOfWork,
  member: Member,
): Promise<Record<string, unknown>> {
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
export async function release(uow: UnitOfWork, member: Member): Promise<void> {
  const { tx } = uow;
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
    if (voted.has(poll.gatheringId) || alone.get(poll.gatheringId)?.length) await pollChanged(uow, poll);
}
