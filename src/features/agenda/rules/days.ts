import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import { dateIn } from '../../../community/format/time-zone.ts';

/** The entries of one local day, the first first. */
export type Day = { on: string; entries: AgendaEntry[] };

/** Entries by the day on which they start, in their order. */
export function byDay(entries: readonly AgendaEntry[], timeZone: string): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const on = dateIn(timeZone, entry.startsAt);
    const last = days.at(-1);
    if (last?.on === on) last.entries.push(entry);
    else days.push({ on, entries: [entry] });
  }
  return days;
}

/** What is still to be lived: what is not over, and will take place. */
export const toCome = (entries: readonly AgendaEntry[], now: number): AgendaEntry[] =>
  entries.filter(({ endsAt, state }) => endsAt > now && state !== 'cancelled');
