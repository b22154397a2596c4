import type { Tx } from '../../../engine/database.ts';
import type { Chosen, Group } from '../rules/polls.ts';

/** The topics that groups chose, the last first; of one group when it is given. */
export async function chosenTopics(tx: Tx, group?: Group): Promise<Chosen[]> {
  const rows = await tx
    .selectFrom('polls')
    .innerJoin('topics', 'topics.id', 'polls.chosen_id')
    .innerJoin('gatherings', 'gatherings.id', 'polls.gathering_id')
    .select(['topics.title', 'gatherings.format', 'gatherings.metier', 'closes_at as chosenAt'])
    .where('polls.state', '=', 'closed')
    .$if(group !== undefined, (query) =>
      query
        .where('gatherings.format', '=', group?.format ?? '')
        .where('gatherings.metier', '=', group?.metier ?? ''),
    )
    .orderBy('closes_at', 'desc')
    .orderBy('topics.id')
    .execute();
  return rows.flatMap(({ metier, ...row }) => (metier === null ? [] : [{ ...row, metier }]));
}

/** What a member proposed, and the topics that she is for in the votes that are open. */
export async function tracesOf(
  tx: Tx,
  memberId: string,
): Promise<{ proposed: { id: string; title: string; gatheringId: string }[]; votes: { title: string }[] }> {
  const proposed = await tx
    .selectFrom('topics')
    .select(['id', 'title', 'gathering_id as gatheringId'])
    .where('author_id', '=', memberId)
    .orderBy('position')
    .execute();
  const votes = await tx
    .selectFrom('topic_votes')
    .innerJoin('topics', 'topics.id', 'topic_votes.topic_id')
    .select('topics.title')
    .where('topic_votes.member_id', '=', memberId)
    .orderBy('topics.id')
    .execute();
  return { proposed, votes };
}

/** The gatherings in whose vote she is. */
export async function votesIn(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('topic_votes')
    .select('gathering_id')
    .where('member_id', '=', memberId)
    .execute();
  return rows.map((row) => row.gathering_id);
}

/** Her votes go, and her name on what she proposed. */
export async function eraseTraces(tx: Tx, memberId: string): Promise<void> {
  await tx.deleteFrom('topic_votes').where('member_id', '=', memberId).execute();
  await tx.updateTable('topics').set({ author_id: null }).where('author_id', '=', memberId).execute();
}
