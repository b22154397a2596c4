import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../../engine/database.ts';
import type { Subject } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    gathering_forums: { gatheringId: string; closesAt: number; rooms: string; state: 'open' | 'closed' };
    gathering_forum_subjects: Subject & { gatheringId: string };
    /** Each goes to one. */
    gathering_forum_goers: { gatheringId: string; memberId: string; subjectId: string };
  }
}

export type Forum = { gatheringId: string; closesAt: number; rooms: string; state: 'open' | 'closed' };

export async function forumOf(tx: Tx, gatheringId: string): Promise<Forum | null> {
  const row = await tx
    .selectFrom('gathering_forums')
    .selectAll()
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return row ?? null;
}

export const openForums = (tx: Tx): Promise<Forum[]> =>
  tx.selectFrom('gathering_forums').selectAll().where('state', '=', 'open').orderBy('closesAt').execute();

/** Opens it, or sets its end and its rooms otherwise. */
export async function saveForum(tx: Tx, forum: Omit<Forum, 'state'>): Promise<void> {
  const { closesAt, rooms } = forum;
  await tx
    .insertInto('gathering_forums')
    .values({ ...forum, state: 'open' })
    .onConflict((conflict) => conflict.column('gatheringId').doUpdateSet({ closesAt, rooms }))
    .execute();
}

/** In the order in which they were proposed. */
export const subjectsOf = (tx: Tx, gatheringId: string): Promise<Subject[]> =>
  tx
    .selectFrom('gathering_forum_subjects')
    .select(['id', 'memberId', 'title', 'words', 'position', 'room'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('position')
    .execute();

export async function addSubject(
  tx: Tx,
  subject: { gatheringId: string; memberId: string; title: string; words: string | null },
): Promise<void> {
  const { last } = await tx
    .selectFrom('gathering_forum_subjects')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('gatheringId', '=', subject.gatheringId)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('gathering_forum_subjects')
    .values({ id: randomUUID(), ...subject, room: null, position: Number(last ?? 0) + 1 })
    .execute();
}

/** Takes one of somebody's away, or any where `memberId` is null. @returns whether it was there. */
export async function removeSubject(tx: Tx, id: string, memberId: string | null): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_forum_subjects')
    .where('id', '=', id)
    .$if(memberId !== null, (query) => query.where('memberId', '=', memberId ?? ''))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Takes away all that somebody proposed for a forum. @returns how many subjects */
export async function removeSubjectsOf(tx: Tx, gatheringId: string, memberId: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_forum_subjects')
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Who goes to which, by member. */
export async function goersOf(tx: Tx, gatheringId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('gathering_forum_goers')
    .select(['memberId', 'subjectId'])
    .where('gatheringId', '=', gatheringId)
    .execute();
  return new Map(rows.map(({ memberId, subjectId }) => [memberId, subjectId]));
}

/** She goes to this one, and to no other; to none where it is null. */
export async function setGoing(
  tx: Tx,
  { gatheringId, memberId, subjectId }: { gatheringId: string; memberId: string; subjectId: string | null },
): Promise<void> {
  await tx
    .deleteFrom('gathering_forum_goers')
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .execute();
  if (subjectId !== null)
    await tx.insertInto('gathering_forum_goers').values({ gatheringId, memberId, subjectId }).execute();
}

/** Nothing more is proposed: each subject has its room, or none. */
export async function closeForum(
  tx: Tx,
  gatheringId: string,
  rooms: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [id, room] of rooms)
    await tx.updateTable('gathering_forum_subjects').set({ room }).where('id', '=', id).execute();
  await tx
    .updateTable('gathering_forums')
    .set({ state: 'closed' })
    .where('gatheringId', '=', gatheringId)
    .execute();
}

/** The gatherings that have a forum. */
export async function gatheringsWithForum(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('gathering_forums').select('gatheringId').orderBy('gatheringId').execute();
  return rows.map(({ gatheringId }) => gatheringId);
}

export async function eraseForum(tx: Tx, gatheringId: string): Promise<void> {
  await tx.deleteFrom('gathering_forums').where('gatheringId', '=', gatheringId).execute();
}

/** What somebody proposed, and where she goes. */
export const proposedBy = (tx: Tx, memberId: string) =>
  tx
    .selectFrom('gathering_forum_subjects')
    .select(['gatheringId', 'title', 'words'])
    .where('memberId', '=', memberId)
    .orderBy('id')
    .execute();
export const goingOf = (tx: Tx, memberId: string) =>
  tx
    .selectFrom('gathering_forum_goers')
    .innerJoin('gathering_forum_subjects', 'gathering_forum_subjects.id', 'gathering_forum_goers.subjectId')
    .select(['gathering_forum_goers.gatheringId', 'title'])
    .where('gathering_forum_goers.memberId', '=', memberId)
    .orderBy('gathering_forum_goers.gatheringId')
    .execute();
