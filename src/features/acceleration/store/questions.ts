import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_questions: {
      id: string;
      requestId: string;
      /** The parrain who asks. */
      memberId: string;
      at: number;
      answered: number;
      sealed: string;
    };
  }
}

/** A question about a need; `answer` is null while it waits. */
export type Question = {
  id: string;
  requestId: string;
  askerId: string;
  question: string;
  answer: string | null;
};

type StoredQuestion = Pick<Question, 'question' | 'answer'>;
const sealedUnder = (id: string): string => `acceleration_questions/${id}`;

export async function addQuestion(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  asked: { requestId: string; askerId: string; question: string },
  now: number,
): Promise<Question> {
  const id = randomUUID();
  const { requestId, askerId, question } = asked;
  const kept: StoredQuestion = { question, answer: null };
  await tx
    .insertInto('acceleration_questions')
    .values({
      id,
      requestId,
      memberId: askerId,
      at: now,
      answered: 0,
      sealed: secrets.seal(JSON.stringify(kept), sealedUnder(id)),
    })
    .execute();
  return { id, requestId, askerId, ...kept };
}

type Row = { id: string; requestId: string; memberId: string; sealed: string };

const questionFrom = (row: Row, secrets: Pick<Secrets, 'open'>): Question => ({
  id: row.id,
  requestId: row.requestId,
  askerId: row.memberId,
  ...(JSON.parse(secrets.open(row.sealed, sealedUnder(row.id))) as StoredQuestion),
});

export async function questionById(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  id: string,
): Promise<Question | null> {
  const row = await tx
    .selectFrom('acceleration_questions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? questionFrom(row, secrets) : null;
}

/** Her questions, the oldest first. */
export async function questionsBy(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  memberId: string,
): Promise<Question[]> {
  const rows = await tx
    .selectFrom('acceleration_questions')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('at')
    .execute();
  return rows.map((row) => questionFrom(row, secrets));
}

export async function answerQuestion(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  { id, question }: Question,
  answer: string,
): Promise<void> {
  const kept: StoredQuestion = { question, answer };
  await tx
    .updateTable('acceleration_questions')
    .set({ answered: 1, sealed: secrets.seal(JSON.stringify(kept), sealedUnder(id)) })
    .where('id', '=', id)
    .execute();
}
