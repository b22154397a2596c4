import type { Tx } from '../../../../../engine/database.ts';

declare module '../../../../../engine/database.ts' {
  interface Tables {
    gathering_feedback_given: { gatheringId: string; memberId: string };
  }
}

/** That somebody gave feedback, apart from it: neither when, nor what. */
export async function recordFeedbackGiven(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .insertInto('gathering_feedback_given')
    .values({ gatheringId, memberId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who gave feedback on a gathering. */
export async function giversOf(tx: Tx, gatheringId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('gathering_feedback_given')
    .select('memberId')
    .where('gatheringId', '=', gatheringId)
    .execute();
  return new Set(rows.map(({ memberId }) => memberId));
}

/** The gatherings on which a member gave feedback. */
export async function givenBy(tx: Tx, memberId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('gathering_feedback_given')
    .select('gatheringId')
    .where('memberId', '=', memberId)
    .execute();
  return new Set(rows.map(({ gatheringId }) => gatheringId));
}

/** Forgets who gave feedback on a gathering, or that these did; tells whether anybody had. */
export async function forgetGivers(
  tx: Tx,
  gatheringId: string,
  memberIds?: readonly string[],
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_feedback_given')
    .where('gatheringId', '=', gatheringId)
    .$if(memberIds !== undefined, (query) => query.where('memberId', 'in', [...(memberIds ?? [])]))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
