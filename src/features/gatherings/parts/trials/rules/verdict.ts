import { CRITERIA, type Criteria, type Criterion } from './trial.ts';

/** One gathering that took place; counts are null where there are too few to be shown, or where nothing was noted. */
export type Held = {
  /** Who was noted: those who came, and those who didn't. */
  attendance: { came: number; absent: number } | null;
  /** How many at each level, the most useful first. */
  useful: readonly number[] | null;
  /** How many said: keep it, keep it with changes, don't. */
  keep: readonly number[] | null;
};

/** So many of so many. */
export type Share = { count: number; of: number };

/** What some gatherings of one format came to; a share is null where there is too little to say. */
export type Measured = {
  held: number;
  came: Share | null;
  useful: Share | null;
  keep: Share | null;
  /** The same in full: yes, with changes, no. */
  kept: readonly [number, number, number] | null;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const enough = (share: Share, figures: number): Share | null =>
  share.of >= Math.max(1, figures) ? share : null;

/**
 * Adds up what may be shown of each gathering, and nothing else: what was withheld of one stays withheld in the sum.
 * Useful is what was very or rather useful; those who would keep it with changes would keep it.
 */
export function measure(all: readonly Held[], { figures }: { figures: number }): Measured {
  const noted = all.flatMap(({ attendance }) => attendance ?? []);
  const useful = all.flatMap((each) => (each.useful === null ? [] : [each.useful]));
  const keep = all.flatMap((each) => (each.keep === null ? [] : [each.keep]));
  const came = sum(noted.map((each) => each.came));
  const kept = [0, 1, 2].map((said) => sum(keep.map((counts) => counts[said] ?? 0))) as [
    number,
    number,
    number,
  ];
  const keeping = enough({ count: kept[0] + kept[1], of: sum(kept) }, figures);
  return {
    held: all.length,
    came: enough({ count: came, of: came + sum(noted.map(({ absent }) => absent)) }, figures),
    useful: enough(
      { count: sum(useful.map(([very = 0, rather = 0]) => very + rather)), of: sum(useful.flat()) },
      figures,
    ),
    keep: keeping,
    kept: keeping && kept,
  };
}

/** What a trial came to, beside the format that it copies, which nobody is asked whether to keep. */
export type Verdict = { trial: Measured; copied: Measured };

/** As it is said: rounded, so that what reads as enough is enough. */
export const percentOf = ({ count, of }: Share): number => Math.round((100 * count) / of);

export type Outcome = 'met' | 'missed' | 'unknown';

/** What became of each criterion that decides, in their order. */
export const outcomesOf = (
  criteria: Criteria,
  { trial }: Pick<Verdict, 'trial'>,
): { criterion: Criterion; expected: number; outcome: Outcome }[] =>
  CRITERIA.flatMap((criterion) => {
    const expected = criteria[criterion];
    if (expected === null) return [];
    const share = trial[criterion];
    const outcome = share === null ? 'unknown' : percentOf(share) >= expected ? 'met' : 'missed';
    return [{ criterion, expected, outcome }];
  });

/** One of its gatherings that is over: when coaches have its report, and whether its feedback is closed. */
export type Followed = { reportAt: number; isClosed: boolean };

/**
 * When coaches are to have the verdict: with the report of the last trial; on the day of the decision when not all
 * took place by then, once the feedback that is open is closed. Null as long as that cannot be told.
 */
export function verdictAt(
  followed: readonly Followed[],
  { trials, decideAt }: { trials: number; decideAt: number },
): number {
  const reported = Math.max(0, ...followed.map(({ reportAt }) => reportAt));
  return followed.length >= trials ? reported : Math.max(decideAt, reported);
}
