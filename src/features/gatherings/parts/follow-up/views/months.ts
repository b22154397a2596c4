import { DateTime } from 'luxon';
import type { Locale } from '../../../../../community/members/member.ts';

/** "2022-03": "mars 2022", "March 2022". */
export const monthName = (month: string, locale: Locale): string =>
  DateTime.fromISO(`${month}-01`, { zone: 'utc', locale }).toFormat('LLLL yyyy');
