import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../../engine/database.ts';
import type { SealedColumn } from '../../../../engine/reencrypt.ts';
import type { Secrets } from '../../../../engine/secrets.ts';
import type { Side, Turn } from './rules.ts';

declare module '../../../../engine/database.ts' {
  interface Tables {
    /** What a coach and whoever signed an answer write each other under it; it goes with the answer. */
    meteo_replies: {
      id: string;
      answerId: string;
      turn: number;
      side: Side;
      writerId: string | null;
      sealed: string;
      writtenAt: number;
    };
  }
}

export const REPLIES: SealedColumn = { table: 'meteo_replies', column: 'sealed' };

type Work = { tx: Tx; secrets: Secrets };

/** The messages under an answer, the first first. */
export async function turnsOf({ tx, secrets }: Work, answerId: string): Promise<Turn[]> {
  const rows = await tx
    .selectFrom('meteo_replies')
    .selectAll()
    .where('answerId', '=', answerId)
    .orderBy('turn')
    .execute();
  return rows.map(({ id, side, writerId, sealed, writtenAt }) => ({
    ...{ id, side, writerId, writtenAt },
    text: secrets.open(sealed, `meteo_replies/${id}`),
  }));
}

/** How many messages there are under each answer of a round that has some. */
export async function turnCounts(tx: Tx, roundId: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('meteo_replies')
    .innerJoin('meteo_signed', 'meteo_signed.id', 'meteo_replies.answerId')
    .select(['answerId', (eb) => eb.fn.countAll().as('count')])
    .where('meteo_signed.roundId', '=', roundId)
    .groupBy('answerId')
    .execute();
  return new Map(rows.map(({ answerId, count }) => [answerId, Number(count)]));
}

/** Adds a message under an answer. @returns its id */
export async function addTurn(
  { tx, secrets }: Work,
  answerId: string,
  { side, writerId, text, writtenAt }: { side: Side; writerId: string; text: string; writtenAt: number },
): Promise<string> {
  const { last } = await tx
    .selectFrom('meteo_replies')
    .select((eb) => eb.fn.max('turn').as('last'))
    .where('answerId', '=', answerId)
    .executeTakeFirstOrThrow();
  const id = randomUUID();
  const sealed = secrets.seal(text, `meteo_replies/${id}`);
  const turn = Number(last ?? 0) + 1;
  await tx
    .insertInto('meteo_replies')
    .values({ id, answerId, turn, side, writerId, sealed, writtenAt })
    .execute();
  return id;
}

/** The answer under which a message is; null when it is gone. */
export async function answerOfTurn(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.selectFrom('meteo_replies').select('answerId').where('id', '=', id).executeTakeFirst();
  return row?.answerId ?? null;
}

export async function removeTurn(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('meteo_replies').where('id', '=', id).execute();
}

/** Whose a signed answer is, and of which round; null when it is gone, or nobody signed it. */
export async function signedAnswer(
  tx: Tx,
  id: string,
): Promise<{ id: string; roundId: string; memberId: string } | null> {
  const row = await tx
    .selectFrom('meteo_signed')
    .select(['id', 'roundId', 'memberId'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** All messages under a member's answers, and those that she wrote under others'. */
export async function turnsAbout(
  { tx, secrets }: Work,
  memberId: string,
): Promise<(Turn & { roundId: string; isHers: boolean })[]> {
  const rows = await tx
    .selectFrom('meteo_replies')
    .innerJoin('meteo_signed', 'meteo_signed.id', 'meteo_replies.answerId')
    .select([
      'meteo_replies.id',
      'side',
      'writerId',
      'writtenAt',
      'meteo_replies.sealed',
      'roundId',
      'memberId',
    ])
    .where((eb) => eb.or([eb('memberId', '=', memberId), eb('writerId', '=', memberId)]))
    .orderBy('writtenAt')
    .orderBy('turn')
    .execute();
  return rows.map(({ sealed, memberId: authorId, ...row }) => ({
    ...row,
    isHers: authorId === memberId,
    text: secrets.open(sealed, `meteo_replies/${row.id}`),
  }));
}
