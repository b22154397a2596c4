import { randomUUID } from 'node:crypto';
import { gatheringsByIds } from '../../../community/gatherings/store.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Choosing, Group, Poll, Topic, Vote } from '../rules/polls.ts';

type PollsTable = {
  gatheringId: string;
  askAt: number | null;
  closesAt: number;
  state: Poll['state'];
  chosenId: string | null;
  /** Counts the changes that those who vote see. */
  edition: number;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    polls: PollsTable;
    topics: {
      id: string;
      gatheringId: string;
      authorId: string | null;
      title: string;
      position: number;
      /** How many were for it, from the closing on. */
      votes: number | null;
    };
    topic_votes: { gatheringId: string; memberId: string; topicId: string };
  }
}

export async function pollOf(tx: Tx, gatheringId: string): Promise<Poll | null> {
  const row = await tx
    .selectFrom('polls')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return row ?? null;
}

/** Every vote that is open, the first to close first. */
export async function openPolls(tx: Tx): Promise<Poll[]> {
  const rows = await tx
    .selectFrom('polls')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('closesAt')
    .orderBy('gatheringId')
    .execute();
  return rows;
}

/** The open vote of a group; there is one at most. */
export async function openPollOf(tx: Tx, { format, metier }: Group): Promise<Poll | null> {
  const polls = await openPolls(tx);
  const gatherings = await gatheringsByIds(
    tx,
    polls.map(({ gatheringId }) => gatheringId),
  );
  const isOfGroup = ({ gatheringId }: Poll) => {
    const gathering = gatherings.get(gatheringId);
    return gathering?.format === format && gathering.metier === metier;
  };
  return polls.find(isOfGroup) ?? null;
}

export async function savePoll(tx: Tx, poll: Poll): Promise<void> {
  const rest = {
    askAt: poll.askAt,
    closesAt: poll.closesAt,
    state: poll.state,
    chosenId: poll.chosenId,
    edition: poll.edition,
  };
  await tx
    .insertInto('polls')
    .values({ gatheringId: poll.gatheringId, ...rest })
    .onConflict((conflict) => conflict.column('gatheringId').doUpdateSet(rest))
    .execute();
}

/** What has been proposed at the end of a gathering, the first first, and who is for what. */
export async function choosingOf(tx: Tx, gatheringId: string): Promise<Choosing> {
  const topics: Topic[] = await tx
    .selectFrom('topics')
    .select(['id', 'authorId', 'title', 'position'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('position')
    .execute();
  const votes: Vote[] = await tx
    .selectFrom('topic_votes')
    .select(['memberId', 'topicId'])
    .where('gatheringId', '=', gatheringId)
    .execute();
  return { topics, votes };
}

export async function addTopic(tx: Tx, gatheringId: string, topic: Omit<Topic, 'id'>): Promise<Topic> {
  const id = randomUUID();
  const { authorId, title, position } = topic;
  await tx.insertInto('topics').values({ id, gatheringId, authorId, title, position, votes: null }).execute();
  return { id, ...topic };
}

/** Removes a topic, and the votes for it. */
export async function removeTopic(tx: Tx, topicId: string): Promise<void> {
  await tx.deleteFrom('topics').where('id', '=', topicId).execute();
}

/** The gathering at whose end a topic was proposed. */
export async function gatheringOfTopic(tx: Tx, topicId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('topics')
    .select('gatheringId')
    .where('id', '=', topicId)
    .executeTakeFirst();
  return row?.gatheringId ?? null;
}

export async function saveVote(tx: Tx, gatheringId: string, { memberId, topicId }: Vote): Promise<void> {
  await tx
    .insertInto('topic_votes')
    .values({ gatheringId, memberId, topicId })
    .onConflict((conflict) => conflict.columns(['gatheringId', 'memberId']).doUpdateSet({ topicId }))
    .execute();
}

export async function removeVote(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('topic_votes')
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .execute();
}

/** Saves how many were for each topic, and no longer who. */
export async function freezeCounts(
  tx: Tx,
  gatheringId: string,
  counts: readonly { topicId: string; count: number }[],
): Promise<void> {
  for (const { topicId, count } of counts)
    await tx.updateTable('topics').set({ votes: count }).where('id', '=', topicId).execute();
  await tx.deleteFrom('topic_votes').where('gatheringId', '=', gatheringId).execute();
}
