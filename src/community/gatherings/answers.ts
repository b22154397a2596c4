import type { Tx } from '../../engine/database.ts';
import type { Answer, Answered, Counts } from './gathering.ts';

declare module '../../engine/database.ts' {
  interface Tables {
    gathering_answers: { gatheringId: string; memberId: string; answer: Answer; position: number };
  }
}

/** All answers to a gathering, in the order in which they came. */
export async function answersTo(tx: Tx, gatheringId: string): Promise<Answered[]> {
  return tx
    .selectFrom('gathering_answers')
    .select(['memberId', 'answer', 'position'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('position')
    .execute();
}

/** What one member answered to these gatherings, by gathering. */
export async function answersOf(
  tx: Tx,
  memberId: string,
  gatheringIds: readonly string[],
): Promise<Map<string, Answer>> {
  if (gatheringIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('gathering_answers')
    .select(['gatheringId', 'answer'])
    .where('memberId', '=', memberId)
    .where('gatheringId', 'in', gatheringIds)
    .execute();
  return new Map(rows.map((row) => [row.gatheringId, row.answer]));
}

/** Saves an answer in place of the one before; `position` is her rank on the list, which only a new yes takes. */
export async function saveAnswer(tx: Tx, gatheringId: string, answered: Answered): Promise<void> {
  const { memberId, answer, position } = answered;
  await tx
    .insertInto('gathering_answers')
    .values({ gatheringId, memberId, answer, position })
    .onConflict((conflict) => conflict.columns(['gatheringId', 'memberId']).doUpdateSet({ answer, position }))
    .execute();
}

export async function removeAnswer(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('gathering_answers')
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .execute();
}

/** A gathering, in what is kept of a member. */
export type OwnGathering = { id: string; title: string; startsAt: number };

/** All answers of a member, past ones too, the first gathering first. */
export const everyAnswerOf = (tx: Tx, memberId: string): Promise<(OwnGathering & { answer: Answer })[]> =>
  tx
    .selectFrom('gathering_answers')
    .innerJoin('gatherings', 'gatherings.id', 'gathering_answers.gatheringId')
    .select(['gatherings.id', 'title', 'startsAt', 'answer'])
    .where('memberId', '=', memberId)
    .orderBy('startsAt')
    .execute();

export function countAnswers(answers: readonly Answered[]): Counts {
  const counts: Counts = { yes: 0, maybe: 0, no: 0, waiting: 0 };
  for (const { answer } of answers) counts[answer] += 1;
  return counts;
}
