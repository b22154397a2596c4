import { shortened } from '../../../chat/lengths.ts';
import { type Markdown, person } from '../../../chat/markdown.ts';
import { type Block, type Message, message, storable, text } from '../../../chat/message.ts';
import { formatDay, formatMoment, formatShortDay, formatWeekday } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import { formatWhen } from '../../../community/gatherings/format.ts';
import type { ViewContext } from '../locales/index.ts';

const NAME_BYTES = 80;

/** Somebody's name as plain text; of who has left, that she has. */
export const nameOf = ({ words }: ViewContext, name: string | null): string =>
  name === null ? words.labels.gone : shortened(name, NAME_BYTES);

/** The same, leading to her where she has an account. */
export const personNamed = (view: ViewContext, { id, name }: { id: string; name: string }): Markdown =>
  person({ id, name: nameOf(view, name) });

/** "mardi 8 mars à 17 h". */
export const momentOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatMoment(at, timeZone, locale);

/** "mardi 8 mars, de 17 h à 17 h 45". */
export const whenOf = (
  { timeZone, locale }: ViewContext,
  times: { startsAt: number; endsAt: number },
): string => formatWhen(times, timeZone, locale);

export const dayOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatDay(dateIn(timeZone, at), locale);

/** As short as can be: "08/03". */
export function shortDayOf({ timeZone }: ViewContext, at: number): string {
  return formatShortDay(dateIn(timeZone, at));
}

/** What a speciality is called; what a former programme called so is shown as it is. */
export const specialityOf = ({ programme, locale }: ViewContext, id: string): string =>
  shortened(programme.metiers.find((metier) => metier.id === id)?.[locale] ?? id, NAME_BYTES);

/**
 * One sentence, for a confirmation or a refusal, and what may follow it. It quotes nothing of what the two
 * write: a chat may keep it.
 */
export const sentence = (said: string | Markdown, ...more: Block[]): Message =>
  storable(message(text(said), ...more));

/** A day of the week, from 1 for Monday. */
export const weekday = ({ locale }: ViewContext, rank: number): string =>
  // The first of January 2024 was a Monday.
  formatWeekday(`2024-01-0${rank}`, locale);
