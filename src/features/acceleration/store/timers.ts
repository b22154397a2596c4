import { rowTimers } from '../../../engine/row-timers.ts';
import type { TimerKind } from '../rules/timers.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    acceleration_timers: { requestId: string; kind: TimerKind; at: number };
  }
}

/** What is due of requests. */
export const { setTimers, nextTimerAt, timerAt, claimTimers } = rowTimers<TimerKind>('acceleration_timers');
