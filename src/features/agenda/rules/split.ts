import type { AgendaEntry } from '../../../community/feature/agenda.ts';

type Counted = Pick<AgendaEntry, 'format' | 'label' | 'startsAt' | 'endsAt' | 'state'>;

/** The time of one format, in milliseconds: in the month, and over the promotion before and after now. */
export type FormatTime = { format: string; label: string; month: number; past: number; toCome: number };

/** `waiting` is what is neither confirmed nor cancelled: it is told apart, and not counted. */
export type TimeSplit = {
  formats: FormatTime[];
  total: Omit<FormatTime, 'format' | 'label'>;
  waiting: { count: number; month: number };
};

type Span = { fromAt: number; untilAt: number };

/**
 * How time is spent, by format: what is confirmed counts, from its start to its end, in the month in which it
 * starts. What has begun is past. The format that takes most of the month comes first, then of all.
 */
export function splitTime(entries: readonly Counted[], month: Span, now: number): TimeSplit {
  const formats = new Map<string, FormatTime>();
  const waiting = { count: 0, month: 0 };
  for (const { format, label, startsAt, endsAt, state } of entries) {
    const lasts = Math.max(0, endsAt - startsAt);
    const inMonth = month.fromAt <= startsAt && startsAt < month.untilAt;
    if (state === 'tentative' && inMonth && startsAt > now) {
      waiting.count += 1;
      waiting.month += lasts;
    }
    if (state !== 'confirmed') continue;
    const sum = formats.get(format) ?? { format, label, month: 0, past: 0, toCome: 0 };
    if (inMonth) sum.month += lasts;
    if (startsAt <= now) sum.past += lasts;
    else sum.toCome += lasts;
    formats.set(format, sum);
  }
  const list = [...formats.values()].sort(
    (a, b) => b.month - a.month || b.past + b.toCome - (a.past + a.toCome) || (a.label < b.label ? -1 : 1),
  );
  const sumOf = (part: 'month' | 'past' | 'toCome') => list.reduce((sum, each) => sum + each[part], 0);
  return {
    formats: list,
    total: { month: sumOf('month'), past: sumOf('past'), toCome: sumOf('toCome') },
    waiting,
  };
}
