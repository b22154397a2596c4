import type { SurveyState } from '../../../../community/alumni/destination.ts';
import { stateMachine } from '../../../../community/feature/state-machine.ts';
import { plusDays, plusMonths } from '../../../../community/format/iso-dates.ts';

/** Where somebody works: where she was an EIG, elsewhere in the State, outside; or she would rather not say. */
export const PLACES = ['host', 'elsewhere', 'outside', 'unsaid'] as const;
export type Place = (typeof PLACES)[number];

/** For so many days it can be answered; and so many days late it is asked still, after a stop. */
const [ANSWERED_DAYS, LATE_DAYS] = [42, 28];

export const surveyStates = stateMachine<SurveyState, 'ask' | 'skip' | 'close'>(
  'What a promotion’s alumni are asked six months after',
  {
    waiting: 'the promotion is under way, or not six months ago',
    open: 'alumni were asked, and may answer',
    closed: 'counted once; or too few could be asked, or it was too late',
  },
  {
    waiting: { ask: 'open', skip: 'closed' },
    open: { close: 'closed' },
    closed: {},
  },
);

/** The same day of the month six months later, or that month's last one. */
export function sixMonthsAfter(on: string): string {
  const sameDay = `${plusMonths(on, 6)}-${on.slice(8)}`;
  const lastDay = plusDays(`${plusMonths(on, 7)}-01`, -1);
  return sameDay < lastDay ? sameDay : lastDay;
}

/** The last day on which it can be answered, when it is asked on a day. */
export const closesOnFrom = (on: string): string => plusDays(on, ANSWERED_DAYS);

type Survey = { state: SurveyState; endsOn: string; closesOn: string | null };

/**
 * What is due of a survey on a working day. It is asked on one day of all who left, six months after the promotion's
 * last one; where nothing ran then, still for four weeks; after that never.
 */
export function dueOf(
  { state, endsOn, closesOn }: Survey,
  todayOn: string,
): 'none' | 'ask' | 'skip' | 'close' {
  if (state === 'open') return closesOn !== null && closesOn < todayOn ? 'close' : 'none';
  const asksOn = sixMonthsAfter(endsOn);
  if (state === 'closed' || todayOn < asksOn) return 'none';
  return todayOn <= plusDays(asksOn, LATE_DAYS) ? 'ask' : 'skip';
}

/** Whether it can be answered on a day. */
export const isOpen = ({ state, closesOn }: Pick<Survey, 'state' | 'closesOn'>, todayOn: string): boolean =>
  state === 'open' && closesOn !== null && todayOn <= closesOn;

/** `figures`: the fewest who said where they work; `unsigned`: the smallest group that a number may tell of. */
export type Thresholds = { figures: number; unsigned: number };

/** How many there are, or the most or the fewest that there can be, where the number would tell of a smaller group. */
export type Amount = { as: 'exactly' | 'atLeast' | 'atMost'; number: number };

/**
 * What is kept of the answers. `continues`, of `answers`: still work in the administration; `host` of them where they
 * were EIG, and `unsaid` of the others would rather not say: null where that is not told apart.
 */
export type Figures = { answers: number; continues: Amount; host: number | null; unsaid: number | null };

/**
 * Counts once what was answered; null where too few said where they work. No number is that of a group smaller than
 * `unsigned`, nor is what is left of a total: none, one and two are told alike.
 */
export function figuresOf(
  answers: readonly { place: Place }[],
  { figures, unsigned }: Thresholds,
): Figures | null {
  const count = (place: Place) => answers.filter((answer) => answer.place === place).length;
  const [host, elsewhere, outside, unsaid] = [
    count('host'),
    count('elsewhere'),
    count('outside'),
    count('unsaid'),
  ];
  const all = answers.length;
  if (all - unsaid < figures) return null;
  const [stay, others] = [host + elsewhere, outside + unsaid];
  const mayTell = (one: number, other: number) => one >= unsigned && other >= unsigned;
  if (!mayTell(stay, others)) {
    const most = unsigned - 1;
    const continues: Amount =
      others < unsigned ? { as: 'atLeast', number: all - most } : { as: 'atMost', number: most };
    return { answers: all, continues, host: null, unsaid: null };
  }
  return {
    answers: all,
    continues: { as: 'exactly', number: stay },
    host: mayTell(host, elsewhere) ? host : null,
    unsaid: mayTell(outside, unsaid) ? unsaid : null,
  };
}
