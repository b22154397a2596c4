import type { Tx } from '../../../../../engine/database.ts';
import { defineTimers } from '../../../../../engine/scheduler/timers.ts';
import type { Choice } from '../rules/choosing.ts';

declare module '../../../../../engine/database.ts' {
  interface Tables {
    /** Who takes one of the few places of a sequence, or waits for one; `position` is her rank in the order of asking. */
    sequence_choices: Choice;
    sequence_timers: { rowId: string; kind: 'soon'; at: number };
  }
}

/** When a sequence is about to begin. */
export const { setTimers, timerJob } = defineTimers<'soon'>('sequence_timers');

/** Who chose these sequences, by sequence, in the order in which they asked. */
export async function choicesOf(tx: Tx, sequenceIds: readonly string[]): Promise<Map<string, Choice[]>> {
  const found = new Map<string, Choice[]>(sequenceIds.map((id) => [id, []]));
  if (sequenceIds.length === 0) return found;
  const rows = await tx
    .selectFrom('sequence_choices')
    .selectAll()
    .where('sequenceId', 'in', [...sequenceIds])
    .orderBy('position')
    .execute();
  for (const row of rows) found.get(row.sequenceId)?.push(row);
  return found;
}

/** All that a member chose, of some sequences or of all. */
export async function choicesBy(
  tx: Tx,
  memberId: string,
  sequenceIds?: readonly string[],
): Promise<Choice[]> {
  if (sequenceIds?.length === 0) return [];
  return tx
    .selectFrom('sequence_choices')
    .selectAll()
    .where('memberId', '=', memberId)
    .$if(sequenceIds !== undefined, (query) => query.where('sequenceId', 'in', [...(sequenceIds ?? [])]))
    .orderBy('sequenceId')
    .execute();
}

export async function saveChoice(tx: Tx, choice: Choice): Promise<void> {
  const { answer, position } = choice;
  await tx
    .insertInto('sequence_choices')
    .values(choice)
    .onConflict((conflict) => conflict.columns(['sequenceId', 'memberId']).doUpdateSet({ answer, position }))
    .execute();
}

export async function removeChoice(tx: Tx, sequenceId: string, memberId: string): Promise<void> {
  await tx
    .deleteFrom('sequence_choices')
    .where('sequenceId', '=', sequenceId)
    .where('memberId', '=', memberId)
    .execute();
}

/** The sequences that somebody chose. */
export async function chosenSequences(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('sequence_choices').select('sequenceId').distinct().execute();
  return rows.map(({ sequenceId }) => sequenceId);
}

export async function forgetChoices(tx: Tx, sequenceId: string): Promise<void> {
  await tx.deleteFrom('sequence_choices').where('sequenceId', '=', sequenceId).execute();
}
