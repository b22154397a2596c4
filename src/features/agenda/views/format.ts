import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import { formatDay, formatTime } from '../../../community/format/dates.ts';
import { formatLength as formatMinutes } from '../../../community/format/lengths.ts';
import { dateIn, timeIn } from '../../../community/format/time-zone.ts';
import type { ViewContext } from '../locales/index.ts';

/** A length of time (milliseconds) in hours and minutes: "1 h 30", "1 hour 30 minutes". */
export const formatLength = ({ locale }: ViewContext, milliseconds: number): string =>
  formatMinutes(Math.round(milliseconds / 60_000), locale);

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

/** What it is: its format, and its title where it has one of its own. */
export const titleOf = (
  { words }: ViewContext,
  { label, title }: Pick<AgendaEntry, 'label' | 'title'>,
): string => (saysWhatItIs(title, label) ? title : words.titled(label, title));

/** "Mentorat avec Camille" of "Mentorat individuel": the title says it already. */
const saysWhatItIs = (title: string, label: string): boolean => {
  const [first = ''] = title.toLowerCase().split(' ');
  return title === label || (title !== first && label.toLowerCase().split(' ').includes(first));
};
