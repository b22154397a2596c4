import { formatDay, formatMoment, formatShortDay, formatUntil } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Round } from '../rules/round.ts';

/** The day by which people call a round: "vendredi 11 mars". */
export const dayOf = ({ locale, timeZone }: ViewContext, round: Pick<Round, 'opensAt'>): string =>
  formatDay(dateIn(timeZone, round.opensAt), locale);

export const untilOf = ({ locale, timeZone }: ViewContext, round: Pick<Round, 'closesAt'>): string =>
  formatUntil(round.closesAt, timeZone, locale);

export const momentOf = ({ locale, timeZone }: ViewContext, at: number): string =>
  formatMoment(at, timeZone, locale);

/** The day of a round on an axis, as short as can be: "11/03". */
export function shortDayOf({ timeZone }: ViewContext, round: Pick<Round, 'opensAt'>): string {
  return formatShortDay(dateIn(timeZone, round.opensAt));
}
