import { absenteesOf } from '../../../community/gatherings/attendance.ts';
import { gatheringsByIds } from '../../../community/gatherings/store.ts';
import type { Tx } from '../../../engine/database.ts';
import type { Presented } from '../rules/turns.ts';

export type AskState = 'asked' | 'declined';

declare module '../../../engine/database.ts' {
  interface Tables {
    presenters: { gatheringId: string; memberId: string; subject: string | null };
    presenter_asks: { gatheringId: string; memberId: string; coachId: string | null; state: AskState };
  }
}

export type Ask = { memberId: string; coachId: string | null; state: AskState };

/** Who offered to present at a gathering, and about what. */
export async function volunteersFor(tx: Tx, gatheringId: string): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('presenters')
    .select(['memberId', 'subject'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('memberId')
    .execute();
  return new Map(rows.map((row) => [row.memberId, row.subject]));
}

export async function saveVolunteer(
  tx: Tx,
  gatheringId: string,
  memberId: string,
  subject: string | null,
): Promise<void> {
  await tx
    .insertInto('presenters')
    .values({ gatheringId, memberId, subject })
    .onConflict((conflict) => conflict.columns(['gatheringId', 'memberId']).doUpdateSet({ subject }))
    .execute();
}

/** Takes an offer back; false when there was none. */
export async function removeVolunteer(tx: Tx, gatheringId: string, memberId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('presenters')
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function asksFor(tx: Tx, gatheringId: string): Promise<Map<string, Ask>> {
  const rows = await tx
    .selectFrom('presenter_asks')
    .select(['memberId', 'coachId', 'state'])
    .where('gatheringId', '=', gatheringId)
    .execute();
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** Records that somebody is asked; false when she was already, whatever she said. */
export async function saveAsk(
  tx: Tx,
  gatheringId: string,
  memberId: string,
  coachId: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('presenter_asks')
    .values({ gatheringId, memberId, coachId, state: 'asked' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** She will not present this time; false when she was not asked, or has said so already. */
export async function saveDeclined(tx: Tx, gatheringId: string, memberId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('presenter_asks')
    .set({ state: 'declined' })
    .where('gatheringId', '=', gatheringId)
    .where('memberId', '=', memberId)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * How often each one has presented, and when last: to a group of a gathering that is over, unless it was noted
 * that she did not come.
 */
export async function presentedSoFar(tx: Tx): Promise<Map<string, Presented>> {
  const groups = await tx
    .selectFrom('sharing_groups')
    .select(['gatheringId', 'presenterId'])
    .where('presenterId', 'is not', null)
    .$narrowType<{ presenterId: string }>()
    .execute();
  const ids = groups.map(({ gatheringId }) => gatheringId);
  const gatherings = await gatheringsByIds(tx, ids);
  const isAbsent = await absenteesOf(tx, ids);
  const presented = new Map<string, Presented>();
  for (const { gatheringId, presenterId } of groups) {
    const gathering = gatherings.get(gatheringId);
    if (gathering?.state !== 'over' || isAbsent(gatheringId, presenterId)) continue;
    const { times, lastAt } = presented.get(presenterId) ?? { times: 0, lastAt: gathering.startsAt };
    presented.set(presenterId, { times: times + 1, lastAt: Math.max(lastAt ?? 0, gathering.startsAt) });
  }
  return presented;
}
