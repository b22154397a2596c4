import type { Consent } from '../../community/alumni/consent.ts';
import { type StateOf, stateMachine } from '../../community/feature/state-machine.ts';
import { plusDays } from '../../community/format/iso-dates.ts';
import type { Calendar } from '../../community/programme/calendar.ts';

/** So often in a month somebody agrees to be asked for help, at most. */
export const MOST_A_MONTH = 4;
/** How long an address and a subject may be, in UTF-16 units. */
export const MOST = { address: 120, subject: 120 };

/** So many days before her last one somebody is asked, where no step of her departure does. */
export const ASKED_DAYS_BEFORE = 15;

/** A consent holds for so many days; then it is asked whether it still does, and once more after so many working days. */
const [A_YEAR, ANSWERS_WITHIN] = [365, 5];

export type Renewal = 'none' | 'ask' | 'remind' | 'end';

/**
 * What becomes of a consent on a day: after a year it is asked whether it still holds; without an answer once more; then
 * it ends. Nothing happens on a day off or in a pause, and neither counts as time to answer.
 */
export function renewalOf(
  { consentedOn, askedOn, remindedOn }: Pick<Consent, 'consentedOn' | 'askedOn' | 'remindedOn'>,
  todayOn: string,
  { isWorkingDay, addWorkingDays }: Pick<Calendar, 'isWorkingDay' | 'addWorkingDays'>,
): Renewal {
  if (!isWorkingDay(todayOn)) return 'none';
  if (askedOn === null) return plusDays(consentedOn, A_YEAR) <= todayOn ? 'ask' : 'none';
  if (remindedOn === null) return addWorkingDays(askedOn, ANSWERS_WITHIN) <= todayOn ? 'remind' : 'none';
  return addWorkingDays(remindedOn, ANSWERS_WITHIN) <= todayOn ? 'end' : 'none';
}

/** By which day an answer is needed, once it was asked on a day. */
export const answerBy = (on: string, { addWorkingDays }: Pick<Calendar, 'addWorkingDays'>): string =>
  addWorkingDays(on, ANSWERS_WITHIN - 1);

/** `other`: on another day; `move`: that day suits; `withdraw`: by a coach; `decline`: by whoever is invited. */
export const testimonyStates = stateMachine(
  'An invitation to testify',
  {
    asked: 'an alumna was invited, for a day',
    other: 'another day would suit that person; the coach was told',
    agreed: 'they come on that day; the coach was told',
    declined: 'they do not come; the coach was told, without a reason',
    withdrawn: 'a coach took it back',
  },
  {
    asked: { accept: 'agreed', propose: 'other', decline: 'declined', withdraw: 'withdrawn' },
    other: { move: 'agreed', decline: 'declined', withdraw: 'withdrawn' },
    agreed: { propose: 'other', decline: 'declined', withdraw: 'withdrawn' },
    declined: {},
    withdrawn: {},
  },
);

export type TestimonyState = StateOf<typeof testimonyStates>;

/** An invitation to testify on a day; `coachId` is null once that coach has left. */
export type Testimony = {
  id: string;
  memberId: string;
  coachId: string | null;
  state: TestimonyState;
  dayOn: string;
  at: number;
};

/** Whether something can still change about it: it was not refused nor taken back, and its day is not over. */
export const isAhead = ({ state, dayOn }: Pick<Testimony, 'state' | 'dayOn'>, todayOn: string): boolean =>
  testimonyStates.can(state, 'decline') && todayOn <= dayOn;

const DAY_MS = 24 * 60 * 60_000;
/** Whoever was invited is invited no sooner than after so long. */
const INVITED_EVERY_MS = 30 * DAY_MS;
/** For so many days after its day an invitation is kept. */
export const KEPT_DAYS = 30;

/** Whether somebody can be invited now, by what she was invited to before. */
export const mayInvite = (before: readonly Pick<Testimony, 'at' | 'state'>[], now: number): boolean =>
  before.every(({ at, state }) => state === 'withdrawn' || at <= now - INVITED_EVERY_MS);
