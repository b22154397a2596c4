import type { Tx } from '../../../engine/database.ts';

type AskedState = 'asked' | 'declined' | 'dismissed' | 'took';

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_asked: { requestId: string; memberId: string; state: AskedState; wave: number };
  }
}

/** Who was asked for a request, and what became of it; `wave` names her message. */
export type Asked = { memberId: string; state: AskedState; wave: number };

export async function askedFor(tx: Tx, requestId: string): Promise<Asked[]> {
  const rows = await tx
    .selectFrom('acceleration_asked')
    .select(['memberId', 'state', 'wave'])
    .where('requestId', '=', requestId)
    .orderBy('memberId')
    .execute();
  return rows;
}

/** What became of asking this member; null when she was not asked. */
export async function askedOf(tx: Tx, requestId: string, memberId: string): Promise<Asked | null> {
  return (await askedFor(tx, requestId)).find((each) => each.memberId === memberId) ?? null;
}

/** The requests for which she was asked, in some of these states. */
export async function requestsAsking(
  tx: Tx,
  memberId: string,
  states: readonly AskedState[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom('acceleration_asked')
    .select('requestId')
    .where('memberId', '=', memberId)
    .where('state', 'in', [...states])
    .execute();
  return rows.map((row) => row.requestId);
}

export async function recordAsked(
  tx: Tx,
  requestId: string,
  memberId: string,
  state: AskedState,
  wave: number,
): Promise<void> {
  await tx
    .insertInto('acceleration_asked')
    .values({ requestId, memberId, state, wave })
    .onConflict((conflict) => conflict.columns(['requestId', 'memberId']).doUpdateSet({ state, wave }))
    .execute();
}

export async function setAsked(
  tx: Tx,
  requestId: string,
  memberId: string,
  state: AskedState,
): Promise<void> {
  await tx
    .updateTable('acceleration_asked')
    .set({ state })
    .where('requestId', '=', requestId)
    .where('memberId', '=', memberId)
    .execute();
}

/** How often each declined, whatever the request. */
export async function declinesByMember(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('acceleration_asked')
    .select((eb) => ['memberId', eb.fn.countAll<number>().as('times')])
    .where('state', '=', 'declined')
    .groupBy('memberId')
    .execute();
  return new Map(rows.map(({ memberId: id, times }) => [id, Number(times)]));
}
