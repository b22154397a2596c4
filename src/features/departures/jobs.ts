import type { AppContext, UnitOfWork } from '../../community/feature/feature.ts';
import {
  nextDepartureDue,
  returnedMembers,
  unrecordedDepartures,
} from '../../community/members/departures/departures.ts';
import type { Job } from '../../engine/scheduler/job.ts';
import { recordDepartures } from './handlers/record.ts';
import { settleDepartures } from './handlers/settle.ts';

const MINUTE_MS = 60_000;
const ALWAYS_MS = 400 * 24 * 60 * MINUTE_MS;

/** Whatever made somebody inactive, or active again, is seen here within a minute. */
export const noticeJob = ({ clock }: AppContext): Job<UnitOfWork> => ({
  id: 'departures/notice',
  about: 'records who has left, and who is back',
  catchUp: { withinMs: ALWAYS_MS },
  async next(after, tx) {
    if ((await unrecordedDepartures(tx)).length + (await returnedMembers(tx)).length === 0) return null;
    const now = clock.now();
    // By the minute: a clock that runs on while this is worked out must not keep it ahead for ever.
    const minute = now - (now % MINUTE_MS);
    return minute > after ? minute : minute + MINUTE_MS;
  },
  run: recordDepartures,
});

export const settleJob = (_context: AppContext): Job<UnitOfWork> => ({
  id: 'departures/settle',
  about: 'ends what was agreed with those who left, and tells those concerned',
  catchUp: { withinMs: ALWAYS_MS },
  next: (after, tx) => nextDepartureDue(tx, after),
  run: settleDepartures,
});
