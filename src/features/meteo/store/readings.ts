import { randomUUID } from 'node:crypto';
import { allMembers } from '../../../community/members/members.ts';
import { withReaders } from '../../../community/members/readings.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';
import type { MeteoAnswer } from '../rules/levels.ts';
import { unsealSigned, unsignedAnswers } from './answers.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    meteo_readings: {
      id: string;
      roundId: string;
      /** Null for an unsigned answer: nobody is known to have written it. */
      authorId: string | null;
      /** Null once the reader has been erased. */
      readerId: string | null;
      readAt: number;
    };
  }
}

/** An answer that coaches may read, and who signed it. */
export type Page = {
  id: string;
  author: { id: string; name: string; defi: string | null; active: boolean } | null;
};

/** Signed answers by name, then the unsigned ones in the order of their random keys. */
export async function pagesOf(tx: Tx, roundId: string, withUnsigned: boolean): Promise<Page[]> {
  const rows = await tx
    .selectFrom('meteo_signed')
    .select(['id', 'memberId'])
    .where('roundId', '=', roundId)
    .execute();
  const answers = new Map(rows.map(({ memberId, id }) => [memberId, id]));
  const unsigned = withUnsigned ? await unsignedAnswers.keys(tx, roundId) : [];
  const signed = (await allMembers(tx)).flatMap(({ id: memberId, name, defi, active }): Page[] => {
    const id = answers.get(memberId);
    return id === undefined ? [] : [{ id, author: { id: memberId, name, defi, active } }];
  });
  return [...signed, ...unsigned.map((id) => ({ id, author: null }))];
}

/** The round of an answer that can be read, by the answer's row; null when it is gone. */
export async function roundOfAnswer(tx: Tx, id: string): Promise<string | null> {
  const signed = await tx
    .selectFrom('meteo_signed')
    .select('roundId')
    .where('id', '=', id)
    .executeTakeFirst();
  return signed?.roundId ?? unsignedAnswers.topicOf(tx, id);
}

export async function openPage(tx: Tx, secrets: Secrets, { id, author }: Page): Promise<MeteoAnswer | null> {
  if (!author) return unsignedAnswers.read({ tx, secrets }, id);
  const row = await tx.selectFrom('meteo_signed').select('sealed').where('id', '=', id).executeTakeFirst();
  return row ? unsealSigned(secrets, id, row.sealed) : null;
}

export const countUnsigned = async (tx: Tx, roundId: string): Promise<number> =>
  (await unsignedAnswers.keys(tx, roundId)).length;

/** Records that a coach has read some answers; of an unsigned one (null), only that she has read one. */
export async function recordReadings(
  tx: Tx,
  roundId: string,
  authorIds: readonly (string | null)[],
  readerId: string,
  now: number,
): Promise<void> {
  await tx
    .insertInto('meteo_readings')
    .values(authorIds.map((authorId) => ({ id: randomUUID(), roundId, authorId, readerId, readAt: now })))
    .execute();
}

/** Whose signed answers of a round a coach has read already. */
export async function readBy(tx: Tx, roundId: string, readerId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('meteo_readings')
    .select('authorId')
    .distinct()
    .where('roundId', '=', roundId)
    .where('readerId', '=', readerId)
    .execute();
  return new Set(rows.flatMap(({ authorId }) => authorId ?? []));
}

export type Reading = { roundId: string; reader: string | null; readAt: number };

/** Who has read a member's signed answers, and when, the last first. */
export async function readingsOf(tx: Tx, authorId: string): Promise<Reading[]> {
  const rows = await tx
    .selectFrom('meteo_readings')
    .select(['roundId', 'readerId', 'readAt'])
    .where('authorId', '=', authorId)
    .orderBy('readAt', 'desc')
    .execute();
  return withReaders(tx, rows);
}

/** How many answers a coach has read, and when first and last. */
export async function readingsBy(tx: Tx, readerId: string): Promise<{ roundId: string; readAt: number }[]> {
  return tx
    .selectFrom('meteo_readings')
    .select(['roundId', 'readAt'])
    .where('readerId', '=', readerId)
    .orderBy('readAt')
    .execute();
}
