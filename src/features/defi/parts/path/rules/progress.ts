import { createHash } from 'node:crypto';
import { plusDays, weekdayOf } from '../../../../../community/format/iso-dates.ts';
import type { Side } from '../../../rules.ts';
import type { Expected, Stage } from './expected.ts';

/** What has become of a step of one défi. `toldOn`, `againOn`: the days (ISO) on which its porteurs were told. */
export type Mark = {
  item: string;
  toldOn: string | null;
  againOn: string | null;
  state: 'open' | 'done' | 'set-aside';
  byId: string | null;
  at: number | null;
};

/** `coming`: not yet; `open`: now; `over`: it is no longer expected. */
export type StepState = 'done' | 'set-aside' | 'open' | 'coming' | 'over';

/** So many in one message, at most. */
export const MOST_NOTIFIED = 3;

/** What a button names a step of a défi by. */
export const refOfStep = (defiRef: string, key: string): string =>
  `${defiRef}.${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;

export function stateOf(
  { opensOn, closesOn }: Pick<Expected, 'opensOn' | 'closesOn'>,
  mark: Pick<Mark, 'state'> | undefined,
  todayOn: string,
): StepState {
  if (mark && mark.state !== 'open') return mark.state;
  if (todayOn < opensOn) return 'coming';
  return todayOn <= closesOn ? 'open' : 'over';
}

const mondayOf = (on: string): string => plusDays(on, 1 - weekdayOf(on));

const markOf = (marks: readonly Mark[], { key }: Pick<Expected, 'key'>): Mark | undefined =>
  marks.find(({ item }) => item === key);

/** Whether porteurs are written to of it: what a coach confirms is theirs to prepare all the same. */
const isNotified = ({ step }: Pick<Expected, 'step'>): boolean => step.for.includes('porteur');

/**
 * What the porteurs of a défi are told of on a day, what closes first first: once, and once more in a later week when
 * nobody answers; never a third time.
 */
export function dueOf(
  expected: readonly Expected[],
  marks: readonly Mark[],
  todayOn: string,
): { one: Expected; isAgain: boolean }[] {
  return expected
    .filter(isNotified)
    .flatMap((one) => {
      const mark = markOf(marks, one);
      if (stateOf(one, mark, todayOn) !== 'open') return [];
      if (!mark?.toldOn) return [{ one, isAgain: false }];
      const isLater = mark.toldOn < mondayOf(todayOn);
      return isLater && mark.againOn === null ? [{ one, isAgain: true }] : [];
    })
    .sort((one, other) =>
      one.one.closesOn < other.one.closesOn ? -1 : one.one.closesOn > other.one.closesOn ? 1 : 0,
    )
    .slice(0, MOST_NOTIFIED);
}

/** For so long after it has closed, a step that nobody answered for is still told to coaches. */
const COACHES_NOTIFIED_DAYS = 30;

/** So long after its porteurs were told of it, a step that nobody answers for is silent. */
export const SILENT_DAYS = 7;

/** Whether nobody has answered for it, a week after the last time it was told: coaches hear of it. */
export function isSilent(one: Expected, mark: Mark | undefined, todayOn: string): boolean {
  if (!mark?.toldOn || mark.state !== 'open') return false;
  if (todayOn > plusDays(one.closesOn, COACHES_NOTIFIED_DAYS)) return false;
  const last = mark.againOn ?? mark.toldOn;
  const isOver = todayOn > one.closesOn;
  return plusDays(last, SILENT_DAYS) <= todayOn && (mark.againOn !== null || isOver);
}

export type Step = Expected & { state: StepState; mark: Mark | undefined };

/** The steps of a défi, and where each stands. */
export const stepsAt = (expected: readonly Expected[], marks: readonly Mark[], todayOn: string): Step[] =>
  expected.map((one) => {
    const mark = markOf(marks, one);
    return { ...one, mark, state: stateOf(one, mark, todayOn) };
  });

/** Those that somebody on one side of a défi sees: the EIG the team's own, the others all of them. */
export const seenFrom = (steps: readonly Step[], side: Side): Step[] =>
  side === 'eig' ? steps.filter(({ step }) => step.for.includes('eig')) : [...steps];

/** The stage that a défi is at: the first in which something is to be done now, or will be; null without any step. */
export function stageOf(steps: readonly Step[]): Stage | null {
  const first = (state: StepState) => steps.find((each) => each.state === state);
  return (first('open') ?? first('coming') ?? steps.at(-1))?.stage ?? null;
}

/** How many are done or set aside, of those that were or still can be. */
export const countSettled = (steps: readonly Step[]): { settled: number; all: number } => ({
  settled: steps.filter(({ state }) => state === 'done' || state === 'set-aside').length,
  all: steps.filter(({ state }) => state !== 'over').length,
});

/** Whether somebody on a side may say that a step is done: those whose it is, or a coach where one has to confirm it. */
export const mayAnswer = ({ step }: Pick<Expected, 'step'>, side: Side): boolean =>
  step.confirmedBy === 'coach' ? side === 'coach' : side !== 'coach' && step.for.includes(side);

/** Whether she may set it aside, or ask for help with it. */
export const isHers = ({ step }: Pick<Expected, 'step'>, side: Side): boolean =>
  side !== 'coach' && step.for.includes(side);
