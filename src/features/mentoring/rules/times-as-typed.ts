import { isDate, isTime, plusDays } from '../../../community/dates.ts';
import { plainWord } from '../../../community/words.ts';

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
];

/** A day and an hour that somebody offers, "2022-03-08" at "17:00". */
export type Moment = { on: string; time: string };

const ISO = /^(?<on>\d{4}-\d{2}-\d{2})\D+(?<hours>\d{1,2})\s*[:h]\s*(?<minutes>\d{2})?$/;
const WORDS =
  /^(?:[a-z]+\.?,?\s+)?(?<day>\d{1,2})(?:er|st|nd|rd|th)?[\s/]+(?<month>[a-z]+|\d{1,2})\.?(?:[\s/]+(?<year>\d{4}))?[\s,]+(?:(?:a|at)\s+)?(?<hours>\d{1,2})\s*[:h]\s*(?<minutes>\d{2})?$/;

const timeOf = (hours = '', minutes = '00'): string => `${hours.padStart(2, '0')}:${minutes}`;

function monthOf(typed: string): number {
  const number = Number(typed);
  return Number.isInteger(number) ? number : MONTHS.findIndex((names) => names.includes(typed)) + 1;
}

/** The day of this year or, when it is long past, of the next. */
function dayFrom(day: string, month: number, year: string | undefined, todayOn: string): string {
  const inYear = (given: number) => `${given}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year !== undefined) return inYear(Number(year));
  const thisYear = Number(todayOn.slice(0, 4));
  const on = inYear(thisYear);
  return isDate(on) && on < plusDays(todayOn, -90) ? inYear(thisYear + 1) : on;
}

/** "mardi 8 mars à 17 h", "8/3 17h30", "Tue 8 March 17:00", "2022-03-08 17:00"; null for anything else. */
export function momentAsTyped(typed: string, todayOn: string): Moment | null {
  const line = plainWord(typed)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^-\s*/, '');
  const iso = ISO.exec(line)?.groups;
  const words = WORDS.exec(line)?.groups;
  const found = iso ?? words;
  if (!found) return null;
  const on = iso?.on ?? dayFrom(words?.day ?? '', monthOf(words?.month ?? ''), words?.year, todayOn);
  const time = timeOf(found.hours, found.minutes);
  return isDate(on) && isTime(time) ? { on, time } : null;
}

/** One moment a line; the first line that cannot be read is given back as it was typed. */
export function momentsAsTyped(typed: string, todayOn: string): Moment[] | { unreadable: string } {
  const moments: Moment[] = [];
  for (const line of typed.split('\n').filter((each) => each.trim() !== '')) {
    const moment = momentAsTyped(line, todayOn);
    if (moment === null) return { unreadable: line.trim() };
    if (!moments.some(({ on, time }) => on === moment.on && time === moment.time)) moments.push(moment);
  }
  return moments;
}
