import { plusDays } from '../format/iso-dates.ts';
import type { Member } from '../members/member.ts';
import type { Calendar } from './calendar.ts';
import type { Step } from './steps-schema.ts';

/** A step with the days (ISO, both included) on which it makes sense. */
export type Dated<One extends Step = Step> = { step: One; opensOn: string; closesOn: string };

type Days = Pick<Calendar, 'isPause' | 'isWorkingDay'>;

/** Whether a step concerns somebody, by her roles and her métier. */
const isFor = (step: Step, { roles, metier }: Pick<Member, 'roles' | 'metier'>): boolean =>
  roles.some((role) => step.for.includes(role)) && isForMetiers(step, metier === null ? [] : [metier]);

/** Whether a step concerns those who have these métiers, one of them at least. */
export const isForMetiers = (
  { metiers: concerned }: Pick<Step, 'metiers'>,
  metiers: readonly string[],
): boolean => concerned === undefined || concerned.some((each) => metiers.includes(each));

/** So many days after a day, or before it: those of a pause are not counted, so that it eats nobody's first weeks. */
export function countedDay(anchorOn: string, days: number, { isPause }: Pick<Days, 'isPause'>): string {
  let on = anchorOn;
  for (let left = Math.abs(days); left > 0; left -= isPause(on) ? 0 : 1) on = plusDays(on, Math.sign(days));
  return on;
}

/** The first working day from a day on, or the last until it. */
function workingDay(on: string, direction: 1 | -1, { isWorkingDay }: Pick<Days, 'isWorkingDay'>): string {
  let day = on;
  while (!isWorkingDay(day)) day = plusDays(day, direction);
  return day;
}

type Window = { opensOn: string; closesOn: string };

/** What was counted, by calendar: jobs ask for the same windows at every beat, each some weeks of days to go through. */
const windows = new WeakMap<Days, Map<string, Window>>();

/** When a step makes sense: what would begin or end on a day off moves into its window; one day at least. */
export function windowOf(
  { from, until }: Pick<Step, 'from' | 'until'>,
  anchorOn: string,
  days: Days,
): Window {
  const known = windows.get(days) ?? new Map<string, Window>();
  windows.set(days, known);
  const key = `${anchorOn} ${from} ${until}`;
  const window = known.get(key) ?? countedWindow({ from, until }, anchorOn, days);
  known.set(key, window);
  return window;
}

function countedWindow({ from, until }: Pick<Step, 'from' | 'until'>, anchorOn: string, days: Days): Window {
  const opensOn = workingDay(countedDay(anchorOn, from, days), 1, days);
  const closesOn = workingDay(countedDay(anchorOn, until, days), -1, days);
  return { opensOn, closesOn: closesOn < opensOn ? opensOn : closesOn };
}

/** All steps, counted from a day, in the order in which they open; of none before `notBefore`. */
export const datedFrom = <One extends Step>(
  steps: readonly One[],
  { anchorOn, notBefore }: { anchorOn: string; notBefore: string },
  days: Days,
): Dated<One>[] =>
  steps
    .map((step) => {
      const { opensOn, closesOn } = windowOf(step, anchorOn, days);
      return { step, opensOn: opensOn < notBefore ? workingDay(notBefore, 1, days) : opensOn, closesOn };
    })
    .sort((one, other) => (one.opensOn < other.opensOn ? -1 : one.opensOn > other.opensOn ? 1 : 0));

/** Those of somebody. */
export const stepsFor = (dated: readonly Dated[], person: Pick<Member, 'roles' | 'metier'>): Dated[] =>
  dated.filter(({ step }) => isFor(step, person));

/**
 * What to tell her of on a day, `most` at most: what still makes sense and is settled neither by being told nor by
 * being done (`settled`, by id), what closes first first.
 */
export const stepsDue = (
  steps: readonly Dated[],
  todayOn: string,
  settled: ReadonlySet<string>,
  most: number,
): Dated[] =>
  steps
    .filter(
      ({ step, opensOn, closesOn }) => opensOn <= todayOn && todayOn <= closesOn && !settled.has(step.id),
    )
    .sort((one, other) => (one.closesOn < other.closesOn ? -1 : one.closesOn > other.closesOn ? 1 : 0))
    .slice(0, most);
