import { DateTime } from 'luxon';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import { formatDay, formatTime } from '../../../community/format/dates.ts';
import { dateIn, timeIn } from '../../../community/format/time-zone.ts';
import { firstLetters } from '../../../community/format/words.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Month } from '../rules/month.ts';

/** "mars 2022", "March 2022". */
export const formatMonth = ({ locale }: Pick<ViewContext, 'locale'>, month: Month): string =>
  DateTime.fromISO(`${month}-01`, { zone: 'utc', locale }).toFormat('LLLL yyyy');

/** A length of time (milliseconds) in hours and minutes: "1 h 30". */
export const formatLength = ({ words }: ViewContext, milliseconds: number): string =>
  words.duration(Math.round(milliseconds / 60_000));

type When = Pick<AgendaEntry, 'startsAt' | 'endsAt'>;

const timeOf = ({ locale, timeZone }: ViewContext, at: number) => formatTime(timeIn(timeZone, at), locale);

/** "17 h – 18 h 30"; the day too, where it ends on another. */
export function hoursOf(view: ViewContext, { startsAt, endsAt }: When): string {
  const { locale, timeZone, words } = view;
  const lastOn = dateIn(timeZone, endsAt);
  const end = timeOf(view, endsAt);
  const ends = dateIn(timeZone, startsAt) === lastOn ? end : `${formatDay(lastOn, locale)}, ${end}`;
  return words.hours(timeOf(view, startsAt), ends);
}

/** "jeudi 17 mars, 17 h – 18 h 30". */
export const whenOf = (view: ViewContext, entry: When): string =>
  `${formatDay(dateIn(view.timeZone, entry.startsAt), view.locale)}, ${hoursOf(view, entry)}`;

/** Short enough to stand in a list, and said to be cut. */
export function shortened(value: string, max: number): string {
  const line = value.replace(/[^\S\u00a0]+/g, ' ').trim();
  return [...line].length <= max ? line : `${firstLetters(line, max - 1).trimEnd()}…`;
}

/** What a platform may count in bytes, cut at a letter. */
export function withinBytes(value: string, max: number): string {
  const line = value.replace(/[^\S\u00a0]+/g, ' ').trim();
  if (Buffer.byteLength(line) <= max) return line;
  let kept = '';
  for (const letter of line) {
    if (Buffer.byteLength(`${kept}${letter}…`) > max) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** What it is: its format, and its title where it has one of its own. */
export const titleOf = (
  { words }: ViewContext,
  { label, title }: Pick<AgendaEntry, 'label' | 'title'>,
): string => (title === label ? label : words.titled(label, title));
