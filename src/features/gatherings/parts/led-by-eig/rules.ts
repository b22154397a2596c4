import { type MoveOf, type StateOf, stateMachine } from '../../../../community/feature/state-machine.ts';
import type { Calendar } from '../../../../community/programme/calendar.ts';

/** How long texts may be, in UTF-16 units, and how many seats there may be. */
export const LIMITS = { title: 100, place: 120, why: 500, seats: { min: 2, max: 500 } };
/** So many of one person wait at the same time. */
export const MAX_WAITING = 2;
/** Coaches have so long to say something; then it goes of itself. */
const REVIEW = { workingDays: 2, at: '10:00' };

/**
 * - `letGo`: a coach lets it be planned, or plans the draft; `leave`: nobody said anything, and it is planned;
 * - `decline`: a coach said why not; `withdraw`: she takes it back.
 */
export const ledStates = stateMachine(
  'A gathering that an EIG leads',
  {
    waiting: 'coaches may say something; it is planned by itself after two working days, at 10:00',
    planned: 'it goes on as any gathering',
    declined: 'a coach said why not',
    withdrawn: 'by whoever meant to lead it, or since they left',
  },
  {
    waiting: { letGo: 'planned', leave: 'planned', decline: 'declined', withdraw: 'withdrawn' },
    planned: {},
    declined: {},
    withdrawn: {},
  },
);

export type LedState = StateOf<typeof ledStates>;
export type LedMove = MoveOf<typeof ledStates>;

/** What she means to lead; `why` is what a coach said against it. */
export type Led = {
  id: string;
  gatheringId: string | null;
  memberId: string;
  state: LedState;
  createdAt: number;
  title: string;
  why: string | null;
};

/** When what was proposed now goes of itself. */
export const leavesAt = (
  calendar: Pick<Calendar, 'instant' | 'addWorkingDays' | 'localDate'>,
  now: number,
): number =>
  calendar.instant(calendar.addWorkingDays(calendar.localDate(now), REVIEW.workingDays), REVIEW.at);
