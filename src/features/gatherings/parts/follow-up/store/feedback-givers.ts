import type { Tx } from '../../../../../engine/database.ts';

declare module '../../../../../engine/database.ts' {
  interface Tables {
    gathering_feedback_given: { gathering_id: string; member_id: string };
  }
}

/** That somebody gave feedback, apart from it: neither when, nor what. */
export async function recordFeedbackGiven(tx: Tx, gatheringId: string, memberId: string): Promise<void> {
  await tx
    .insertInto('gathering_feedback_given')
    .values({ gathering_id: gatheringId, member_id: memberId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who gave feedback on a gathering. */
export async function giversOf(tx: Tx, gatheringId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('gathering_feedback_given')
    .select('member_id')
    .where('gathering_id', '=', gatheringId)
    .execute();
  return new Set(rows.map(({ member_id }) => member_id));
}

/** The gatherings on which a member gave feedback. */
export async function givenBy(tx: Tx, memberId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('gathering_feedback_given')
    .select('gathering_id')
    .where('member_id', '=', memberId)
    .execute();
  return new Set(rows.map(({ gathering_id }) => gathering_id));
}

/** Forgets who gave feedback on a gathering, or that these did; tells whether anybody had. */
export async function forgetGivers(
  tx: Tx,
  gatheringId: string,
  memberIds?: readonly string[],
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('gathering_feedback_given')
    .where('gathering_id', '=', gatheringId)
    .$if(memberIds !== undefined, (query) => query.where('member_id', 'in', [...(memberIds ?? [])]))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
