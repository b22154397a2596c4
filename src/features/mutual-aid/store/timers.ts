import { defineTimers } from '../../../engine/scheduler/timers.ts';
import type { TimerKind } from '../rules/timers.ts';

declare module '../../../engine/database.ts' {
  interface Tables {
    mutual_aid_timers: { rowId: string; kind: TimerKind; at: number };
  }
}

/** What is due of requests. */
export const { setTimers, timerAt, timerJob } = defineTimers<TimerKind>('mutual_aid_timers');
