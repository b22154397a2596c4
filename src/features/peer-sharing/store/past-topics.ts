import { gatheringsByIds } from '../../../community/gatherings/store.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Chosen, Group } from '../rules/polls.ts';

/** The topics that groups chose, the last first; of one group when it is given. */
export async function chosenTopics(tx: Tx, group?: Group): Promise<Chosen[]> {
  const rows = await tx
    .selectFrom('polls')
    .innerJoin('topics', 'topics.id', 'polls.chosenId')
    .select(['polls.gatheringId', 'topics.title', 'closesAt as chosenAt'])
    .where('polls.state', '=', 'closed')
    .orderBy('closesAt', 'desc')
    .orderBy('topics.id')
    .execute();
  const gatherings = await gatheringsByIds(
    tx,
    rows.map(({ gatheringId }) => gatheringId),
  );
  return rows.flatMap(({ gatheringId, ...row }) => {
    const { format, metier = null } = gatherings.get(gatheringId) ?? {};
    if (format === undefined) return [];
    const isMeant = !group || (group.format === format && group.metier === metier);
    return isMeant ? [{ ...row, format, metier }] : [];
  });
}

/** What a member proposed, and the topics that she is for in the votes that are open. */
export async function tracesOf(
  tx: Tx,
  memberId: string,
): Promise<{ proposed: { id: string; title: string; gatheringId: string }[]; votes: { title: string }[] }> {
  const proposed = await tx
    .selectFrom('topics')
    .select(['id', 'title', 'gatheringId'])
    .where('authorId', '=', memberId)
    .orderBy('position')
    .execute();
  const votes = await tx
    .selectFrom('topic_votes')
    .innerJoin('topics', 'topics.id', 'topic_votes.topicId')
    .select('topics.title')
    .where('topic_votes.memberId', '=', memberId)
    .orderBy('topics.id')
    .execute();
  return { proposed, votes };
}

/** The gatherings in whose vote she is. */
export async function votesIn(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('topic_votes')
    .select('gatheringId')
    .where('memberId', '=', memberId)
    .execute();
  return rows.map((row) => row.gatheringId);
}

/** Her votes go, and her name on what she proposed. */
export async function eraseTraces(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('topic_votes').where('memberId', '=', memberId).execute();
  await tx.updateTable('topics').set({ authorId: null }).where('authorId', '=', memberId).execute();
}
