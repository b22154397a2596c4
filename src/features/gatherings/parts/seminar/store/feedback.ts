import type { Tx } from '../../../../../engine/database.ts';
import { unsignedTexts } from '../../../../../engine/unsigned/texts.ts';
import type { Useful } from '../../follow-up/rules/feedback.ts';

declare module '../../../../../engine/database.ts' {
  interface Tables {
    /** From the seminar's end on; `given` and `useful` are null while the list is open. */
    sequence_feedback_lists: {
      sequenceId: string;
      state: 'open' | 'closed';
      given: number | null;
      useful: string | null;
    };
    sequence_feedback: { id: string; sequenceId: string; sealed: string };
    sequence_feedback_given: { sequenceId: string; memberId: string };
  }
}

/** How useful a sequence was: nobody signs it. */
export const unsignedRatings = unsignedTexts<{ useful: Useful }>({
  table: 'sequence_feedback',
  topic: 'sequenceId',
  open: { table: 'sequence_feedback_lists', column: 'sequenceId', states: ['open'] },
});

/** What was said of a sequence; `useful` is null when those who said something are too few. */
export type Figures = { given: number; useful: readonly number[] | null };
export type RatingList = { sequenceId: string; state: 'open' | 'closed'; figures: Figures | null };

export async function openList(tx: Tx, sequenceId: string): Promise<void> {
  await tx
    .insertInto('sequence_feedback_lists')
    .values({ sequenceId, state: 'open', given: null, useful: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Of these sequences, by sequence. */
export async function listsOf(tx: Tx, sequenceIds: readonly string[]): Promise<Map<string, RatingList>> {
  if (sequenceIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('sequence_feedback_lists')
    .selectAll()
    .where('sequenceId', 'in', [...sequenceIds])
    .execute();
  return new Map(
    rows.map(({ sequenceId, state, given, useful }) => [
      sequenceId,
      {
        sequenceId,
        state,
        figures:
          given === null
            ? null
            : { given, useful: useful === null ? null : (JSON.parse(useful) as number[]) },
      },
    ]),
  );
}

/** Saves what it came to, for good: no later count can be compared with it. */
export async function closeList(tx: Tx, sequenceId: string, { given, useful }: Figures): Promise<void> {
  await tx
    .updateTable('sequence_feedback_lists')
    .set({ state: 'closed', given, useful: useful === null ? null : JSON.stringify(useful) })
    .where('sequenceId', '=', sequenceId)
    .execute();
}

/** That somebody said something, apart from it: neither when, nor what. */
export async function recordRating(tx: Tx, sequenceId: string, memberId: string): Promise<void> {
  await tx
    .insertInto('sequence_feedback_given')
    .values({ sequenceId, memberId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The sequences of which a member said something. */
export async function ratedBy(tx: Tx, memberId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('sequence_feedback_given')
    .select('sequenceId')
    .where('memberId', '=', memberId)
    .execute();
  return new Set(rows.map(({ sequenceId }) => sequenceId));
}

/** Forgets who said something of a sequence, or that these did; tells how many. */
export async function forgetRaters(
  tx: Tx,
  sequenceId: string,
  memberIds: readonly string[] | null = null,
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('sequence_feedback_given')
    .where('sequenceId', '=', sequenceId)
    .$if(memberIds !== null, (query) => query.where('memberId', 'in', [...(memberIds ?? [])]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The sequences of which it is kept who said something. */
export async function ratedSequences(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('sequence_feedback_given').select('sequenceId').distinct().execute();
  return rows.map(({ sequenceId }) => sequenceId);
}
