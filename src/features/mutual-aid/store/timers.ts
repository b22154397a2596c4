import type { Tx } from '../../../engine/database.ts';
import type { Timer, TimerKind } from '../rules/timers.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    mutual_aid_timers: { requestId: string; kind: TimerKind; at: number };
  }
}

/** Puts what is due of a request in the place of what was. */
export async function setTimers(tx: Tx, requestId: string, timers: readonly Timer[]): Promise<void> {
  await tx.deleteFrom('mutual_aid_timers').where('requestId', '=', requestId).execute();
  if (timers.length === 0) return;
  await tx
    .insertInto('mutual_aid_timers')
    .values(timers.map((timer) => ({ requestId, ...timer })))
    .execute();
}

/** When this next comes to some request, after an instant. */
export async function nextTimerAt(tx: Tx, kind: TimerKind, after: number): Promise<number | null> {
  const row = await tx
    .selectFrom('mutual_aid_timers')
    .select((eb) => eb.fn.min<number | null>('at').as('at'))
    .where('kind', '=', kind)
    .where('at', '>', after)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** When this comes to a request; null when it is not due. */
export async function timerAt(tx: Tx, requestId: string, kind: TimerKind): Promise<number | null> {
  const row = await tx
    .selectFrom('mutual_aid_timers')
    .select('at')
    .where('requestId', '=', requestId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** The requests to which this has come; they are taken from the list. */
export async function claimTimers(tx: Tx, kind: TimerKind, now: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('mutual_aid_timers')
    .select('requestId')
    .where('kind', '=', kind)
    .where('at', '<=', now)
    .orderBy('at')
    .orderBy('requestId')
    .execute();
  await tx.deleteFrom('mutual_aid_timers').where('kind', '=', kind).where('at', '<=', now).execute();
  return rows.map(({ requestId }) => requestId);
}
