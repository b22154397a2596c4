import type { Tx } from '../../../engine/database.ts';
import type { HistoryEvent } from '../rules/request.ts';
import type { Event } from '../rules/states.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_history: {
      request_id: string;
      sequence: number;
      at: number;
      event: Event;
      member_id: string | null;
      starts_at: number | null;
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
    .values({ request_id: requestId, sequence, at, event, member_id: memberId, starts_at: startsAt, minutes })
    .execute();
}

/** What happened, in order. */
export const historyOf = (tx: Tx, requestId: string): Promise<HistoryEvent[]> =>
  tx
    .selectFrom('acceleration_history')
    .select(['at', 'event', 'member_id as memberId', 'starts_at as startsAt', 'minutes'])
    .where('request_id', '=', requestId)
    .orderBy('sequence')
    .execute();
