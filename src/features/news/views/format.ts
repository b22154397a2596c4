import type { PressButton } from '../../../chat/message.ts';
import { formatDay } from '../../../community/format/dates.ts';
import { dateIn } from '../../../community/format/time-zone.ts';
import type { ViewContext } from '../locales/index.ts';
import type { Edition } from '../rules.ts';

/** The day of a gazette: "lundi 21 mars". */
export const dayOf = ({ locale, timeZone }: ViewContext, { postsAt }: Pick<Edition, 'postsAt'>): string =>
  formatDay(dateIn(timeZone, postsAt), locale);

/** What people typed, as one line of a list. */
export const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim();

export const button = (label: string, press: string, ref = ''): PressButton => ({
  label,
  press: `news/${press}`,
  ref,
});
