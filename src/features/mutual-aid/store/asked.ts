import type { Selectable } from 'kysely';
import type { Reason } from '../../../community/matching/choose.ts';
import type { Tx } from '../../../engine/database.ts';

/** `dismissed`: somebody else helps, or it is over. */
export type AskedState = 'asked' | 'offered' | 'unsure' | 'paused' | 'dismissed';

type AskedTable = {
  requestId: string;
  memberId: string;
  state: AskedState;
  wave: number;
  at: number;
  /** JSON: why she was asked, as she was told. */
  reasons: string;
  referrerId: string | null;
};

declare module '../../../engine/database.ts' {
  interface Tables {
    mutual_aid_asked: AskedTable;
  }
}

/** Somebody who was asked, and what became of it; `referrerId` is of who named her. */
export type Asked = Omit<AskedTable, 'reasons'> & { reasons: Reason[] };

const askedFrom = ({ reasons, ...row }: Selectable<AskedTable>): Asked => ({
  ...row,
  reasons: JSON.parse(reasons) as Reason[],
});

/** Those who were asked for a request, the first first. */
export async function askedFor(tx: Tx, requestId: string): Promise<Asked[]> {
  const rows = await tx
    .selectFrom('mutual_aid_asked')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('at')
    .orderBy('memberId')
    .execute();
  return rows.map(askedFrom);
}

export async function askedOf(tx: Tx, requestId: string, memberId: string): Promise<Asked | null> {
  const row = await tx
    .selectFrom('mutual_aid_asked')
    .selectAll()
    .where('requestId', '=', requestId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row ? askedFrom(row) : null;
}

/** What she was asked, the newest first. */
export async function askedBy(tx: Tx, memberId: string): Promise<Asked[]> {
  const rows = await tx
    .selectFrom('mutual_aid_asked')
    .selectAll()
    .where('memberId', '=', memberId)
    .orderBy('at', 'desc')
    .orderBy('requestId')
    .execute();
  return rows.map(askedFrom);
}

export async function recordAsked(tx: Tx, { reasons, ...asked }: Asked): Promise<void> {
  await tx
    .insertInto('mutual_aid_asked')
    .values({ ...asked, reasons: JSON.stringify(reasons) })
    .onConflict((conflict) => conflict.columns(['requestId', 'memberId']).doNothing())
    .execute();
}

export async function setAsked(
  tx: Tx,
  requestId: string,
  memberId: string,
  state: AskedState,
): Promise<void> {
  await tx
    .updateTable('mutual_aid_asked')
    .set({ state })
    .where('requestId', '=', requestId)
    .where('memberId', '=', memberId)
    .execute();
}

/** How often each was asked from an instant on. */
export async function timesAskedSince(tx: Tx, at: number): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('mutual_aid_asked')
    .select((eb) => ['memberId', eb.fn.countAll<number>().as('times')])
    .where('at', '>=', at)
    .groupBy('memberId')
    .execute();
  return new Map(rows.map(({ memberId, times }) => [memberId, Number(times)]));
}

/** How often each said that she does not know, in a field. */
export async function unsureIn(tx: Tx, field: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('mutual_aid_asked')
    .innerJoin('mutual_aid_requests', 'mutual_aid_requests.id', 'mutual_aid_asked.requestId')
    .select((eb) => ['mutual_aid_asked.memberId', eb.fn.countAll<number>().as('times')])
    .where('mutual_aid_asked.state', '=', 'unsure')
    .where('mutual_aid_requests.field', '=', field)
    .groupBy('mutual_aid_asked.memberId')
    .execute();
  return new Map(rows.map(({ memberId, times }) => [memberId, Number(times)]));
}
