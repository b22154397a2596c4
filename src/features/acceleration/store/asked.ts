import type { Tx } from '../../../engine/database.ts';

type AskedState = 'asked' | 'declined' | 'dismissed' | 'took';

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_asked: { request_id: string; member_id: string; state: AskedState; wave: number };
  }
}

/** Who was asked for a request, and what became of it; `wave` names her message. */
export type Asked = { memberId: string; state: AskedState; wave: number };

export async function askedFor(tx: Tx, requestId: string): Promise<Asked[]> {
  const rows = await tx
    .selectFrom('acceleration_asked')
    .select(['member_id as memberId', 'state', 'wave'])
    .where('request_id', '=', requestId)
    .orderBy('member_id')
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
    .select('request_id')
    .where('member_id', '=', memberId)
    .where('state', 'in', [...states])
    .execute();
  return rows.map((row) => row.request_id);
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
    .values({ request_id: requestId, member_id: memberId, state, wave })
    .onConflict((conflict) => conflict.columns(['request_id', 'member_id']).doUpdateSet({ state, wave }))
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
    .where('request_id', '=', requestId)
    .where('member_id', '=', memberId)
    .execute();
}

/** How often each declined, whatever the request. */
export async function declinesByMember(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('acceleration_asked')
    .select((eb) => ['member_id', eb.fn.countAll<number>().as('times')])
    .where('state', '=', 'declined')
    .groupBy('member_id')
    .execute();
  return new Map(rows.map(({ member_id: id, times }) => [id, Number(times)]));
}
