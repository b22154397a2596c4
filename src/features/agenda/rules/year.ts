import type { YearChart } from '../../../chat/chart.ts';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import { daysBetween } from '../../../community/format/iso-dates.ts';
import type { Format } from '../../../community/gatherings/formats.ts';
import type { Role } from '../../../community/members/member.ts';
import { type Month, monthOf, nextMonth } from './month.ts';

/** Something that takes place on a day; `sure` is false of what no coach has confirmed yet. */
export type Dated = { label: string; on: string; sure: boolean };

type Span = { from: string; to: string };

/** All that one person's year is made of; days are ISO dates. */
export type Year = {
  startsOn: string;
  endsOn: string;
  todayOn: string;
  phases: readonly (Span & { label: string })[];
  pauses: readonly (Span & { name: string })[];
  /** Public holidays on weekdays, and what counts as one. */
  holidays: readonly { on: string; name: string }[];
  dated: readonly Dated[];
};

/** An entry’s day; a seminar is one, however many sequences stand in its place. */
export function datedOf(entries: readonly AgendaEntry[], dayOf: (at: number) => string): Dated[] {
  const seen = new Set<string>();
  return entries.flatMap(({ partOf, label, startsAt, state }) => {
    if (state === 'cancelled' || (partOf !== undefined && seen.has(partOf))) return [];
    if (partOf !== undefined) seen.add(partOf);
    return [{ label, on: dayOf(startsAt), sure: true }];
  });
}

/** The months of a promotion, the first first. */
export function monthsOf({ startsOn, endsOn }: Pick<Year, 'startsOn' | 'endsOn'>): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(startsOn); month <= monthOf(endsOn); month = nextMonth(month)) months.push(month);
  return months;
}

/** What is in a month: its days under what each is, in the order in which they first come. */
export function inMonth({ dated }: Pick<Year, 'dated'>, month: Month): { label: string; days: Dated[] }[] {
  const found = new Map<string, Dated[]>();
  for (const each of [...dated].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
    if (each.on.startsWith(month)) found.set(each.label, [...(found.get(each.label) ?? []), each]);
  return [...found].map(([label, days]) => ({ label, days }));
}

/** So many rows are drawn; the others are one. */
const MOST_ROWS = 9;

/** What is drawn: what comes most often first, each place a part of the whole year. */
export function rowsOf(year: Year, others: string): (YearChart['rows'][number] & { count: number })[] {
  const byLabel = new Map<string, Dated[]>();
  for (const each of year.dated) byLabel.set(each.label, [...(byLabel.get(each.label) ?? []), each]);
  const rows = [...byLabel].sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1));
  const shown = rows.length > MOST_ROWS ? rows.slice(0, MOST_ROWS - 1) : rows;
  const rest = rows.slice(shown.length).flatMap(([, days]) => days);
  return [...shown, ...(rest.length > 0 ? [[others, rest] as const] : [])].map(([label, days]) => ({
    label,
    sure: placesOf(
      year,
      days.filter(({ sure }) => sure),
    ),
    unsure: placesOf(
      year,
      days.filter(({ sure }) => !sure),
    ),
    count: days.length,
  }));
}

/** Each place once: what stands at the same one is one mark. */
const placesOf = (year: Year, days: readonly Dated[]): number[] => [
  ...new Set(days.map(({ on }) => placeOf(year, on))),
];

/** Where a day stands in the year, from 0 to 1, in thousandths: finer than what is drawn. */
export function placeOf({ startsOn, endsOn }: Pick<Year, 'startsOn' | 'endsOn'>, on: string): number {
  const whole = Math.max(1, daysBetween(startsOn, endsOn) + 1);
  return Math.round(1000 * Math.min(1, Math.max(0, daysBetween(startsOn, on) / whole))) / 1000;
}

/** Whom a format is for, as far as a role goes: whether it is something of hers. */
export function isHers({ audience, roles, oneToOne }: Format, hers: readonly Role[]): boolean {
  if (audience === 'roles') return (roles ?? []).some((role) => hers.includes(role));
  if (audience === 'invited') return oneToOne === true && (hers.includes('eig') || hers.includes('coach'));
  return hers.includes('eig');
}
