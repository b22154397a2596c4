import type { Tx } from '../../../engine/database.ts';
import type { HistoryEvent } from '../rules/request.ts';
import type { Event } from '../rules/states.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_history: {
      requestId: string;
      sequence: number;
      at: number;
      event: Event;
      memberId: string | null;
      startsAt: number | null;
      minutes: number | null;
    };
  }
}

export async function recordEvent(
  tx: Tx,
  requestId: string,
  sequence: number,
  { at, event, memberId, startsAt, minutes }: HistoryEvent,
): Promise<void> {
  await tx
    .insertInto('acceleration_history')
    .values({ requestId, sequence, at, event, memberId, startsAt, minutes })
    .execute();
}

/** What happened, in order. */
export const historyOf = (tx: Tx, requestId: string): Promise<HistoryEvent[]> =>
  tx
    .selectFrom('acceleration_history')
    .select(['at', 'event', 'memberId', 'startsAt', 'minutes'])
    .where('requestId', '=', requestId)
    .orderBy('sequence')
    .execute();
