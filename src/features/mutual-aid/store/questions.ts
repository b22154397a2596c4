import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../engine/database.ts';
import type { Secrets } from '../../../engine/secrets.ts';

type QuestionsTable = {
  id: string;
  requestId: string;
  memberId: string;
  at: number;
  answered: number;
  sealed: string;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    mutual_aid_questions: QuestionsTable;
  }
}

type Said = { question: string; answer: string | null };
/** What somebody who was asked wants to know first; `answer` is null while it waits. */
export type Question = Pick<QuestionsTable, 'id' | 'requestId' | 'memberId' | 'at'> & Said;

const sealedUnder = (id: string): string => `mutual_aid_questions/${id}`;

const questionFrom = (row: Selectable<QuestionsTable>, secrets: Pick<Secrets, 'open'>): Question => {
  const { id, requestId, memberId, at, sealed } = row;
  return { id, requestId, memberId, at, ...(JSON.parse(secrets.open(sealed, sealedUnder(id))) as Said) };
};

export async function addQuestion(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  asked: Omit<Question, 'id' | 'answer'>,
): Promise<Question> {
  const { question, ...row } = asked;
  const id = randomUUID();
  const said: Said = { question, answer: null };
  await tx
    .insertInto('mutual_aid_questions')
    .values({ id, ...row, answered: 0, sealed: secrets.seal(JSON.stringify(said), sealedUnder(id)) })
    .execute();
  return { id, ...row, ...said };
}

export async function answerQuestion(
  tx: Tx,
  secrets: Pick<Secrets, 'seal'>,
  { id, question }: Question,
  answer: string,
): Promise<void> {
  const said: Said = { question, answer };
  await tx
    .updateTable('mutual_aid_questions')
    .set({ answered: 1, sealed: secrets.seal(JSON.stringify(said), sealedUnder(id)) })
    .where('id', '=', id)
    .execute();
}

export async function questionById(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  id: string,
): Promise<Question | null> {
  const row = await tx.selectFrom('mutual_aid_questions').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? questionFrom(row, secrets) : null;
}

export async function questionsWhere(
  tx: Tx,
  secrets: Pick<Secrets, 'open'>,
  { requestId, memberId }: { requestId?: string; memberId?: string },
): Promise<Question[]> {
  let query = tx.selectFrom('mutual_aid_questions').selectAll();
  if (requestId !== undefined) query = query.where('requestId', '=', requestId);
  if (memberId !== undefined) query = query.where('memberId', '=', memberId);
  const rows = await query.orderBy('at').orderBy('id').execute();
  return rows.map((row) => questionFrom(row, secrets));
}
