import { shortened } from '../../../../../chat/lengths.ts';
import { formatDay, formatMoment, formatTime, formatWeekday } from '../../../../../community/format/dates.ts';
import { type Aimed, aimOf } from '../../../../../community/gatherings/aim.ts';
import { announcementSummary } from '../../../../../community/gatherings/announcement.ts';
import { channelsOf } from '../../../../../community/gatherings/channels.ts';
import { formatWhen } from '../../../../../community/gatherings/format.ts';
import type { Gathering } from '../../../../../community/gatherings/gathering.ts';
import type { Rhythm } from '../../../../../community/programme/recurrence.ts';
import type { ViewContext } from '../../../locales/planning.ts';
import type { Warning } from '../rules/warnings.ts';

/** So many warnings are said unless it is asked for fewer; the others are counted. */
const MAX_WARNINGS = 5;
const TITLE_BYTES = 75;

export const momentOf = ({ timeZone, locale }: ViewContext, at: number): string =>
  formatMoment(at, timeZone, locale);

export const whenOf = (
  { timeZone, locale }: ViewContext,
  times: Pick<Gathering, 'startsAt' | 'endsAt'>,
): string => formatWhen(times, timeZone, locale);

/** "Atelier-conférence : Les logiciels libres, jeudi 17 mars à 17 h". */
export const formatGathering = (view: ViewContext, gathering: Gathering): string =>
  announcementSummary(gathering, view);

/**
 * Where a gathering is announced: "dans #eig-promotion", "par message direct à chaque personne concernée", or both, when
 * `direct` says that some of those it is for are in no channel.
 */
export function whereOf({ words, programme }: ViewContext, gathering: Aimed, direct = false): string {
  const { where } = words.gathering;
  const channels = channelsOf(programme, aimOf(programme, gathering)).map(({ channel }) => `#${channel}`);
  if (channels.length === 0) return where.direct;
  const listed = where.channels(channels.join(', '));
  return direct ? where.both(listed) : listed;
}

/** "troisième jeudi du mois, 17 h"; `time` is "17:00". */
export function formatRhythm({ words, locale }: ViewContext, rhythm: Rhythm, time: string): string {
  const at = formatTime(time, locale);
  if (rhythm.every === 'weeks') {
    const weekday = formatWeekday(rhythm.anchorOn, locale);
    return rhythm.weeks === 1
      ? words.rhythm.weekly(weekday, at)
      : words.rhythm.weeks(rhythm.weeks, weekday, at);
  }
  // The first of January 2024 was a Monday.
  const weekday = formatWeekday(`2024-01-0${rhythm.weekday}`, locale);
  const nth = words.rhythm.nth[rhythm.nth];
  return rhythm.only
    ? words.rhythm.months(nth, weekday, rhythm.only.everyMonths, at)
    : words.rhythm.month(nth, weekday, at);
}

/** The day that a warning is about; null of the first. */
const warnedOf = (view: ViewContext, { on }: { on: string | null }): string | null =>
  on === null ? null : dayOf(view, on);

function formatWarning(view: ViewContext, warning: Warning): string {
  const { warnings: words } = view.words;
  switch (warning.warns) {
    case 'weekend':
      return words.weekend(warnedOf(view, warning));
    case 'holiday':
      return words.holiday(warnedOf(view, warning), warning.name);
    case 'pause':
      return words.pause(warnedOf(view, warning), shortened(warning.name, TITLE_BYTES));
    case 'clash':
      return words.clash(shortened(warning.title, TITLE_BYTES), whenOf(view, warning), warning.people);
    case 'agenda':
      return words.agenda(shortened(warning.title, TITLE_BYTES), momentOf(view, warning.startsAt));
    case 'nobody':
      return words.nobody;
  }
}

/** Each warning in a few words, to stand in a list or in a sentence. */
export function formatWarnings(
  view: ViewContext,
  warnings: readonly Warning[],
  max = MAX_WARNINGS,
): string[] {
  const said = warnings.slice(0, max).map((warning) => formatWarning(view, warning));
  const others = warnings.length - said.length;
  return others > 0 ? [...said, view.words.warnings.others(others)] : said;
}

export const dayOf = ({ locale }: ViewContext, on: string): string => formatDay(on, locale);
