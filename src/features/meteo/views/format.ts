import { dayInWords, momentInWords, untilInWords } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { Voice } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';

/** The day by which people call a round: "vendredi 11 mars". */
export const dayOf = ({ locale, timeZone }: Voice, round: Pick<Round, 'opensAt'>): string =>
  dayInWords(dateIn(timeZone, round.opensAt), locale);

export const untilOf = ({ locale, timeZone }: Voice, round: Pick<Round, 'closesAt'>): string =>
  untilInWords(round.closesAt, timeZone, locale);

export const momentOf = ({ locale, timeZone }: Voice, at: number): string =>
  momentInWords(at, timeZone, locale);

/** The day of a round on an axis, as short as can be: "11/03". */
export function shortDayOf({ timeZone }: Voice, round: Pick<Round, 'opensAt'>): string {
  const [, month, day] = dateIn(timeZone, round.opensAt).split('-');
  return `${day}/${month}`;
}
