import type { Tx } from '../../../engine/database.ts';
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

/** One thing that happened to a request; `who` is null for the clock, and for somebody who was erased. */
export type Happened = {
  at: number;
  event: Event;
  memberId: string | null;
  startsAt: number | null;
  /** Minutes proposed or used; how many were asked, for a search. */
  minutes: number | null;
};

export async function noteHappened(
  tx: Tx,
  requestId: string,
  sequence: number,
  { at, event, memberId, startsAt, minutes }: Happened,
): Promise<void> {
  await tx
    .insertInto('acceleration_history')
    .values({ request_id: requestId, sequence, at, event, member_id: memberId, starts_at: startsAt, minutes })
    .execute();
}

/** What happened, in order. */
export const historyOf = (tx: Tx, requestId: string): Promise<Happened[]> =>
  tx
    .selectFrom('acceleration_history')
    .select(['at', 'event', 'member_id as memberId', 'starts_at as startsAt', 'minutes'])
    .where('request_id', '=', requestId)
    .orderBy('sequence')
    .execute();
