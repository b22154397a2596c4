import { randomUUID } from 'node:crypto';
import type { Tx } from '../../engine/database.ts';
import type { News, Part } from './rules.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    news: News & { writtenAt: number };
  }
}

const COLUMNS = ['id', 'defi', 'monday', 'authorId', 'victory', 'hard', 'need'] as const;

const select = (tx: Tx) => tx.selectFrom('news').select(COLUMNS);

/** Keeps what a défi says in a gazette, in the place of what it said before. */
export async function saveNews(
  tx: Tx,
  said: Pick<News, 'defi' | 'monday' | 'authorId' | Part>,
  now: number,
): Promise<void> {
  const { victory, hard, need, authorId } = said;
  await tx
    .insertInto('news')
    .values({ ...said, id: randomUUID(), writtenAt: now })
    .onConflict((conflict) =>
      conflict.columns(['defi', 'monday']).doUpdateSet({ victory, hard, need, authorId, writtenAt: now }),
    )
    .execute();
}

export async function removeNews(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('news').where('id', '=', id).execute();
}

export async function newsById(tx: Tx, id: string): Promise<News | null> {
  return (await select(tx).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** All that a défi has said, the last first. */
export const newsOf = (tx: Tx, defi: string): Promise<News[]> =>
  select(tx).where('defi', '=', defi).orderBy('monday', 'desc').execute();

/** What stands in the gazette of a week, by défi. */
export const newsIn = (tx: Tx, monday: string): Promise<News[]> =>
  select(tx).where('monday', '=', monday).orderBy('defi').execute();

/** All that was ever said or waits to be. */
export const everyNews = (tx: Tx): Promise<News[]> => select(tx).orderBy('monday').execute();

/** What one member wrote last, whatever her défi. */
export const newsBy = (tx: Tx, authorId: string): Promise<News[]> =>
  select(tx).where('authorId', '=', authorId).orderBy('monday').execute();
