import { DateTime } from 'luxon';

/** Without their accents, the beginnings of months' names in both languages; the longest tell more. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

/** How long ago a day without a year may be before it is taken for next year's. */
const PAST_DAYS = 60;

const bare = (typed: string): string =>
  typed
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

const RELATIVE: Record<string, number> = {
  "aujourd'hui": 0,
  aujourdhui: 0,
  today: 0,
  demain: 1,
  tomorrow: 1,
  'apres-demain': 2,
  'apres demain': 2,
};

const WEEKDAY = '(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|[a-z]+day),? )?(?:le )?';
const NUMERIC = new RegExp(`^${WEEKDAY}(\\d{1,2})[/. -](\\d{1,2})(?:[/. -](\\d{4}|\\d{2}))?$`);
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?([a-z]+)\\.?,?(?: (\\d{4}))?$`,
);
const MONTH_FIRST = new RegExp(`^${WEEKDAY}([a-z]+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,?(?: (\\d{4}))?$`);

/**
 * A date as people type it ("2022-03-11", "11/03", "11 mars 2022", "demain"), as an ISO date; null when it is
 * none, or does not exist. Without a year it is the next such day, unless it is hardly past. `todayOn` is the
 * ISO date of today where she is.
 */
export function dateAsTyped(typed: string, todayOn: string): string | null {
  const text = bare(typed);
  const today = DateTime.fromISO(todayOn, { zone: 'utc' });
  const relative = Object.hasOwn(RELATIVE, text) ? RELATIVE[text] : undefined;
  if (relative !== undefined) return today.plus({ days: relative }).toISODate();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return dateOf(today, iso[3], Number(iso[2]), iso[1]);
  const numeric = NUMERIC.exec(text);
  if (numeric) return dateOf(today, numeric[1], Number(numeric[2]), numeric[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dateOf(today, dayFirst[1], monthOf(dayFirst[2]), dayFirst[3]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return dateOf(today, monthFirst[2], monthOf(monthFirst[1]), monthFirst[3]);
  return null;
}

function monthOf(name = ''): number {
  const index = MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning)));
  return index + 1;
}

function dateOf(today: DateTime, dayText = '', month: number, yearText?: string): string | null {
  const day = Number(dayText);
  const inYear = (year: number) => DateTime.fromObject({ year, month, day }, { zone: 'utc' });
  if (yearText !== undefined)
    return inYear(Number(yearText.length === 2 ? `20${yearText}` : yearText)).toISODate();
  // The 29th of February may be years away.
  for (const year of [0, 1, 2, 3, 4].map((ahead) => today.year + ahead)) {
    const date = inYear(year);
    if (date.isValid && date >= today.minus({ days: PAST_DAYS })) return date.toISODate();
  }
  return null;
}

/** A time as people type it ("14:30", "14h30", "9 h", "9am"), as "14:30"; null when it is none. */
export function timeAsTyped(typed: string): string | null {
  const text = bare(typed);
  if (text === 'midi' || text === 'noon') return '12:00';
  if (text === 'minuit' || text === 'midnight') return '00:00';
  const match = /^(?:a |at )?(\d{1,2}) ?(?:[:h.] ?(\d{2})?)? ?(am|pm)?$/.exec(text);
  if (!match || (match[2] === undefined && !/[h:]|am|pm/.test(text))) return null;
  const half = match[3];
  const given = Number(match[1]);
  if (half !== undefined && (given < 1 || given > 12)) return null;
  const hour = half === undefined ? given : (given % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
