import type { AgendaEntry } from '../../../../../community/feature/agenda.ts';
import { overlaps } from '../../../../../community/feature/slot.ts';
import { weekdayOf } from '../../../../../community/format/iso-dates.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Locale } from '../../../../../community/members/member.ts';
import type { Calendar } from '../../../../../community/programme/calendar.ts';

/** What the calendar says of a day; `on` is null of the first, which needs no name. */
type OfDay = { on: string | null } & ({ warns: 'weekend' } | { warns: 'holiday' | 'pause'; name: string });

/** Why a day or an hour may be a bad choice; the coach decides. */
export type Warning =
  | OfDay
  /** Another gathering at the same hours, for so many of the same people. */
  | { warns: 'clash'; title: string; startsAt: number; endsAt: number; people: number }
  /** Something else of the promotion's agenda at the same hours: the météo. */
  | { warns: 'agenda'; title: string; startsAt: number }
  /** None of those with its roles is there, as things are. */
  | { warns: 'nobody' };

type Times = Pick<Gathering, 'startsAt' | 'endsAt'>;

/** What the calendar says of each day of a gathering, by programme.yaml and by coaches. */
export const dayWarnings = (days: readonly string[], calendar: Calendar, locale: Locale): Warning[] =>
  days.flatMap((day, index): OfDay[] => {
    const on = index === 0 ? null : day;
    const holiday = calendar.holidayName(day, locale);
    const pause = calendar.pauses.find(({ from, to }) => from <= day && day <= to);
    return [
      ...(weekdayOf(day) > 5 ? [{ warns: 'weekend' as const, on }] : []),
      ...(holiday === null ? [] : [{ warns: 'holiday' as const, on, name: holiday }]),
      ...(pause ? [{ warns: 'pause' as const, on, name: pause.name }] : []),
    ];
  });

/** Other gatherings at the same hours that share people with this one. */
export const clashWarnings = (
  gathering: Times & { people: ReadonlySet<string> },
  others: readonly (Times & { title: string; people: ReadonlySet<string> })[],
): Warning[] =>
  others.flatMap((other) => {
    if (!overlaps(gathering, other)) return [];
    const people = [...other.people].filter((id) => gathering.people.has(id)).length;
    const { title, startsAt, endsAt } = other;
    return people === 0 ? [] : [{ warns: 'clash' as const, title, startsAt, endsAt, people }];
  });

/** What else the promotion's agenda holds at the same hours; its gatherings are looked at by name. */
export const agendaWarnings = (
  times: Times,
  entries: readonly Pick<AgendaEntry, 'format' | 'title' | 'startsAt' | 'endsAt' | 'state'>[],
  formats: readonly { id: string }[],
): Warning[] =>
  entries
    .filter((entry) => entry.state !== 'cancelled' && !formats.some(({ id }) => id === entry.format))
    .filter((entry) => overlaps(times, { ...entry, endsAt: Math.max(entry.endsAt, entry.startsAt + 1) }))
    .map(({ title, startsAt }) => ({ warns: 'agenda', title, startsAt }));
