import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { Choosing, Group, Poll, Topic, Vote } from '../rules/polls.ts';

type PollsTable = {
  gathering_id: string;
  ask_at: number | null;
  closes_at: number;
  state: Poll['state'];
  chosen_id: string | null;
  /** Counts the changes that those who vote see. */
  edition: number;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    polls: PollsTable;
    topics: {
      id: string;
      gathering_id: string;
      author_id: string | null;
      title: string;
      position: number;
      /** How many were for it, from the closing on. */
      votes: number | null;
    };
    topic_votes: { gathering_id: string; member_id: string; topic_id: string };
  }
}

const pollFrom = (row: Selectable<PollsTable>): Poll => ({
  gatheringId: row.gathering_id,
  askAt: row.ask_at,
  closesAt: row.closes_at,
  state: row.state,
  chosenId: row.chosen_id,
  edition: row.edition,
});

export async function pollOf(tx: Tx, gatheringId: string): Promise<Poll | null> {
  const row = await tx
    .selectFrom('polls')
    .selectAll()
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirst();
  return row ? pollFrom(row) : null;
}

/** Every vote that is open, the first to close first. */
export async function openPolls(tx: Tx): Promise<Poll[]> {
  const rows = await tx
    .selectFrom('polls')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('closes_at')
    .orderBy('gathering_id')
    .execute();
  return rows.map(pollFrom);
}

/** The open vote of a group; there is one at most. */
export async function openPollOf(tx: Tx, { format, metier }: Group): Promise<Poll | null> {
  const row = await tx
    .selectFrom('polls')
    .innerJoin('gatherings', 'gatherings.id', 'polls.gathering_id')
    .selectAll('polls')
    .where('polls.state', '=', 'open')
    .where('gatherings.format', '=', format)
    .where('gatherings.metier', '=', metier)
    .orderBy('closes_at')
    .executeTakeFirst();
  return row ? pollFrom(row) : null;
}

export async function savePoll(tx: Tx, poll: Poll): Promise<void> {
  const rest = {
    ask_at: poll.askAt,
    closes_at: poll.closesAt,
    state: poll.state,
    chosen_id: poll.chosenId,
    edition: poll.edition,
  };
  await tx
    .insertInto('polls')
    .values({ gathering_id: poll.gatheringId, ...rest })
    .onConflict((conflict) => conflict.column('gathering_id').doUpdateSet(rest))
    .execute();
}

/** What has been proposed at the end of a gathering, the first first, and who is for what. */
export async function choosingOf(tx: Tx, gatheringId: string): Promise<Choosing> {
  const topics: Topic[] = await tx
    .selectFrom('topics')
    .select(['id', 'author_id as authorId', 'title', 'position'])
    .where('gathering_id', '=', gatheringId)
    .orderBy('position')
    .execute();
  const votes: Vote[] = await tx
    .selectFrom('topic_votes')
    .select(['member_id as memberId', 'topic_id as topicId'])
    .where('gathering_id', '=', gatheringId)
    .execute();
  return { topics, votes };
}

export async function addTopic(tx: Tx, gatheringId: string, topic: Omit<Topic, 'id'>): Promise<Topic> {
  const id = randomUUID();
  const { authorId, title, position } = topic;
  await tx
    .insertInto('topics')
    .values({ id, gathering_id: gatheringId, author_id: authorId, title, position, votes: null })
    .execute();
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
    .select('gathering_id')
    .where('id', '=', topicId)
    .executeTakeFirst();
  return row?.gathering_id ?? null;
}

export async function saveVote(tx: Tx, gatheringId: string, { memberId, topicId }: Vote): Promise<void> {
  await tx
    .insertInto('topic_votes')
    .values({ gathering_id: gatheringId, member_id: memberId, topic_id: topicId })
    .onConflict((conflict) =>
      conflict.columns(['gathering_id', 'member_id']).doUpdateSet({ topic_id: topicId }),
    )
    .execute();
}

export async function removeVote(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('topic_votes')
    .where('gathering_id', '=', gatheringId)
    .where('member_id', '=', memberId)
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
  await tx.deleteFrom('topic_votes').where('gathering_id', '=', gatheringId).execute();
}
