import { plusDays, weekdayOf } from '../../../community/format/iso-dates.ts';
import { type Dated, stepsDue } from '../../../community/programme/steps.ts';

/** The first weeks of somebody, or the last. */
export const WALKS = ['arrival', 'departure'] as const;
export type WalkKind = (typeof WALKS)[number];

/** `sends`: whether she is told of its steps; else they are there to be looked at. `anchorOn`: what they count from. */
export type Walk = { kind: WalkKind; anchorOn: string; sends: boolean; steps: readonly Dated[] };

/** What has become of a step: on which day she was told of it, on which it was done, who confirmed it. */
export type Progress = { step: string; toldOn: string | null; doneOn: string | null; byId: string | null };

/** `coming`: not yet; `open`: now; `over`: it no longer makes sense. */
export type StepState = 'done' | 'open' | 'coming' | 'over';

export function stateOf(
  { opensOn, closesOn }: Pick<Dated, 'opensOn' | 'closesOn'>,
  progress: Pick<Progress, 'doneOn'> | undefined,
  todayOn: string,
): StepState {
  if (progress?.doneOn) return 'done';
  if (todayOn < opensOn) return 'coming';
  return todayOn <= closesOn ? 'open' : 'over';
}

/** So many steps a week at most, in one message. */
export const STEPS_A_WEEK = 2;

/** The Monday of the week of a day. */
export const mondayOf = (on: string): string => plusDays(on, 1 - weekdayOf(on));

/** Whether somebody was told of something this week already: she hears of her steps once a week. */
export const isNotifiedThisWeek = (told: readonly (string | null)[], todayOn: string): boolean =>
  told.some((on) => on !== null && on >= mondayOf(todayOn));

/** What of a walk she is told of on a day; nothing where she is told of none. */
export function dueOf(walk: Walk, progress: readonly Progress[], todayOn: string, most: number): Dated[] {
  if (!walk.sends) return [];
  const settled = progress.filter(({ toldOn, doneOn }) => toldOn !== null || doneOn !== null);
  return stepsDue(walk.steps, todayOn, new Set(settled.map(({ step }) => step)), most);
}

/** Whether a walk is going on: from its first step until its last. */
export const isUnderWay = ({ sends, steps }: Walk, todayOn: string): boolean =>
  sends &&
  steps.some(({ opensOn }) => opensOn <= todayOn) &&
  steps.some(({ closesOn }) => todayOn <= closesOn);

/** How many steps are done, of those that were done or still can be. */
export function countDone(walk: Walk, progress: readonly Progress[], todayOn: string) {
  const states = walk.steps.map((dated) =>
    stateOf(
      dated,
      progress.find(({ step }) => step === dated.step.id),
      todayOn,
    ),
  );
  return {
    done: states.filter((state) => state === 'done').length,
    all: states.filter((state) => state !== 'over').length,
  };
}

/** What of many rows is whose, for many members. */
export function byMember<Row extends { memberId: string }>(
  rows: readonly Row[],
): (memberId: string) => Row[] {
  const own = new Map<string, Row[]>();
  for (const row of rows) {
    const list = own.get(row.memberId);
    if (list) list.push(row);
    else own.set(row.memberId, [row]);
  }
  return (memberId) => own.get(memberId) ?? [];
}
