import { DateTime } from 'luxon';
import type { AgendaEntry } from '../../../community/feature/agenda.ts';
import { dayInWords, timeInWords } from '../../../community/format/dates.ts';
import { dateIn, timeIn } from '../../../community/format/time-zone.ts';
import { firstLetters } from '../../../community/format/words.ts';
import type { Voice } from '../locales/index.ts';
import type { Month } from '../rules/month.ts';

/** "mars 2022", "March 2022". */
export const monthInWords = ({ locale }: Pick<Voice, 'locale'>, month: Month): string =>
  DateTime.fromISO(`${month}-01`, { zone: 'utc', locale }).toFormat('LLLL yyyy');

/** A length of time (milliseconds) in hours and minutes: "1 h 30". */
export const lengthInWords = ({ words }: Voice, milliseconds: number): string =>
  words.duration(Math.round(milliseconds / 60_000));

type When = Pick<AgendaEntry, 'startsAt' | 'endsAt'>;

const timeOf = ({ locale, timeZone }: Voice, at: number) => timeInWords(timeIn(timeZone, at), locale);

/** "17 h – 18 h 30"; the day too, where it ends on another. */
export function hoursOf(voice: Voice, { startsAt, endsAt }: When): string {
  const { locale, timeZone, words } = voice;
  const lastOn = dateIn(timeZone, endsAt);
  const end = timeOf(voice, endsAt);
  const ends = dateIn(timeZone, startsAt) === lastOn ? end : `${dayInWords(lastOn, locale)}, ${end}`;
  return words.hours(timeOf(voice, startsAt), ends);
}

/** "jeudi 17 mars, 17 h – 18 h 30". */
export const whenOf = (voice: Voice, entry: When): string =>
  `${dayInWords(dateIn(voice.timeZone, entry.startsAt), voice.locale)}, ${hoursOf(voice, entry)}`;

/** Short enough to stand in a list, and said to be cut. */
export function shortened(value: string, most: number): string {
  const line = value.replace(/[^\S\u00a0]+/g, ' ').trim();
  return [...line].length <= most ? line : `${firstLetters(line, most - 1).trimEnd()}…`;
}

/** What a platform may count in bytes, cut at a letter. */
export function withinBytes(value: string, most: number): string {
  const line = value.replace(/[^\S\u00a0]+/g, ' ').trim();
  if (Buffer.byteLength(line) <= most) return line;
  let kept = '';
  for (const letter of line) {
    if (Buffer.byteLength(`${kept}${letter}…`) > most) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** What it is: its format, and its title where it has one of its own. */
export const titleOf = ({ words }: Voice, { label, title }: Pick<AgendaEntry, 'label' | 'title'>): string =>
  title === label ? label : words.titled(label, title);
