import { dayInWords, momentInWords, timeInWords, weekdayInWords } from '../../../community/format/dates.ts';
import { announcementSummary } from '../../../community/gatherings/announcement.ts';
import { whenInWords } from '../../../community/gatherings/format.ts';
import type { Format } from '../../../community/gatherings/formats.ts';
import type { Gathering } from '../../../community/gatherings/gathering.ts';
import type { Rhythm } from '../../../community/programme/recurrence.ts';
import type { Voice } from '../locales/index.ts';
import type { Warning } from '../rules/warnings.ts';

/** So many warnings are said unless it is asked for fewer; the others are counted. */
const MOST_WARNINGS = 5;
const TITLE_BYTES = 75;

const weight = (text: string) => Buffer.byteLength(text, 'utf8');

/** A text that weighs so many bytes at most, with an ellipsis where it was cut; no letter is cut in two. */
export function shortened(text: string, most: number): string {
  if (weight(text) <= most) return text;
  let kept = '';
  for (const letter of text) {
    if (weight(kept + letter) + weight('…') > most) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

export const momentOf = ({ timeZone, locale }: Voice, at: number): string =>
  momentInWords(at, timeZone, locale);

export const whenOf = ({ timeZone, locale }: Voice, times: Pick<Gathering, 'startsAt' | 'endsAt'>): string =>
  whenInWords(times, timeZone, locale);

/** "Atelier-conférence : Les logiciels libres, jeudi 17 mars à 17 h". */
export const gatheringInWords = (voice: Voice, gathering: Gathering, format: Format | null): string =>
  announcementSummary(gathering, format, voice);

/** Where a gathering is announced: "dans #eig-promotion". */
export function whereOf({ words, programme }: Voice, format: Format | null, metier: string | null): string {
  const { where } = words.gathering;
  if (format?.audience === 'promotion' || format?.audience === 'groups')
    return where.promotion(`#${programme.channels.promotion}`);
  const channel = programme.metiers.find(({ id }) => id === metier)?.channel;
  return format?.audience === 'metier' && channel !== undefined ? where.metier(`#${channel}`) : where.direct;
}

/** "troisième jeudi du mois, 17 h"; `time` is "17:00". */
export function rhythmInWords({ words, locale }: Voice, rhythm: Rhythm, time: string): string {
  const at = timeInWords(time, locale);
  if (rhythm.every === 'weeks') {
    const weekday = weekdayInWords(rhythm.anchorOn, locale);
    return rhythm.weeks === 1
      ? words.rhythm.weekly(weekday, at)
      : words.rhythm.weeks(rhythm.weeks, weekday, at);
  }
  // The first of January 2024 was a Monday.
  const weekday = weekdayInWords(`2024-01-0${rhythm.weekday}`, locale);
  const nth = words.rhythm.nth[rhythm.nth];
  return rhythm.only
    ? words.rhythm.months(nth, weekday, rhythm.only.everyMonths, at)
    : words.rhythm.month(nth, weekday, at);
}

function warningInWords(voice: Voice, warning: Warning): string {
  const { warnings: words } = voice.words;
  switch (warning.warns) {
    case 'weekend':
      return words.weekend;
    case 'holiday':
      return words.holiday(warning.name);
    case 'pause':
      return words.pause(shortened(warning.name, TITLE_BYTES));
    case 'clash':
      return words.clash(shortened(warning.title, TITLE_BYTES), whenOf(voice, warning), warning.people);
    case 'agenda':
      return words.agenda(shortened(warning.title, TITLE_BYTES), momentOf(voice, warning.startsAt));
  }
}

/** Each warning in a few words, to stand in a list or in a sentence. */
export function warningsInWords(voice: Voice, warnings: readonly Warning[], most = MOST_WARNINGS): string[] {
  const said = warnings.slice(0, most).map((warning) => warningInWords(voice, warning));
  const others = warnings.length - said.length;
  return others > 0 ? [...said, voice.words.warnings.others(others)] : said;
}

export const dayOf = ({ locale }: Voice, on: string): string => dayInWords(on, locale);
