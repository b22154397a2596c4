import type { Attendance } from './attendance.ts';

/** One gathering that is over, as the report counts it; `month` is "2022-03". */
export type Held = { format: string; month: string; attendance: Attendance };

/**
 * `came` and `expected` count the same gatherings: those whose attendance was noted, `noted` of them. Expected is
 * whoever was noted, present or not, so that those who came are a share of them.
 */
export type Total = { gatherings: number; noted: number; came: number; expected: number };

function totalOf(held: readonly Held[]): Total {
  const noted = held.filter(({ attendance }) => attendance.came !== null);
  return {
    gatherings: held.length,
    noted: noted.length,
    came: noted.reduce((sum, { attendance }) => sum + (attendance.came ?? 0), 0),
    expected: noted.reduce((sum, { attendance }) => sum + (attendance.came ?? 0) + attendance.absent, 0),
  };
}

function totalsBy(held: readonly Held[], key: (each: Held) => string): [string, Total][] {
  const keys = [...new Set(held.map(key))];
  return keys.map((each) => [each, totalOf(held.filter((one) => key(one) === each))]);
}

export type Participation = { all: Total; byFormat: [string, Total][]; byMonth: [string, Total][] };

/** Formats in the order of the programme, those that it no longer has last; months as they went by. */
export function participationOf(held: readonly Held[], formats: readonly string[]): Participation {
  const rank = (id: string) => (formats.includes(id) ? formats.indexOf(id) : formats.length);
  return {
    all: totalOf(held),
    byFormat: totalsBy(held, ({ format }) => format).sort(
      ([a], [b]) => rank(a) - rank(b) || a.localeCompare(b),
    ),
    byMonth: totalsBy(held, ({ month }) => month).sort(([a], [b]) => a.localeCompare(b)),
  };
}
